package org.jiesu.routing.adapter.training;

import java.util.ArrayList;
import java.util.List;
import org.jiesu.routing.domain.learned.Assessment;
import org.jiesu.routing.domain.learned.FeatureSpace;
import org.jiesu.routing.domain.learned.Folds;
import org.jiesu.routing.domain.learned.LabelledLetter;
import org.jiesu.routing.domain.learned.LinearScorer;
import org.jiesu.routing.domain.learned.Verdict;

/** Trains without each fold in turn and asks about it; features are learnt anew each time too. */
final class CrossValidation {
    private final TrainingRecipe recipe;
    private final List<String> labels;

    CrossValidation(TrainingRecipe recipe, List<String> labels) {
        this.recipe = recipe;
        this.labels = labels;
    }

    Assessment assess(List<LabelledLetter> letters) {
        Folds folds = Folds.of(letters, recipe.folds(), recipe.seed());
        List<Verdict> verdicts = new ArrayList<>();
        for (int fold = 0; fold < folds.count(); fold++) {
            verdicts.addAll(verdicts(letters, folds, fold));
        }
        return Assessment.of(recipe.abstention(), labels.size(), verdicts);
    }

    private List<Verdict> verdicts(List<LabelledLetter> letters, Folds folds, int fold) {
        List<LabelledLetter> seen = new ArrayList<>();
        List<LabelledLetter> unseen = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            (folds.of(i) == fold ? unseen : seen).add(letters.get(i));
        }
        FeatureSpace space =
                FeatureSpace.learn(
                        recipe.features(), seen.stream().map(LabelledLetter::letter).toList());
        LinearScorer scorer = new LinearTrainer(recipe, labels).train(space, seen);
        return unseen.stream()
                .map(letter ->
                        new Verdict(
                                scorer.margins(space.vector(letter.letter())),
                                labels.indexOf(letter.label()),
                                fold))
                .toList();
    }
}
