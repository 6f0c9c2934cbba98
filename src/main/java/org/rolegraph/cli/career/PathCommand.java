package org.rolegraph.cli.career;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.rolegraph.base.draw.DrawnFormat;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.path.CareerPaths;
import org.rolegraph.career.path.PathRules;
import org.rolegraph.career.path.Ways;
import org.rolegraph.career.path.WhyNot;
import org.rolegraph.career.report.PathReport;
import org.rolegraph.career.report.WhyNotText;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.NamingOptions;
import org.rolegraph.cli.endpoint.EndpointOptions;
import org.rolegraph.graph.Career;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.graph.PathAnswer;
import org.rolegraph.graph.PathQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code path}. */
@Command(
        name = "path",
        description = {
            "Find the cheapest ways from one role to another, and what each step takes.",
            "What is held grows along the way: each hop counts what must be learned beyond all roles"
                    + " before it, more when much is learned at once, and higher job zones.",
            "A stop is shown where it brings what the last role asks for and saves a tenth of the"
                    + " cost. Costs order paths and tell neither months nor money; docs/paths.md has"
                    + " the formula."
        })
public final class PathCommand implements Callable<Integer> {
    @Option(
            names = "--from",
            required = true,
            paramLabel = "ROLE",
            description = "Where it begins, by label, id, CURIE or IRI.")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "ROLE", description = "Where it ends.")
    private String to;

    @Option(
            names = "--k",
            paramLabel = "N",
            defaultValue = "3",
            description = "So many paths at most; by default 3.")
    private int k = 3;

    @Option(
            names = "--max-hops",
            paramLabel = "N",
            defaultValue = "4",
            description = "So many changes of roles at most, up to 12; by default 4.")
    private int maxHops = 4;

    @Option(
            names = "--max-new-skills",
            paramLabel = "N",
            description =
                    "In no hop more than so many essential skills that no role before asks for.")
    private Integer maxNew;

    @Option(
            names = "--via",
            paramLabel = "ROLE",
            description = "A role to pass, worth it or not; several in their order.")
    private List<String> via = List.of();

    @Option(names = "--avoid", paramLabel = "ROLE", description = "A role to leave out.")
    private List<String> avoid = List.of();

    @Option(
            names = "--level-monotone",
            description =
                    "Never to a lower job zone, or ISCO skill level where one of the two has no"
                            + " zone. Roles whose level is not known only begin or end a path.")
    private boolean levelMonotone;

    @Option(
            names = "--why-not",
            paramLabel = "ROLE",
            description = "Say why this role is on none of the paths.")
    private String whyNot;

    @Option(names = "--all", description = "Name all new skills, not the first six of each hop.")
    private boolean all;

    @Option(names = "--evidence", description = "Say on what each new skill rests.")
    private boolean evidence;

    @Mixin private CareerOptions output = new CareerOptions(DrawnFormat.HTML, DrawnFormat.SVG);
    @Mixin private NamingOptions naming;
    @Mixin private EndpointOptions endpoint;

    private final Invocation root;

    PathCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        if (output.showsQuery()) {
            CareerOptions.printQuery("needs-of-role", root.console());
            return Exit.OK.code();
        }
        PathQuestion question =
                new PathQuestion(from, to, via, avoid, k, maxHops, maxNew, levelMonotone);
        try (OpenGraph graph = endpoint.open(root, naming.languages())) {
            Career career = Career.of(graph, naming.schemes());
            CareerPaths paths = career.paths();
            PathAnswer answer = PathAnswer.of(career, paths, question);
            Naming names = answer.names();
            Ways found = answer.ways();
            PathReport report = new PathReport(graph.skills(), names, evidence);
            write(report, found, names);
            if (whyNot != null) {
                int role = career.role(whyNot, "--why-not");
                PathRules rules = answer.rules();
                WhyNot why =
                        WhyNot.of(paths, answer.from(), answer.to(), rules, found.paths(), role);
                say(
                        new WhyNotText(names)
                                .of(why, rules, found.paths(), output.width(root.console())));
            }
        }
        return Exit.OK.code();
    }

    private void write(PathReport report, Ways found, Naming names) throws IOException {
        Console console = root.console();
        if (output.isPage()) {
            CareerOptions.print(report.page(found, output.width(console), all), console);
        } else if (output.isHtml()) {
            CareerOptions.print(report.html(found), console);
        } else if (output.isSvg()) {
            CareerOptions.print(report.svg(found, all).file(), console);
        } else {
            output.write(report.table(found, output.cells(names)), console);
            console.say(report.coverage(found));
        }
    }

    private void say(String sentence) {
        if (output.isPage()) {
            CareerOptions.print("\n" + sentence, root.console());
        } else {
            root.console().say(sentence.strip());
        }
    }
}
