package org.rolegraph.web.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.graph.LoadedSources;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.web.site.Served;

/** Which sources are loaded and which are not, as every answer says it. Thread-safe. */
final class LoadedLine {
    /** What is only part of a source, which comes with the program. */
    private static final String PART = "-slice";

    /** Sources that are whatever their users have: that they are not there says nothing. */
    private static final List<String> OWN = List.of("ontology", "rdf", "csv", "sssom");

    private final OpenGraph graph;
    private String line;

    private LoadedLine(OpenGraph graph) {
        this.graph = graph;
    }

    static String of(Served served) {
        return served.made(LoadedLine.class, each -> new LoadedLine(each.graph())).line();
    }

    private synchronized String line() {
        if (line == null) {
            line = text(LoadedSources.of(graph).table());
        }
        return line;
    }

    private static String text(Table sources) {
        List<String> whole = new ArrayList<>();
        TreeSet<String> parts = new TreeSet<>();
        TreeSet<String> missing = new TreeSet<>();
        sources.rows()
                .forEachRemaining(
                        row -> {
                            String name = value(row.get(0));
                            boolean loaded = row.get(5) != Cell.EMPTY;
                            String release = value(row.get(4));
                            boolean part = name.endsWith(PART);
                            if (loaded && part) {
                                parts.add(name.substring(0, name.length() - PART.length()));
                            } else if (loaded && !name.equals("ontology")) {
                                whole.add(release.isEmpty() ? name : name + " (" + release + ")");
                            } else if (!part && !OWN.contains(name)) {
                                missing.add(name);
                            }
                        });
        missing.removeAll(parts);
        List<String> sentences = new ArrayList<>();
        sentences.add("loaded: " + (whole.isEmpty() ? "nothing whole" : String.join(", ", whole)));
        if (!parts.isEmpty()) {
            sentences.add("small parts alone of " + String.join(", ", parts));
        }
        if (!missing.isEmpty()) {
            sentences.add("nothing of " + String.join(", ", missing));
        }
        return String.join("; ", sentences) + "; what is not loaded is not known here";
    }

    private static String value(Cell cell) {
        return cell instanceof Cell.Value value ? value.lexical() : "";
    }
}
