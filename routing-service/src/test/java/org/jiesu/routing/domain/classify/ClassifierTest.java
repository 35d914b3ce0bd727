package org.jiesu.routing.domain.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiesu.routing.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {

    private final Classifier classifier = Shipped.RULES.classifier();

    @ParameterizedTest
    @CsvSource({
        "小区停车位被私装地锁,胡家园小区5号楼前有人私装地锁,PM03",
        "物业服务差,物业公司不作为 报修无人理,PM01",
        "暖气不热,室温只有14度 供暖有问题,PM09",
        "电梯困人,电梯故障 孩子被困电梯,PM10",
        "楼道堆物,三单元楼道杂物多 出行不便,PM17",
        "飞线充电,电动自行车充电 私拉电线充电,PM11",
        "群租房扰民,隔壁打隔断 违规出租 群租,PM08",
        "邻居噪音,楼上噪音 深夜装修扰民,PM14",
        "违建,顶层加盖房屋 私搭乱建,PM04",
        "高空抛物,有人从楼上扔东西 高空抛物,PM16",
        "拖欠工资,公司拖欠工资三个月 克扣工资,LS0306",
    })
    void words_decide_where_they_are_clear(String title, String content, String category) {
        assertThat(classifier.classify(null, title, content).category()).isEqualTo(category);
    }

    @Test
    void it_abstains_and_says_why_when_nothing_is_known() {
        Classification none = classifier.classify(null, "你好", "想问一下情况");
        assertThat(none.abstained()).isTrue();
        assertThat(none.evidence()).isNotEmpty();
        assertThat(none.candidates()).isEmpty();
    }

    @Test
    void it_abstains_with_candidates_when_two_are_near_each_other() {
        Classification unsure = classifier.classify(null, "", "业委会要更换物业,还有电梯困人");
        assertThat(unsure.abstained()).isTrue();
        assertThat(unsure.candidates()).extracting(Candidate::category).contains("PM10", "PM13");
    }

    @Test
    void a_word_denied_does_not_count() {
        Classification denied = classifier.classify(null, "", "这不是群租房,是楼道堆物");
        assertThat(denied.category()).isEqualTo("PM17");
        assertThat(denied.candidates()).extracting(Candidate::category).doesNotContain("PM08");
    }

    @Test
    void the_chosen_category_stands_whatever_the_words_say() {
        Classification given = classifier.classify("PM13", "暖气不热", "供暖");
        assertThat(given.category()).isEqualTo("PM13");
        assertThat(given.method()).isEqualTo(Classification.Method.GIVEN);
    }

    @Test
    void an_unknown_chosen_category_is_no_category() {
        assertThat(classifier.classify("NOPE", "暖气不热", "供暖").category()).isEqualTo("PM09");
    }

    @Test
    void probabilities_stay_within_one_and_the_evidence_names_the_words() {
        Classification lock = classifier.classify(null, "私装地锁", "地锁占用车位");
        assertThat(lock.candidates())
                .allSatisfy(c -> assertThat(c.probability()).isBetween(0.0, 1.0));
        assertThat(lock.evidence().getFirst()).contains("地锁").contains("停车管理");
    }

    @Test
    void full_width_letters_and_blanks_make_no_difference() {
        assertThat(classifier.classify(null, "群 租 房", "违规 出租").category()).isEqualTo("PM08");
    }
}
