package org.rolegraph.cli.ask;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Engine;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.result.Format;
import org.rolegraph.cli.AnswerOptions;
import org.rolegraph.cli.CatalogueOptions;
import org.rolegraph.cli.Explained;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.LimitOptions;
import org.rolegraph.cli.NamedFile;
import org.rolegraph.cli.NamingOptions;
import org.rolegraph.cli.endpoint.EndpointOptions;
import org.rolegraph.graph.Asker;
import org.rolegraph.graph.OpenGraph;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code query}. */
@Command(
        name = "query",
        description = {
            "Ask the graph a query of the catalogue, by its name, or SPARQL of your own.",
            "SPARQL is given by -e, by -f, or on standard input. A query of the catalogue takes its"
                    + " parameters as key=value; 'rolegraph queries' lists them.",
            "In SPARQL, '?x rg:search \"text\"' finds entities by name; '(?x ?score ?label)"
                    + " rg:search (\"text\" 10)' says how well, and takes 10 at most."
        })
public final class QueryCommand implements Callable<Integer> {
    private static final String INPUT = "standard input";

    /** The catalogue's names, for completion. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Catalogue.packed().listed().stream().map(CatalogueQuery::name).iterator();
        }
    }

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME [KEY=VALUE]",
            completionCandidates = Names.class,
            description = "A query of the catalogue, and its parameters.")
    private List<String> arguments = List.of();

    @ArgGroup private OwnQuery own;

    /** SPARQL of the user's own. */
    static final class OwnQuery {
        @Option(
                names = {"-e", "--expression"},
                paramLabel = "SPARQL",
                description = "The query itself; the graph's prefixes need no declaration.")
        private String expression;

        @Option(
                names = {"-f", "--file"},
                paramLabel = "FILE",
                description = "A file with the query, taken as it stands; - for standard input.")
        private String file;

        @Option(
                names = "--batch",
                paramLabel = "FILE",
                description = {
                    "A file with many queries, each answered into a file of its own; - for standard"
                            + " input. A query of the catalogue is a line, NAME KEY=VALUE; one of"
                            + " SPARQL ends with ; or an empty line. A line '# name: x' before a"
                            + " query names its file. Needs --out."
                })
        private String batch;
    }

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Where --batch writes its files, DIR/NAME.EXT: csv, and turtle for what"
                            + " CONSTRUCT and DESCRIBE give, or what -o says. A query that fails is"
                            + " reported with its line and writes no file; the others go on; the"
                            + " exit code is the highest of all.")
    private String out;

    @Option(
            names = "--show-query",
            description = "Print the SPARQL of a query of the catalogue instead of its answer.")
    private boolean show;

    @Option(
            names = "--explain",
            description =
                    "Run the query, and print how instead of its answer: the algebra that was"
                            + " evaluated, the rows that each operator gave, and the triple"
                            + " patterns in the order in which they were looked up, each with the"
                            + " index that served it.")
    private boolean explain;

    @Option(
            names = "--fuzzy",
            description = "Take the nearest entity for a name that names nothing.")
    private boolean fuzzy;

    @Mixin private CatalogueOptions queries;
    @Mixin private LimitOptions limits;
    @Mixin private NamingOptions naming;
    @Mixin private EndpointOptions endpoint;
    @Mixin private AnswerOptions output;

    private final Invocation root;

    QueryCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        if ((out != null) != (own != null && own.batch != null)) {
            throw misused("--batch FILE and --out DIR go together");
        }
        if (endpoint.isGiven() && (explain || !limits.hosts().isEmpty())) {
            throw misused(
                    (explain ? "--explain" : "--allow-service")
                            + " is for queries that this program answers; with --endpoint the"
                            + " server does");
        }
        if (out != null && arguments.isEmpty()) {
            return batch();
        }
        if (own == null && !arguments.isEmpty()) {
            return catalogue();
        }
        if (!arguments.isEmpty()) {
            throw misused("a query of the catalogue and one of your own exclude each other");
        }
        try (OpenGraph graph = endpoint.open(root, naming.languages())) {
            return answer(graph, question(), "Answer to a query");
        }
    }

    private int catalogue() throws IOException {
        CatalogueQuery query = queries.catalogue(root.console()).get(arguments.get(0));
        if (show) {
            PrintWriter text = root.console().text();
            text.print(query.text());
            text.flush();
            return Exit.OK.code();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String argument : arguments.subList(1, arguments.size())) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw misused("\"" + argument + "\" is no parameter; expected KEY=VALUE");
            }
            values.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        try (OpenGraph graph = endpoint.open(root, naming.languages())) {
            Question question = query.ask(values, graph.parameters(naming.schemes(), fuzzy));
            String given = values.isEmpty() ? "" : ": " + String.join(", ", values.values());
            return answer(graph, question, query.summary() + given);
        }
    }

    private int batch() throws IOException {
        String text = read(own.batch);
        Catalogue catalogue = queries.catalogue(root.console());
        QueryBatch batch =
                QueryBatch.read(own.batch.equals("-") ? INPUT : own.batch, text, catalogue);
        try (OpenGraph graph = endpoint.open(root, naming.languages())) {
            return batch.run(
                    new Asker(
                            graph,
                            limits.limits(root.console()),
                            new Access(limits.hosts()),
                            naming.schemes(),
                            fuzzy,
                            catalogue),
                    output,
                    root.console().path(out),
                    root.console());
        }
    }

    private Question question() throws IOException {
        if (own != null && own.expression != null) {
            return Question.typed(own.expression);
        }
        String file = own == null ? "-" : own.file;
        return Question.file(file.equals("-") ? INPUT : file, read(file));
    }

    private String read(String name) throws IOException {
        if (name.equals("-")) {
            return Inputs.text(root.console().in(), INPUT);
        }
        return NamedFile.file(name, root.console(), Exit.USAGE, Inputs::text);
    }

    private int answer(OpenGraph graph, Question question, String title) throws IOException {
        Engine engine =
                new Engine(
                        graph.dataset(),
                        limits.limits(root.console()),
                        new Access(limits.hosts()),
                        naming.languages(),
                        graph::preparedSearch);
        if (explain) {
            return Explained.write(engine.explain(question), root.console(), problem -> problem);
        }
        FormerIds.notice(question.text(), root.console());
        UnknownTerms.notice("query", question.text(), root.console());
        try (Answer answer = engine.ask(question, output.labels(question, Format.TABLE))) {
            return output.write(answer, title, root.console(), problem -> problem);
        }
    }

    private static Failure misused(String message) {
        return Failure.of(
                Exit.USAGE,
                Codes.BAD_ARGUMENT,
                Location.of("query"),
                message,
                "see 'rolegraph query --help'");
    }
}
