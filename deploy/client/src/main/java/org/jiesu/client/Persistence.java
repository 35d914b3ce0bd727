package org.jiesu.client;

import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jiesu.client.FrontDoor.Answer;

/** Trying again while a part of the system is away or busy, as a patient person would. */
public final class Persistence {

    private Persistence() {}

    /**
     * The first answer that is not "try again later" (429, 502, 503, 504, no connection). Gives up
     * only when interrupted.
     */
    public static Answer until(Supplier<Answer> request) throws InterruptedException {
        while (true) {
            try {
                Answer answer = request.get();
                if (!isTemporary(answer.status())) {
                    return answer;
                }
            } catch (FrontDoor.Refused signIn) {
                if (!isTemporary(signIn.status())) {
                    throw signIn;
                }
            } catch (UncheckedIOException away) {
                // Nothing was answered; the same request is sent again.
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static boolean isTemporary(int status) {
        return status == 429 || status >= 502;
    }
}
