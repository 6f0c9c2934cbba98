package org.rolegraph.load.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.rolegraph.base.problem.StoreTrouble;
import org.rolegraph.load.check.Checker;
import org.rolegraph.store.generation.Draft;
import org.rolegraph.store.generation.Generation;

/**
 * The nodes of which the check of a generation found something, as a file beside its triples: the
 * next load looks at these and at what it changes, not at everything. Its first line says by which
 * rules they were checked; the others are their IRIs.
 */
final class Faults {
    static final String NAME = "faults.txt";

    private Faults() {}

    /** Writes them into the draft, in the order of their characters. */
    static void write(Draft draft, Set<Node> faulty) {
        List<String> lines = new ArrayList<>(faulty.stream().map(Node::getURI).sorted().toList());
        lines.add(0, Checker.rules());
        Path file = draft.dir().resolve(NAME);
        try {
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw StoreTrouble.cannotWrite(file, e);
        }
    }

    /**
     * Those of a generation whose files were found to be whole; nothing when it has none, or was
     * checked by other rules.
     */
    static Optional<Set<Node>> read(Generation generation) throws IOException {
        Path file = generation.dir().resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).equals(Checker.rules())) {
            return Optional.empty();
        }
        Set<Node> faulty = new HashSet<>();
        lines.stream().skip(1).forEach(iri -> faulty.add(NodeFactory.createURI(iri)));
        return Optional.of(faulty);
    }
}
