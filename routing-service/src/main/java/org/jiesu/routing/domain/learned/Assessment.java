package org.jiesu.routing.domain.learned;

import java.util.ArrayList;
import java.util.List;

/**
 * What letters kept out of training teach about a model: its temperature, its thresholds and its
 * figures.
 *
 * @param temperature from all letters kept out
 * @param thresholds from all letters kept out
 * @param figures each letter judged under a temperature and thresholds that other folds gave, so
 *     that no letter helps to set the bar it is measured by
 */
public record Assessment(Temperature temperature, Thresholds thresholds, Figures figures) {

    /** Assesses planes that answered each letter without having seen its fold. */
    public static Assessment of(Abstention abstention, int labels, List<Verdict> verdicts) {
        Temperature temperature = Temperature.fit(verdicts);
        return new Assessment(
                temperature,
                Thresholds.fit(abstention, labels, judge(verdicts, temperature)),
                Figures.of(labels, judgedByOthers(abstention, labels, verdicts)));
    }

    private static List<Judgement> judgedByOthers(
            Abstention abstention, int labels, List<Verdict> verdicts) {
        List<Judgement> judged = new ArrayList<>();
        for (int fold : verdicts.stream().mapToInt(Verdict::fold).sorted().distinct().toArray()) {
            List<Verdict> own = verdicts.stream().filter(v -> v.fold() == fold).toList();
            List<Verdict> others = verdicts.stream().filter(v -> v.fold() != fold).toList();
            Temperature temperature = Temperature.fit(others);
            Thresholds thresholds = Thresholds.fit(abstention, labels, judge(others, temperature));
            judge(own, temperature).forEach(each -> judged.add(each.under(thresholds)));
        }
        return judged;
    }

    private static List<Judgement> judge(List<Verdict> verdicts, Temperature temperature) {
        return verdicts.stream().map(verdict -> Judgement.of(verdict, temperature)).toList();
    }
}
