package org.rolegraph.cli.career;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.path.CareerPath;
import org.rolegraph.career.path.CareerPaths;
import org.rolegraph.career.path.PathRules;
import org.rolegraph.career.path.WhyNot;
import org.rolegraph.career.report.PathReport;
import org.rolegraph.career.report.WhyNotText;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.NamingOptions;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.names.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code path}. */
@Command(
        name = "path",
        description = {
            "Find the cheapest ways from one role to another, and what each step takes.",
            "They lead over roles between, and each hop is shown with what must be learned for it.",
            "A hop costs 1 + s + s^2 / 20 + 10 z. s is the skill shortage (Nedelkoska and Neffke"
                    + " 2011): what the role asks for beyond what the one before asks for, 1 for an"
                    + " essential, 0.5 for an optional, 0.25 for a helpful skill, times its rarity"
                    + " ln(n / df) / ln n. Of it 0.3, of technologies 0.8, is asked once for all"
                    + " skills of a kind. The square: moves to distant roles are rarer and lose more"
                    + " (Gathmann and Schoenberg 2010). z counts the job zones that the role is"
                    + " higher (Nesta, Mapping Career Causeways, 2020); of ISCO skill levels 1 to 4"
                    + " they are 1.75, 2.21, 3.28 and 4.13, of unknown ones 3.",
            "Roles that exact matches make one are one. What roles linked as close or broad matches"
                    + " ask for counts too. A role between has at least 5 essential skills. Costs"
                    + " order paths and tell neither months nor money."
        })
public final class PathCommand implements Callable<Integer> {
    private static final int MOST_PATHS = 20;

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
            description = "So many paths at most, each role once on each; by default 3.")
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
                    "In no hop more than so many essential skills that the role before does not ask"
                            + " for.")
    private Integer maxNew;

    @Option(
            names = "--via",
            paramLabel = "ROLE",
            description = "A role to pass; several in their order.")
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

    @Mixin private CareerOptions output;
    @Mixin private NamingOptions naming;

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
        check("--k", k, MOST_PATHS);
        check("--max-hops", maxHops, PathRules.MOST_HOPS);
        check("--max-new-skills", maxNew == null ? 1 : maxNew + 1, Integer.MAX_VALUE);
        try (OpenGraph graph = root.open(naming.languages())) {
            CareerPaths paths = new CareerPaths(graph.skills());
            Naming names =
                    new Naming(graph.skills().concepts(), graph.labels(), naming.languages());
            int first = role(graph, from, "--from");
            int last = role(graph, to, "--to");
            PathRules rules =
                    new PathRules(
                            maxHops,
                            maxNew == null ? PathRules.ANY : maxNew,
                            via.stream().map(name -> role(graph, name, "--via")).toList(),
                            Set.copyOf(
                                    avoid.stream()
                                            .map(name -> role(graph, name, "--avoid"))
                                            .toList()),
                            levelMonotone);
            differ(paths, first, last, rules, names);
            for (int role : rules.via()) {
                names.keeps(paths.row(role), role);
            }
            names.keeps(paths.row(first), first);
            names.keeps(paths.row(last), last);
            List<CareerPath> found = paths.find(first, last, rules, k);
            if (found.isEmpty()) {
                throw none(paths, first, last, rules, names);
            }
            PathReport report = new PathReport(graph.skills(), names, evidence);
            write(report, found, names);
            if (whyNot != null) {
                int role = role(graph, whyNot, "--why-not");
                WhyNot why = WhyNot.of(paths, first, last, rules, found, role);
                say(new WhyNotText(names).of(why, rules, found, output.width(root.console())));
            }
        }
        return Exit.OK.code();
    }

    private int role(OpenGraph graph, String name, String argument) {
        return graph.concept(name, Kind.ROLE, naming.schemes(), argument);
    }

    private static void check(String option, int number, int most) {
        if (number < 1 || number > most) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of(option),
                    "expected a number "
                            + (most == Integer.MAX_VALUE ? "from 0 on" : "from 1 to " + most),
                    "correct it");
        }
    }

    /** Each role of the rules is another, whatever it is called. */
    private static void differ(
            CareerPaths paths, int first, int last, PathRules rules, Naming names) {
        Set<Integer> met = new HashSet<>();
        met.add(paths.row(first));
        different(met, paths, last, "--to", names);
        rules.via().forEach(role -> different(met, paths, role, "--via", names));
        rules.avoid().forEach(role -> different(met, paths, role, "--avoid", names));
    }

    private static void different(
            Set<Integer> met, CareerPaths paths, int role, String option, Naming names) {
        if (!met.add(paths.row(role))) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of(option),
                    names.of(role) + " is one of the other roles already, or one with it",
                    "name another role, or leave it out");
        }
    }

    private Failure none(CareerPaths paths, int first, int last, PathRules rules, Naming names) {
        Optional<WhyNot> why = WhyNot.ofNone(paths, first, last, rules);
        String rule =
                why.map(
                                cause ->
                                        switch (cause.cause()) {
                                            case MAX_HOPS -> "--max-hops " + maxHops;
                                            case MAX_NEW_SKILLS -> "--max-new-skills " + maxNew;
                                            default -> "--level-monotone";
                                        })
                        .orElse("");
        return Failure.of(
                Exit.NOT_FOUND,
                Codes.NOT_FOUND,
                Location.of("path"),
                "no path from "
                        + names.of(first)
                        + " to "
                        + names.of(last)
                        + (rule.isEmpty() ? " fits all the rules together" : " fits " + rule),
                rule.isEmpty()
                        ? "give fewer of them"
                        : "without it there is one over "
                                + Counted.of(why.orElseThrow().without().hops().size(), "hop"));
    }

    private void write(PathReport report, List<CareerPath> found, Naming names) throws IOException {
        Console console = root.console();
        if (output.isPage()) {
            CareerOptions.print(report.page(found, output.width(console), all), console);
        } else if (output.isHtml()) {
            CareerOptions.print(report.html(found), console);
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
