package org.rolegraph.cli.link;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.rolegraph.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code link accept}. */
@Command(
        name = "accept",
        description = {
            "Accept a link, or those of a mapping set that are sure enough. It is done when it is"
                    + " on the disk; the graph has it after the next load of the file.",
            "Rows that state no confidence, such as chains, and rows that somebody has reviewed are"
                    + " sure; so is what you name yourself."
        })
final class LinkAcceptCommand implements Callable<Integer> {
    @Mixin private LinkDeciding deciding;

    /** What is more likely wrong than right is not for accepting unseen. */
    @Mixin private ConfidenceOption confidence = new ConfidenceOption("0.5");

    private final Invocation root;

    LinkAcceptCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        return deciding.decide(false, confidence.least(), root);
    }
}
