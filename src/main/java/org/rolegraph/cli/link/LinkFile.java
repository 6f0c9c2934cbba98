package org.rolegraph.cli.link;

import java.nio.file.Path;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.StorePlace;
import org.rolegraph.link.decide.Decisions;
import picocli.CommandLine.Option;

/** Where decisions are kept. */
final class LinkFile {
    @Option(
            names = "--file",
            paramLabel = "FILE",
            description =
                    "The decisions, an SSSOM file; by default $ROLEGRAPH_LINKS, else"
                            + " $XDG_DATA_HOME/rolegraph-links/decisions.sssom.tsv, else that in"
                            + " ~/.local/share.")
    private Path file;

    /** The file of this command line, which may not exist. */
    Path path(Console console) {
        return StorePlace.links(file, console);
    }

    Decisions decisions(Console console) {
        return Decisions.in(path(console));
    }
}
