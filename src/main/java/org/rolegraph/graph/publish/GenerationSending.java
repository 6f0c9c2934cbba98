package org.rolegraph.graph.publish;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.ask.remote.GraphStore;
import org.rolegraph.ask.remote.PublishedGraphs;
import org.rolegraph.ask.remote.RemoteData;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.store.triples.ContentDigest;
import org.rolegraph.store.triples.StoreReader;

/**
 * Sends a generation to a server. Its graphs get names of this generation alone, filled by requests
 * of bounded size; one statement, sent last, makes it current. A run that was ended goes on where
 * it was: the server is asked how much of each graph it has. The generation before stays, for those
 * who are reading it; older ones are deleted.
 */
public final class GenerationSending {
    private static final int DIGITS = 32;

    private final StoreReader reader;
    private final RemoteData there;
    private final GraphStore graphs;
    private final int chunk;
    private final Consumer<String> told;

    /**
     * Sends nothing yet.
     *
     * @param there where the server is asked
     * @param graphs where it is changed
     * @param chunk statements of a request at most
     * @param told hears what is done, a line each
     */
    public GenerationSending(
            StoreReader reader,
            RemoteData there,
            GraphStore graphs,
            int chunk,
            Consumer<String> told) {
        this.reader = reader;
        this.there = there;
        this.graphs = graphs;
        this.chunk = chunk;
        this.told = told;
    }

    /**
     * Sends what is missing, and makes it current.
     *
     * @param now when this is
     * @return whether it was not current before
     * @throws Failure exit {@code NETWORK}; what was sent stays, and the current generation is what
     *     it was
     */
    public boolean run(Instant now) {
        String digest = ContentDigest.of(reader, Set.of()).substring(0, DIGITS);
        String generation = PublishedGraphs.generation(digest);
        Optional<PublishedGraphs.Issued> before = PublishedGraphs.current(there.server());
        if (before.filter(issued -> issued.generation().equals(generation)).isPresent()) {
            told.accept("this generation is published already: " + generation);
            return false;
        }
        if (before.isEmpty()) {
            // from now on readers look for a generation, and see nothing of one that is sent
            graphs.add(PublishedGraphs.POINTER, issued(PublishedGraphs.NONE, Instant.EPOCH));
        }
        SortedMap<String, Long> sizes = reader.sizes();
        for (String graph : sizes.keySet()) {
            send(graph, PublishedGraphs.versioned(generation, graph), sizes.get(graph));
        }
        graphs.add(PublishedGraphs.POINTER, switching(generation, now, before));
        told.accept("published as " + generation);
        Set<String> kept = new TreeSet<>(Set.of(generation));
        before.ifPresent(issued -> kept.add(issued.generation()));
        withdrawOthers(kept);
        return true;
    }

    /** One statement, later than all before whatever clocks say. */
    private static byte[] switching(
            String generation, Instant now, Optional<PublishedGraphs.Issued> before) {
        Instant at = now.truncatedTo(ChronoUnit.SECONDS);
        if (before.isPresent()) {
            Instant last = OffsetDateTime.parse(before.get().at()).toInstant();
            at = at.isAfter(last) ? at : last.plusSeconds(1);
        }
        return issued(generation, at);
    }

    private static byte[] issued(String generation, Instant at) {
        return Lines.of(
                NodeFactory.createURI(generation),
                NodeFactory.createURI(PublishedGraphs.ISSUED),
                NodeFactory.createLiteralDT(at.toString(), XSDDatatype.XSDdateTime));
    }

    private void send(String graph, String versioned, long size) {
        long has = there.count(versioned);
        if (has > size) {
            graphs.delete(versioned); // it was filled by somebody else
            has = 0;
        }
        if (has < size) {
            fill(graph, versioned, has);
            if (there.count(versioned) < size) {
                fill(graph, versioned, 0); // what was there came in another order
            }
        }
        long holds = there.count(versioned);
        if (holds != size) {
            throw Failure.of(
                    Exit.NETWORK,
                    Codes.NETWORK,
                    Location.of(there.server().name()),
                    String.format(
                            Locale.ROOT,
                            "it has %,d of the %,d statements of %s that it was sent",
                            holds,
                            size,
                            graph),
                    "publish again; if it stays so, ask the server's owner");
        }
        told.accept(
                String.format(
                        Locale.ROOT, "%s: %,d statements, %,d sent", graph, size, size - has));
    }

    /** Adds those after the first ones, in the order of the store. */
    private void fill(String graph, String versioned, long has) {
        Lines lines = new Lines();
        // a chunk of which a part is there is sent whole: statements are a set
        long skipped = has / chunk * chunk;
        Iterator<Quad> quads =
                reader.dataset().findNG(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY);
        for (long i = 0; quads.hasNext(); i++) {
            Quad quad = quads.next();
            if (i < skipped) {
                continue;
            }
            lines.add(quad);
            if (lines.count() == chunk) {
                graphs.add(versioned, lines.take());
            }
        }
        if (lines.count() > 0) {
            graphs.add(versioned, lines.take());
        }
    }

    private void withdrawOthers(Set<String> kept) {
        for (String graph : there.allNames()) {
            Optional<String> generation = PublishedGraphs.generationOf(graph);
            if (generation.isPresent() && !kept.contains(generation.get())) {
                graphs.delete(graph);
                told.accept("deleted " + graph);
            }
        }
    }
}
