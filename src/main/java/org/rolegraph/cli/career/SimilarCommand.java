package org.rolegraph.cli.career;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.rolegraph.base.draw.DrawnFormat;
import org.rolegraph.base.draw.HtmlPage;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.result.Table;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.report.SimilarReport;
import org.rolegraph.career.similar.Likeness;
import org.rolegraph.career.similar.SimilarRoles;
import org.rolegraph.career.similar.SimilarSkills;
import org.rolegraph.career.similar.SimilarityEvaluation;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.LanguageOptions;
import org.rolegraph.cli.endpoint.EndpointOptions;
import org.rolegraph.graph.Career;
import org.rolegraph.graph.OpenGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code similar}. */
@Command(
        name = "similar",
        description = {
            "Find the roles most like a role, or the skills most often asked for with a skill.",
            "The answer says what makes them so."
        },
        footer = {
            "",
            "The likeness of two roles is the weighted mean of the cosines of six parts, of those"
                    + " that either has: ratings of skills and knowledge (0.09), skills (0.40),"
                    + " technologies (0.12), activities (0.06), the words of duties (0.35) and of"
                    + " titles (0.38). What few roles have weighs more. Two roles are compared by"
                    + " the one source that knows most of both; across sources where none knows"
                    + " both. Roles with a likeness below 0.1 are not listed. The overlap is the"
                    + " weighted Jaccard of skills and technologies.",
            "",
            "The query of --show-query gives what two roles or their exact matches both ask for,"
                    + " with what is minor and what every role asks for, which the answer leaves"
                    + " out; two skills that an exact match makes one are two to it."
                    + " Skills that a survey rated the answer compares by how far they are from"
                    + " the average role, which the query does not. Where the answer says that a"
                    + " role has a part from another, ask the query about that one."
        })
public final class SimilarCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "ROLE|SKILL",
            description = "Its label, id, CURIE or IRI.")
    private List<String> words = List.of();

    @Option(names = "--with", paramLabel = "ROLE", description = "Compare with this role alone.")
    private String with;

    @Option(
            names = "--scheme",
            paramLabel = "SOURCE",
            split = ",",
            description = "Only those of these sources, such as onet.")
    private List<String> schemes = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "At most so many; by default ${DEFAULT-VALUE}.")
    private int limit;

    @Option(
            names = "--evaluate",
            description =
                    "Hold the likeness against the related occupations of O*NET, by several"
                            + " weightings, and print how good they are.")
    private boolean evaluate;

    @Option(
            names = "--evidence",
            description = "Say on what it rests that both roles have what they share.")
    private boolean evidence;

    @Mixin private LanguageOptions labels;
    @Mixin private EndpointOptions endpoint;
    @Mixin private CareerOptions output = new CareerOptions(DrawnFormat.HTML);

    private final Invocation root;

    SimilarCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        if (output.showsQuery()) {
            CareerOptions.printQuery("shared-skills", root.console());
            return Exit.OK.code();
        }
        if (words.isEmpty() != evaluate || limit < 1) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("similar"),
                    limit < 1 ? "a limit is greater than zero" : "expected one role or skill",
                    "see 'rolegraph similar --help'");
        }
        try (OpenGraph graph = endpoint.open(root, labels.languages())) {
            if (evaluate) {
                evaluate(graph);
            } else {
                answer(graph);
            }
        }
        return Exit.OK.code();
    }

    private void evaluate(OpenGraph graph) throws IOException {
        SimilarityEvaluation evaluation = new SimilarityEvaluation(graph.skills());
        if (!evaluation.isPossible()) {
            throw Failure.of(
                    Exit.NOT_FOUND,
                    Codes.NOT_FOUND,
                    Location.of("--evaluate"),
                    "no related occupations are loaded",
                    "load them with: rolegraph load onet=PATH");
        }
        write(evaluation.table(), "the related occupations of O*NET", List.of());
        root.console()
                .say(
                        Counted.of(evaluation.size(0), "role")
                                + " were tuned on, "
                                + Counted.of(evaluation.size(1), "role")
                                + " held out");
    }

    private void answer(OpenGraph graph) throws IOException {
        SkillGraph skills = graph.skills();
        Career career = Career.of(graph, Set.copyOf(schemes));
        Naming naming = career.naming();
        SimilarReport report = new SimilarReport(skills, naming, evidence);
        String text = String.join(" ", words);
        int concept = career.roleOrSkill(text, "similar");
        Set<String> sources = career.schemes();
        if (skills.concepts().isRole(concept)) {
            Likeness likeness = new Likeness(skills);
            SimilarRoles answer =
                    with == null
                            ? SimilarRoles.of(likeness, concept, sources, limit)
                            : SimilarRoles.between(likeness, concept, career.role(with, "--with"));
            tell(
                    naming.of(concept),
                    width -> report.page(answer, width),
                    () -> report.table(answer, output.cells(naming)),
                    () -> report.closing(answer));
        } else {
            SimilarSkills answer = SimilarSkills.of(skills, concept, sources, limit);
            tell(
                    naming.of(concept),
                    width -> report.page(answer, width),
                    () -> report.table(answer, output.cells(naming)),
                    () -> List.of(report.closing(answer)));
        }
    }

    /** As a page, or as a table and what is said below it. */
    private void tell(
            String name,
            IntFunction<String> page,
            Supplier<Table> table,
            Supplier<List<String>> closing)
            throws IOException {
        if (output.isPage()) {
            print(page.apply(output.width(root.console())));
        } else {
            write(table.get(), name, closing.get());
        }
    }

    private void write(Table table, String name, List<String> closing) throws IOException {
        if (output.isHtml()) {
            HtmlPage page = new HtmlPage("Like " + name).table("The most alike first", table);
            closing.forEach(page::line);
            print(page.toString());
        } else {
            output.write(table, root.console());
            closing.forEach(root.console()::say);
        }
    }

    private void print(String page) {
        CareerOptions.print(page, root.console());
    }
}
