package org.jiesu.client.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ComplaintsTest {

    private final City city =
            City.of(
                    List.of(
                            new Community("110101009001", "清水苑社区居委会", "110101009", "东直门街道"),
                            new Community("110101009002", "胡家园社区居委会", "110101009", "东直门街道")));

    @Test
    void every_property_category_has_templates() {
        assertThat(new Complaints().categories()).hasSize(17).contains("PM01", "PM17");
    }

    @Test
    void a_complaint_has_no_gap_left_and_a_number_nobody_has() {
        Complaints complaints = new Complaints();
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1_000; i++) {
            Map<String, Object> body = complaints.next(city, random);
            assertThat((String) body.get("content")).doesNotContain("{").isNotBlank();
            assertThat(String.valueOf(body.get("reporter"))).matches("\\{phone=154\\d{8}}");
        }
    }

    @Test
    void the_same_seed_tells_the_same_story() {
        Complaints complaints = new Complaints();
        assertThat(complaints.next(city, new SplittableRandom(3)))
                .isEqualTo(complaints.next(city, new SplittableRandom(3)));
    }
}
