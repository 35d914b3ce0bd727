package org.jiesu.local.cli;

import java.time.Duration;
import java.time.Instant;
import org.jiesu.local.home.Home;
import org.jiesu.local.supervise.Installation;

/** What a person needs to know to begin. */
record Welcome(Home home, Installation installation, Console console) {

    void say(Instant from) {
        double took = Duration.between(from, Instant.now()).toMillis() / 1000.0;
        console.say("Ready after %.1f s.".formatted(took));
        say();
    }

    void say() {
        console.say("");
        console.say("  address     " + installation.address());
        console.say("  demo users  operator dispatcher arbiter supervisor analyst auditor admin");
        console.say("              handler-<unit code>, for example handler-110101009");
        console.say("  password    jiesu");
        console.say("  logs        " + home.logs() + " (./jiesu logs)");
        console.say("  data        " + home.data());
        console.say("");
        console.say("  ./jiesu status tells how everything is, ./jiesu down stops it.");
    }
}
