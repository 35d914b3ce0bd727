package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jiesu.contracts.Topic;

/** How the records of one consumer are read and given to its handler. */
interface Reader {

    String consumer();

    Topic topic();

    /** Whether messaging drops repeats by sequence. */
    boolean bySequence();

    /** Whether content may carry personal data: then it is kept encrypted and never told. */
    boolean confidential();

    Reading read(RawRecord record);

    Uni<Void> handle(UnitOfWork work, List<Reading.Wanted> batch);
}
