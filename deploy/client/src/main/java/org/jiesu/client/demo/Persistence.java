package org.jiesu.client.demo;

import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jiesu.client.FrontDoor.Answer;

/** Trying again while a part of the system is away or busy, as a patient person would. */
final class Persistence {

    private Persistence() {}

    /**
     * The first answer that is not "try again later" (429, 502, 503, 504, no connection). Gives up
     * only when interrupted.
     */
    static Answer until(Supplier<Answer> request) throws InterruptedException {
        while (true) {
            try {
                Answer answer = request.get();
                if (answer.status() != 429 && answer.status() < 502) {
                    return answer;
                }
            } catch (UncheckedIOException | org.jiesu.client.FrontDoor.Refused away) {
                // Nothing was answered; the same request is sent again.
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }
}
