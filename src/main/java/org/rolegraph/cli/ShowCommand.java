package org.rolegraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.rolegraph.names.Label;
import org.rolegraph.names.Scope;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.Location;
import org.rolegraph.query.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show}. */
@Command(
        name = "show",
        description = "Show one entity: what it is, what it needs, who says so, where it leads.")
final class ShowCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "ENTITY", description = "Its label, id, CURIE or IRI.")
    private List<String> words = List.of();

    @Option(names = "--fuzzy", description = "Take the nearest name for one that names nothing.")
    private boolean fuzzy;

    @Mixin private LimitOptions limits;
    @Mixin private NamingOptions naming;

    private final RoleGraphCommand root;

    ShowCommand(RoleGraphCommand root) {
        this.root = root;
    }

    @Option(
            names = "--show-query",
            description = "Print the SPARQL of each section instead of its answer.")
    private boolean show;

    @Override
    public Integer call() throws IOException {
        if (show) {
            PrintWriter text = root.console().text();
            Catalogue catalogue = Catalogue.packed();
            Portrait.queries().forEach(name -> text.println(catalogue.get(name).text()));
            text.flush();
            return Exit.OK.code();
        }
        try (OpenGraph graph = OpenGraph.of(root, naming.languages())) {
            Scope scope = Scope.ANY.withSources(naming.schemes());
            String name = String.join(" ", words);
            String iri = graph.entity(name, scope, fuzzy, Location.of("show")).iri();
            String label =
                    graph.labels()
                            .preferredLabel(iri, graph.languages())
                            .map(Label::text)
                            .orElse(iri);
            new Portrait(graph, limits.limits(root.console()), root.console()).write(iri, label);
        }
        return Exit.OK.code();
    }
}
