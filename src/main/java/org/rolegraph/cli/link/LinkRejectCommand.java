package org.rolegraph.cli.link;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.rolegraph.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code link reject}. */
@Command(
        name = "reject",
        description = {
            "Reject a link, or all of a mapping set, so that it is never proposed again."
        })
final class LinkRejectCommand implements Callable<Integer> {
    @Mixin private LinkDeciding deciding;

    private final Invocation root;

    LinkRejectCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        return deciding.decide(true, 0, root);
    }
}
