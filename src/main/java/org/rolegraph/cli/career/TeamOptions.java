package org.rolegraph.cli.career;

import java.io.IOException;
import java.util.List;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.career.need.Team;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.NamedFile;
import org.rolegraph.graph.Career;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The team that is compared. */
final class TeamOptions {
    @Option(
            names = "--team",
            paramLabel = "FILE.csv",
            description = "People and what they have: columns person, skill, and perhaps level.")
    private String team;

    @Mixin private UnknownOptions unknown;

    boolean isGiven() {
        return team != null;
    }

    UnknownOptions unknown() {
        return unknown;
    }

    /** The people, by name; empty when no file is given. */
    List<Team.Person> people(Career career, Console console) throws IOException {
        if (team == null) {
            return List.of();
        }
        Problems wrong = new Problems();
        List<Team.Row> rows =
                NamedFile.file(
                        team,
                        console,
                        Exit.DATA,
                        path -> Team.read(Inputs.once(path), team, wrong));
        wrong.stopOnErrors(Exit.DATA);
        Problems names = new Problems();
        List<Team.Person> people = career.people(rows, names);
        unknown.settle(names, console);
        return people;
    }
}
