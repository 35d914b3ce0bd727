package org.jiesu.routing.adapter.training;

import java.util.List;
import java.util.Locale;
import org.jiesu.routing.domain.learned.Figures;
import org.jiesu.routing.domain.learned.LearnedModel;
import org.jiesu.routing.domain.learned.ModelCard;
import org.jiesu.routing.domain.learned.Thresholds;
import org.jspecify.annotations.Nullable;

/** Figures as a person reads them. */
final class Report {
    private Report() {}

    static String of(LearnedModel model) {
        ModelCard card = model.card();
        StringBuilder report = new StringBuilder();
        line(
                report,
                "model %s, trained %s on %,d letters",
                card.version(),
                card.trainedAt(),
                card.letters());
        line(report, "%,d features, %d labels", model.space().size(), model.labels().size());
        report.append(figures(card.figures()));
        line(report, "label: letters, precision, recall, F1, decided from probability");
        List<Double> thresholds = model.calibration().thresholds().byLabel();
        for (int label = 0; label < model.labels().size(); label++) {
            Figures.OfLabel own = card.figures().labels().get(label);
            line(
                    report,
                    "  %s: %d, %.3f, %.3f, %.3f, %s",
                    model.labels().get(label),
                    own.letters(),
                    own.precision(),
                    own.recall(),
                    own.f1(),
                    threshold(thresholds.get(label)));
        }
        return report.toString();
    }

    private static String figures(Figures figures) {
        StringBuilder report = new StringBuilder();
        line(report, "macro F1           %.4f (cross-validation)", figures.macroF1());
        line(report, "accuracy           %.4f", figures.accuracy());
        line(report, "calibration error  %.4f", figures.calibrationError());
        line(
                report,
                "coverage           %.4f decided without a person, %s of them right",
                figures.coverage(),
                share(figures.precision()));
        return report.toString();
    }

    private static String threshold(double threshold) {
        return threshold == Thresholds.NEVER
                ? "never (left to people)"
                : String.format(Locale.ROOT, "%.3f", threshold);
    }

    private static String share(@Nullable Double share) {
        return share == null ? "none" : String.format(Locale.ROOT, "%.4f", share);
    }

    private static void line(StringBuilder report, String format, @Nullable Object... values) {
        report.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
