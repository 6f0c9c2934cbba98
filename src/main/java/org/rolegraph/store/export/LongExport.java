package org.rolegraph.store.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;

/**
 * Writes statements of which there may be too many to hold. As many as {@value #HELD} are written
 * as {@link Export} does. More are written as they come, a statement a line, which is N-Triples and
 * so Turtle, or N-Quads and TriG: the same statements give the same bytes as long as they come in
 * the same order.
 */
public final class LongExport {
    /** Statements that are sorted in memory. */
    public static final int HELD = 50_000;

    private LongExport() {}

    /**
     * Writes all of them; the stream is flushed and left open.
     *
     * @param statements may be of the default graph, and come twice
     * @throws Failure exit {@code LIMIT} when there are more than are held, and the format is none
     *     of lines
     */
    public static void write(GraphFormat format, Iterator<Quad> statements, OutputStream out)
            throws IOException {
        List<Quad> first = new ArrayList<>();
        while (first.size() <= HELD && statements.hasNext()) {
            first.add(statements.next());
        }
        if (first.size() <= HELD) {
            Export.write(format, first.iterator(), out);
            return;
        }
        if (!isOfLines(format)) {
            throw Failure.of(
                    Exit.LIMIT,
                    Codes.LIMIT,
                    Location.of("answer"),
                    String.format(
                            Locale.ROOT,
                            "stopped at the limit of size: %s is written of at most %,d statements,"
                                    + " and there are more",
                            format.mediaType(),
                            HELD),
                    "ask for "
                            + GraphFormat.NTRIPLES.mediaType()
                            + " or "
                            + GraphFormat.TURTLE.mediaType());
        }
        Writer text =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        Iterator<Quad> all = Iter.concat(first.iterator(), statements);
        while (all.hasNext()) {
            line(format, all.next(), text);
        }
        text.flush();
    }

    private static boolean isOfLines(GraphFormat format) {
        return switch (format) {
            case TURTLE, TRIG, NTRIPLES, NQUADS -> true;
            case JSONLD, RDFXML, GRAPHML, DOT -> false;
        };
    }

    private static void line(GraphFormat format, Quad quad, Writer out) throws IOException {
        boolean named = format.keepsGraphs() && quad.getGraph() != null && !quad.isDefaultGraph();
        boolean block = named && format == GraphFormat.TRIG;
        if (block) {
            term(quad.getGraph(), out);
            out.write("{ ");
        }
        term(quad.getSubject(), out);
        term(quad.getPredicate(), out);
        term(quad.getObject(), out);
        if (named && !block) {
            term(quad.getGraph(), out);
        }
        out.write(block ? ". }\n" : ".\n");
    }

    private static void term(Node term, Writer out) throws IOException {
        out.write(TermText.canonical(term));
        out.write(' ');
    }
}
