package org.jiesu.intake.application.registration;

import java.time.Duration;

/**
 * Which earlier tickets are proposed as the same matter.
 *
 * @param window how far back they are looked for
 * @param most candidates of each kind
 * @param similarity of the texts from which one of the same place is proposed when the new one has
 *     no category yet
 */
public record DuplicateRule(Duration window, int most, double similarity) {}
