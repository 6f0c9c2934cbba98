package org.rolegraph.cli.link;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntConsumer;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.StorePlace;
import org.rolegraph.graph.Build;
import org.rolegraph.link.service.Service;
import org.rolegraph.link.service.Waiting;

/** A reconciliation service as a command asks it: standard error says how it goes. */
record AskedService(Service service, Console console) {
    /** A longer pause is said, a shorter one would only be noise. */
    private static final Duration LONG_WAIT = Duration.ofSeconds(4);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static AskedService at(URI address, Console console) throws IOException {
        Service service =
                Service.at(
                        address,
                        StorePlace.cache(console).resolve("rolegraph/reconciliation"),
                        "rolegraph/" + Build.version(),
                        PATIENCE,
                        waiting(console));
        return new AskedService(service, console);
    }

    private static Waiting waiting(Console console) {
        return new Waiting() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                if (time.compareTo(LONG_WAIT) > 0) {
                    console.say("the service is busy; waiting " + time.toSeconds() + " s");
                }
                Thread.sleep(time.toMillis());
            }
        };
    }

    IntConsumer progress(int all) {
        return new ProgressCount(all, "names are answered", console);
    }

    /** Says what came of it, of which service, and what was left out. */
    void say(String result) {
        console.say(
                result
                        + " by "
                        + ProblemText.safe(service.manifest().name())
                        + "; "
                        + Counted.of(service.asked(), "name")
                        + " asked for, the others answered before");
        if (service.leftOut() > 0) {
            console.say(
                    Counted.of(service.leftOut(), "candidate")
                            + " left out: without an id, name or score as the specification wants"
                            + " them, or with an id that makes no IRI");
        }
    }
}
