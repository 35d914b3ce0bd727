package org.jiesu.intake.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimilarityTest {

    @Test
    void alike_is_near_one_and_strange_near_nought() {
        assertThat(Similarity.of("小区私装地锁", "小区私装地锁")).isEqualTo(1);
        assertThat(Similarity.of("小区私装地锁", "小区有人私装地锁")).isGreaterThan(0.6);
        assertThat(Similarity.of("小区私装地锁", "路灯不亮")).isZero();
        assertThat(Similarity.of("", "")).isEqualTo(1);
    }
}
