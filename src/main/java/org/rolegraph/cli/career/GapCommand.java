package org.rolegraph.cli.career;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rolegraph.base.columns.PeopleMap;
import org.rolegraph.base.draw.DrawnFormat;
import org.rolegraph.base.draw.Report;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.gap.TeamGap;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.HeldSkills;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Team;
import org.rolegraph.career.report.GapReport;
import org.rolegraph.career.report.GapTable;
import org.rolegraph.career.report.TeamReport;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.NamedFile;
import org.rolegraph.cli.NamingOptions;
import org.rolegraph.cli.Warnings;
import org.rolegraph.cli.endpoint.EndpointOptions;
import org.rolegraph.graph.Career;
import org.rolegraph.graph.HeldByName;
import org.rolegraph.graph.OpenGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gap}. */
@Command(
        name = "gap",
        description = {
            "Say what there is to learn for a role, and what is held that is nearest to it.",
            "It lists the skills that the role asks for, which of them are held, and for the others"
                    + " what is held that is closest."
        },
        footer = {
            "",
            "What --have says is all that is had; of a role only those sources say something that"
                    + " list what it needs, and a line says which do not. What a survey rates of every"
                    + " occupation is compared where both sides were rated. Lines come in the order of"
                    + " importance x rarity x demand. Effort (small, medium, large) orders skills and"
                    + " says no hours; docs/gaps.md has the formulas.",
            "What roles that are linked as exact, close or broad matches ask for counts too; the"
                    + " answer says through which. -o html and -o markdown are reports to send."
        })
public final class GapCommand implements Callable<Integer> {
    /** Names that may fail to resolve before the rest is not looked at. */
    private static final int MOST_UNKNOWN = 50;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "ROLE",
            description = "The role to reach, by label, id, CURIE or IRI.")
    private String to;

    @Option(names = "--from", paramLabel = "ROLE", description = "A role that is held.")
    private String from;

    @Option(
            names = "--have",
            paramLabel = "SKILL",
            split = ",",
            description = "Skills that are held, each perhaps with its level from 0 to 7: SQL=4.")
    private List<String> have = List.of();

    @Option(
            names = "--have-file",
            paramLabel = "FILE",
            description =
                    "More of them: a table (CSV, TSV or xlsx) with columns skill and level, or a json"
                            + " list of names and of {\"skill\": \"SQL\", \"level\": 4}.")
    private String file;

    @Option(names = "--all", description = "Show all optional skills, not the first ten.")
    private boolean all;

    @Option(names = "--evidence", description = "Say on what each line rests.")
    private boolean evidence;

    @Mixin private TeamOptions team;
    @Mixin private CareerOptions output = new CareerOptions(DrawnFormat.HTML);
    @Mixin private NamingOptions naming;
    @Mixin private EndpointOptions endpoint;

    private final Invocation root;

    GapCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        if (output.showsQuery()) {
            CareerOptions.printQuery("gap", root.console());
            return Exit.OK.code();
        }
        team.requireTable(file);
        boolean alone = from != null || !have.isEmpty() || file != null;
        if (alone == team.isGiven()) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("gap"),
                    alone ? "a team stands by itself" : "nothing is said to be held",
                    "give a role with --from, skills with --have or --have-file, or a --team");
        }
        try (OpenGraph graph = endpoint.open(root, naming.languages())) {
            Career career = Career.of(graph, naming.schemes());
            int target = career.role(to, "--to");
            if (team.isGiven()) {
                writeTeam(career, target);
            } else {
                writeOne(career, target);
            }
        }
        return Exit.OK.code();
    }

    private void writeTeam(Career career, int target) throws IOException {
        List<Team.Person> people = team.people(career, root.console());
        if (people.isEmpty()) {
            throw Failure.of(
                    Exit.DATA,
                    Codes.EMPTY_VALUE,
                    Location.of("--team"),
                    "the team has nobody",
                    "write a row for each person and skill below the header");
        }
        TeamGap gap = TeamGap.of(career.needs(), target, people);
        Naming names = career.naming();
        TeamReport report = new TeamReport(career.graph().skills(), names);
        if (output.isReport()) {
            output.write(report.of(gap, shown()), grounds(), root.console());
        } else {
            output.write(report.table(gap, output.cells(names)), root.console());
        }
    }

    private void writeOne(Career career, int target) throws IOException {
        Naming names = career.naming();
        List<Report.Fact> held = new ArrayList<>();
        Holdings holdings = Holdings.none();
        if (from != null) {
            int role = career.role(from, "--from");
            holdings = Holdings.of(career.needs(), role);
            held.add(new Report.Fact("from", names.of(role), names.iri(role), ""));
        }
        int known = addSkills(career, holdings);
        if (known > 0) {
            String begin = held.isEmpty() ? "from" : "";
            held.add(new Report.Fact(begin, Counted.of(known, "skill"), "", ""));
        }
        Gap gap = Gap.of(career.needs(), target, holdings);
        SkillGraph skills = career.graph().skills();
        GapReport report = new GapReport(skills, names);
        if (output.isReport()) {
            output.write(report.of(gap, held, shown()), grounds(), root.console());
        } else {
            GapTable table = new GapTable(skills, names, evidence);
            output.write(table.of(gap, output.cells(names)), root.console());
            root.console().say(report.coverage(gap));
        }
    }

    /** Skills that are not essential, in a list. */
    private int shown() {
        return all ? Integer.MAX_VALUE : 10;
    }

    /** A file has room for what each line rests on. */
    private boolean grounds() {
        return evidence || output.isHtml();
    }

    private int addSkills(Career career, Holdings holdings) throws IOException {
        Problems wrong = new Problems();
        List<HeldSkills.Named> named = new ArrayList<>();
        have.forEach(text -> named.add(HeldSkills.ofArgument(text, Location.of("--have"), wrong)));
        if (file != null) {
            PeopleMap map = team.map(root.console());
            named.addAll(
                    NamedFile.file(
                            file,
                            root.console(),
                            Exit.DATA,
                            path ->
                                    HeldSkills.read(
                                            Inputs.once(path), file, team.form(), map, wrong)));
        }
        wrong.stopOnErrors(Exit.DATA);
        Warnings.write(wrong, root.console().err());
        Problems unknown = new Problems();
        HeldByName skills = new HeldByName(career, holdings, unknown::add);
        for (HeldSkills.Named each : named) {
            skills.add(each);
            if (!team.unknown().skips() && unknown.list().size() >= MOST_UNKNOWN) {
                break;
            }
        }
        team.unknown().settle(unknown, root.console());
        return skills.known();
    }
}
