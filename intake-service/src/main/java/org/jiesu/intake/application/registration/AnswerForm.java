package org.jiesu.intake.application.registration;

import org.jiesu.webapi.StoredAnswer;

/** How a registration is answered: the same, byte by byte, however often it is asked for. */
public interface AnswerForm {

    StoredAnswer of(Receipt.Registered receipt);
}
