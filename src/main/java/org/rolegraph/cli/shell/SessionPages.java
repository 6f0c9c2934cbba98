package org.rolegraph.cli.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolegraph.api.FoundName;
import org.rolegraph.api.Options;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.ask.QueriesCommand;
import org.rolegraph.found.FoundTable;
import org.rolegraph.found.NameSearch;
import org.rolegraph.graph.Asker;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.show.Portrait;
import org.rolegraph.store.names.Scope;

/** What a session shows besides answers of queries; always for people, always on the console. */
final class SessionPages {
    private static final int FOUND = 20;

    private SessionPages() {}

    /** The catalogue, or the page of one of its queries. */
    static void queries(String name, Catalogue catalogue, Console console) throws IOException {
        if (name.isEmpty()) {
            table(QueriesCommand.list(catalogue), console);
        } else {
            print(catalogue.get(name).page(), console);
        }
    }

    /** A declaration a line. */
    static String prefixes() {
        return Prefixes.map().entrySet().stream()
                .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
                .collect(Collectors.joining());
    }

    /** The entities of a name. */
    static void search(Asker asker, String text, Console console) throws IOException {
        OpenGraph graph = asker.graph();
        Options options =
                new Options(
                        graph.languages(),
                        asker.schemes(),
                        asker.limits().time(),
                        asker.limits().rows(),
                        false);
        List<FoundName> found =
                new NameSearch(graph, options, "\\search")
                        .find(text, false, FOUND, Set.of(), console);
        PrintWriter out = console.text();
        Format.TABLE.write(
                FoundTable.of(found, graph.languages(), true), console.style().keepingIds(), out);
        out.flush();
    }

    /** All of one entity. */
    static void show(Asker asker, String name, Interruptible work, Console console)
            throws IOException {
        OpenGraph graph = asker.graph();
        String iri =
                graph.entity(
                                name,
                                Scope.ANY.withSources(asker.schemes()),
                                false,
                                Location.of("\\show"))
                        .iri();
        String label = graph.title(iri);
        graph.reader();
        Portrait portrait = new Portrait(graph, asker.limits());
        work.run(
                () -> {
                    portrait.write(iri, label, console.style(), console.text());
                    return Exit.OK.code();
                });
    }

    private static void table(Table table, Console console) throws IOException {
        PrintWriter text = console.text();
        Format.TABLE.write(table, console.style(), text);
        text.flush();
    }

    static void print(String text, Console console) {
        PrintWriter out = console.text();
        out.print(text);
        out.flush();
    }
}
