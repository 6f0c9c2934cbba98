package org.rolegraph.cli.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.load.ingest.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new}. */
@Command(
        name = "new",
        description = {
            "Write a template entry into a folder of curated data.",
            "It is to be filled in and loaded with 'load curated=DIR'."
        })
public final class NewCommand implements Callable<Integer> {
    /** What a template can be made of. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Sources.entryKinds().iterator();
        }
    }

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            completionCandidates = Kinds.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private String kind;

    @Parameters(
            index = "1",
            paramLabel = "ID",
            description = "Its id: lower-case letters and digits with hyphens between.")
    private String id;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The folder; by default ${DEFAULT-VALUE}.")
    private Path folder;

    private final Invocation root;

    NewCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        Path file = Sources.addEntry(console.path(folder.toString()), kind, id);
        console.say("added " + kind + " \"" + id + "\" to " + folder.resolve(file.getFileName()));
        console.say(
                "fill it in, then: rolegraph load curated curated="
                        + folder
                        + "  (without the first word, the folder takes the packed data's place)");
        return Exit.OK.code();
    }
}
