package org.rolegraph.cli.career;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rolegraph.base.draw.DrawnFormat;
import org.rolegraph.base.draw.HtmlPage;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.career.need.Gap;
import org.rolegraph.career.need.HeldSkills;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.report.GapPage;
import org.rolegraph.career.report.GapTable;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.NamedFile;
import org.rolegraph.cli.NamingOptions;
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
            "A skill is partly held at a level more than half a step too low, or when the role one"
                    + " comes from needs little of it. The effort orders skills and tells no hours:"
                    + " (needed level - held level) / 7, or (1 - closeness) x needed level / 7 for"
                    + " a skill that is not held; a level that is not known is 7. Up to 0.25 it is"
                    + " small, up to 0.6 medium.",
            "The closeness of the nearest held skill: 0.8 by a close match, 0.6 one step narrower"
                    + " or broader, 0.4 two steps, 0.5 by another link or relation, 0.3 of the same"
                    + " kind, up to 0.5 when often asked for together.",
            "What roles that are linked as exact, close or broad matches ask for counts too; the"
                    + " answer says through which."
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
                    "More of them: a csv with columns skill and level, or a json list of names and"
                            + " of {\"skill\": \"SQL\", \"level\": 4}.")
    private String file;

    @Option(
            names = "--skip-unknown",
            description = "Go on without the skills whose names name nothing, or several.")
    private boolean skipUnknown;

    @Option(names = "--all", description = "Show all optional skills, not the first ten.")
    private boolean all;

    @Option(names = "--evidence", description = "Say on what each line rests.")
    private boolean evidence;

    @Mixin private CareerOptions output = new CareerOptions(DrawnFormat.HTML);
    @Mixin private NamingOptions naming;

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
        if (from == null && have.isEmpty() && file == null) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("gap"),
                    "nothing is said to be held",
                    "give a role with --from, or skills with --have or --have-file");
        }
        try (OpenGraph graph = root.open(naming.languages())) {
            Career career = Career.of(graph, naming.schemes());
            Naming names = career.naming();
            int target = career.role(to, "--to");
            List<String> held = new ArrayList<>();
            Holdings holdings = Holdings.none();
            if (from != null) {
                int role = career.role(from, "--from");
                holdings = Holdings.of(career.needs(), role);
                held.add(names.full(role));
            }
            int known = addSkills(career, holdings);
            if (known > 0) {
                held.add(Counted.of(known, "skill"));
            }
            write(
                    graph,
                    Gap.of(career.needs(), target, holdings),
                    names,
                    String.join(" and ", held));
        }
        return Exit.OK.code();
    }

    private void write(OpenGraph graph, Gap gap, Naming names, String held) throws IOException {
        GapPage page = new GapPage(graph.skills(), names, evidence);
        if (output.isPage()) {
            int optional = all ? Integer.MAX_VALUE : 10;
            CareerOptions.print(
                    page.of(gap, held, output.width(root.console()), optional), root.console());
        } else if (output.isHtml()) {
            String role = names.of(gap.to());
            GapTable table = new GapTable(graph.skills(), names, evidence);
            HtmlPage html = new HtmlPage("What there is to learn for " + role);
            html.line("From " + held + ".");
            html.table("Skills that " + role + " asks for", table.of(gap, output.cells(names)));
            CareerOptions.print(html.line(page.coverage(gap)).toString(), root.console());
        } else {
            GapTable table = new GapTable(graph.skills(), names, evidence);
            output.write(table.of(gap, output.cells(names)), root.console());
            root.console().say(page.coverage(gap));
        }
    }

    private int addSkills(Career career, Holdings holdings) throws IOException {
        Problems wrong = new Problems();
        List<HeldSkills.Named> named = new ArrayList<>();
        have.forEach(text -> named.add(HeldSkills.ofArgument(text, Location.of("--have"), wrong)));
        if (file != null) {
            named.addAll(
                    NamedFile.file(
                            file,
                            root.console(),
                            Exit.DATA,
                            path -> HeldSkills.read(Inputs.once(path), file, wrong)));
        }
        wrong.stopOnErrors(Exit.DATA);
        Problems unknown = new Problems();
        HeldByName skills = new HeldByName(career, holdings, unknown::add);
        for (HeldSkills.Named each : named) {
            skills.add(each);
            if (!skipUnknown && unknown.list().size() >= MOST_UNKNOWN) {
                break;
            }
        }
        if (!unknown.list().isEmpty() && !skipUnknown) {
            throw new Failure(Exit.NOT_FOUND, unknown.list());
        }
        ProblemText.write(
                unknown.list().stream().map(p -> p.withSeverity(Severity.WARNING)).toList(),
                root.console().err());
        return skills.known();
    }
}
