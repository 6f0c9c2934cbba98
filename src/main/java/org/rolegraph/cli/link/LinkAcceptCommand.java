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
            "Accept a link, or all of a mapping set. It is done when it is on the disk; the graph"
                    + " has it after the next load of the file."
        })
final class LinkAcceptCommand implements Callable<Integer> {
    @Mixin private LinkDeciding deciding;

    private final Invocation root;

    LinkAcceptCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        return deciding.decide(false, root);
    }
}
