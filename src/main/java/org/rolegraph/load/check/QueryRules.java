package org.rolegraph.load.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.rolegraph.ask.engine.Engine;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Explanation;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.base.vocab.Ids;

/**
 * Rules that are queries: those packed under {@code queries/rules/}, and those of users' folders.
 * They say what is odd rather than what is wrong, and a load does not ask them. Each runs within
 * limits of its own and reaches nothing but the graph.
 */
public final class QueryRules {
    private static final String FOLDER = "queries/rules/";
    private static final String SUFFIX = ".rq";

    private final List<QueryRule> rules;

    private QueryRules(List<QueryRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules of the program. */
    public static QueryRules packed() {
        Problems problems = new Problems();
        List<QueryRule> rules = new ArrayList<>();
        for (String code : resource(FOLDER + "index.txt").lines().toList()) {
            String file = FOLDER + code + SUFFIX;
            rules.add(RuleHeader.read(code, file, resource(file), problems));
        }
        problems.stopOnErrors(Exit.BUG);
        return new QueryRules(rules);
    }

    /**
     * These rules and those of a user's folder.
     *
     * @throws org.rolegraph.base.problem.Failure exit DATA with all that is wrong with the headers
     */
    public QueryRules and(Path folder) throws IOException {
        return and(folder, text -> true);
    }

    /**
     * These rules and those queries of a user's catalogue that say that they are rules.
     *
     * @throws Failure exit DATA with all that is wrong with the headers
     */
    public QueryRules andQueries(Path folder) throws IOException {
        return and(folder, RuleHeader::isRule);
    }

    private QueryRules and(Path folder, Predicate<String> meant) throws IOException {
        Problems problems = new Problems();
        List<QueryRule> all = new ArrayList<>(rules);
        Set<String> codes = new HashSet<>();
        explanations().forEach(explanation -> codes.add(explanation.code()));
        Checker.explanations().forEach(explanation -> codes.add(explanation.code()));
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : listed.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith(SUFFIX)) {
                    continue;
                }
                String text = Inputs.text(file);
                if (!meant.test(text)) {
                    continue;
                }
                String code = name.substring(0, name.length() - SUFFIX.length());
                if (!codes.add(code)) {
                    problems.error(
                            Codes.DUPLICATE_ID,
                            Location.of(file.toString()),
                            "there is a rule of this name already",
                            "give the file another name");
                    continue;
                }
                QueryRule rule = RuleHeader.read(code, file.toString(), text, problems);
                if (rule != null) {
                    all.add(rule);
                }
            }
        }
        problems.stopOnErrors(Exit.DATA);
        return new QueryRules(all);
    }

    /** All codes that these rules can find, in the order of the rules. */
    public List<Explanation> explanations() {
        return rules.stream().map(QueryRule::explanation).toList();
    }

    /**
     * Adds all that is odd in a dataset, as a query sees it.
     *
     * @param limits of each rule; that of time is of CPU time
     * @param origins from the IRI of a node to where it was read from, if known
     * @return what ended rules of the severity {@code info}, as warnings; such a rule decides
     *     nothing
     * @throws Failure when a rule is no query, or a limit ends one that is more than {@code info}
     */
    public List<Problem> check(
            DatasetGraph data,
            Limits limits,
            Function<String, Optional<Location>> origins,
            Problems problems) {
        Engine engine = Engine.byCpu(data, limits, Access.CLOSED, List.of());
        Findings findings = new Findings(origins);
        List<Problem> undecided = new ArrayList<>();
        for (QueryRule rule : rules) {
            try {
                List<Finding> found = new ArrayList<>();
                rule.check(engine, found::add);
                found.forEach(findings::add);
            } catch (Failure failure) {
                if (failure.exit() != Exit.LIMIT
                        || rule.explanation().severity() != Severity.INFO) {
                    throw failure;
                }
                failure.problems()
                        .forEach(limit -> undecided.add(limit.withSeverity(Severity.WARNING)));
            }
        }
        findings.into(problems);
        return undecided;
    }

    /** The same for a graph in memory. */
    public List<Problem> check(
            Graph data,
            Limits limits,
            Function<String, Optional<Location>> origins,
            Problems problems) {
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        dataset.addGraph(NodeFactory.createURI(Ids.BASE + "graph/checked"), data);
        return check(dataset, limits, origins, problems);
    }

    private static String resource(String path) {
        try (InputStream in = QueryRules.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not packed: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
