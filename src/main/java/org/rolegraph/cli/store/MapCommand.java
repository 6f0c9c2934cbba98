package org.rolegraph.cli.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import org.rolegraph.base.columns.MapProposal;
import org.rolegraph.base.delimited.OwnTable;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.NamedFile;
import org.rolegraph.cli.TableFormOptions;
import org.rolegraph.cli.Warnings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code map}. */
@Command(
        name = "map",
        description = {
            "Propose a column map for a table of your own.",
            "It is made of the header and the cells, written to standard output as a file to"
                    + " correct, and is what 'load csv=FILE --map MAP' takes; what it is unsure of"
                    + " is said on standard error. A column whose 'is' is empty is passed over."
        })
public final class MapCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A table with a header: CSV, TSV or xlsx.")
    private String file;

    @Mixin private TableFormOptions form;

    private final Invocation root;

    MapCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        MapProposal proposal = MapProposal.of(table(console));
        if (proposal.isOfPeople()) {
            throw wrong(
                    "the table is about people and what they have, which needs no map",
                    "compare it with a role: rolegraph gap --to ROLE --team " + file);
        }
        if (!proposal.isUsable()) {
            throw wrong(
                    "no column seems to be the role or the skill of a row",
                    "call one title, role or skill, or write the map by docs/tables.md");
        }
        PrintWriter out = console.text();
        proposal.write(out);
        out.flush();
        proposal.doubts().forEach(doubt -> console.say(ProblemText.safe(file + ": " + doubt)));
        console.say(
                ProblemText.safe(
                        "save and correct it, then: rolegraph load csv=" + file + " --map MAP"));
        return Exit.OK.code();
    }

    private OwnTable table(Console console) {
        Problems problems = new Problems();
        var table =
                NamedFile.file(
                        file,
                        console,
                        Exit.DATA,
                        path -> {
                            try (InputStream bytes = Inputs.once(path)) {
                                return OwnTable.read(bytes, file, form.form(), Set.of(), problems);
                            }
                        });
        problems.stopOnErrors(Exit.DATA);
        Warnings.write(problems, console.err());
        return table.orElseThrow();
    }

    private Failure wrong(String message, String remedy) {
        return Failure.of(Exit.DATA, Codes.BAD_MAP, Location.of(file), message, remedy);
    }
}
