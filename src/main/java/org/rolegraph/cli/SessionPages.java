package org.rolegraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.rolegraph.names.Hit;
import org.rolegraph.names.Scope;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.Failure;
import org.rolegraph.problem.Location;
import org.rolegraph.query.Catalogue;
import org.rolegraph.result.Format;
import org.rolegraph.result.Table;

/** What a session shows besides answers of queries; always for people, always on the console. */
final class SessionPages {
    private static final int FOUND = 20;

    private SessionPages() {}

    /** The catalogue, or the page of one of its queries. */
    static void queries(String name, Console console) throws IOException {
        if (name.isEmpty()) {
            table(QueriesCommand.list(), console);
        } else {
            print(Catalogue.packed().get(name).page(), console);
        }
    }

    /** The entities of a name. */
    static void search(Asker asker, String text, Console console) throws IOException {
        List<Hit> hits =
                asker.graph().search().find(text, Scope.ANY.withSources(asker.schemes()), FOUND);
        if (hits.isEmpty()) {
            throw Failure.of(
                    Exit.NOT_FOUND,
                    Codes.NOT_FOUND,
                    Location.of("\\search"),
                    "nothing is called \"" + text + "\", or nearly so",
                    "try fewer or other words");
        }
        table(SearchCommand.table(hits, asker.graph(), true), console);
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
