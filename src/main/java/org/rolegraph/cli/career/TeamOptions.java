package org.rolegraph.cli.career;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.columns.ColumnMapReader;
import org.rolegraph.base.columns.PeopleMap;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.career.need.Team;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.NamedFile;
import org.rolegraph.cli.TableFormOptions;
import org.rolegraph.cli.Warnings;
import org.rolegraph.graph.Career;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The team that is compared. */
final class TeamOptions {
    @Option(
            names = "--team",
            paramLabel = "FILE",
            description =
                    "People and what they have, as CSV, TSV or xlsx: columns person (or name),"
                            + " skill, and perhaps level, a number from 0 to 7 or beginner,"
                            + " intermediate, advanced, expert.")
    private String team;

    @Option(
            names = "--map",
            paramLabel = "MAP",
            description =
                    "Which columns of a table of people or skills are what, and what its words for"
                            + " levels stand for: a column map as of \"load csv=\", of which person,"
                            + " skill and level count.")
    private String map;

    @Mixin private UnknownOptions unknown;
    @Mixin private TableFormOptions form;

    boolean isGiven() {
        return team != null;
    }

    /** What is said of the form of tables of people and skills. */
    TableForm form() {
        return form.form();
    }

    /**
     * Ends with a sentence when a map is given and no table.
     *
     * @param other a table besides that of a team; null when there is none
     */
    void requireTable(String other) {
        boolean table = team != null || other != null && !other.endsWith(".json");
        if (map != null && !table) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--map"),
                    "a column map is given without a table",
                    "name the table that it is of, or leave the map out");
        }
    }

    /** Which columns of such tables are what. */
    PeopleMap map(Console console) throws IOException {
        if (map == null) {
            return PeopleMap.NONE;
        }
        Problems wrong = new Problems();
        Optional<PeopleMap> read =
                NamedFile.file(
                        map,
                        console,
                        Exit.DATA,
                        path -> ColumnMapReader.readOfPeople(Inputs.once(path), map, wrong));
        wrong.stopOnErrors(Exit.DATA);
        Warnings.write(wrong, console.err());
        return read.orElseThrow();
    }

    UnknownOptions unknown() {
        return unknown;
    }

    /** The people, by name; empty when no file is given. */
    List<Team.Person> people(Career career, Console console) throws IOException {
        if (team == null) {
            return List.of();
        }
        PeopleMap columns = map(console);
        Problems wrong = new Problems();
        List<Team.Row> rows =
                NamedFile.file(
                        team,
                        console,
                        Exit.DATA,
                        path -> Team.read(Inputs.once(path), team, form(), columns, wrong));
        wrong.stopOnErrors(Exit.DATA);
        Warnings.write(wrong, console.err());
        Problems names = new Problems();
        List<Team.Person> people = career.people(rows, names);
        unknown.settle(names, console);
        return people;
    }
}
