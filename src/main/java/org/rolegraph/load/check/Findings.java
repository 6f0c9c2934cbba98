package org.rolegraph.load.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;

/** Gathers what rules find and gives it its places, so that the same graph gives the same list. */
final class Findings {
    /** Where a problem is when nobody knows its line. */
    private static final Location GRAPH = Location.of("graph");

    private final Function<String, Optional<Location>> origins;
    private final Map<Node, Location> places = new HashMap<>();
    private final List<Problem> all = new ArrayList<>();

    Findings(Function<String, Optional<Location>> origins) {
        this.origins = origins;
    }

    void add(Finding finding) {
        all.add(finding.at(places.computeIfAbsent(finding.focus(), this::place)));
    }

    /** The nodes of which something was found. */
    Set<Node> nodes() {
        return Set.copyOf(places.keySet());
    }

    void into(Problems problems) {
        all.stream().sorted(Problem.ORDER).distinct().forEach(problems::add);
    }

    private Location place(Node focus) {
        return focus.isURI() ? origins.apply(focus.getURI()).orElse(GRAPH) : GRAPH;
    }
}
