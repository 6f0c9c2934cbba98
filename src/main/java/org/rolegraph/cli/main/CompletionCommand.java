package org.rolegraph.cli.main;

import org.rolegraph.cli.Invocation;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code completion}. */
@Command(
        name = "completion",
        description = {
            "Print a script that completes commands and options in bash and zsh.",
            "Put 'source <(rolegraph completion)' into your shell's start-up file."
        })
final class CompletionCommand implements Runnable {
    private final Invocation root;

    CompletionCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public void run() {
        var text = root.console().text();
        text.print(AutoComplete.bash("rolegraph", RoleGraphCommand.line(root.console())));
        text.flush();
    }
}
