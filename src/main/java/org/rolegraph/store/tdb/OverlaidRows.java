package org.rolegraph.store.tdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;

/** The statements of an {@link Overlay} by their ids: graph, subject, predicate, object. */
final class OverlaidRows {
    private static final int LENGTH = 4;

    /** Nearly all looks find nothing, so that is the quick way: subject, object, predicate. */
    private static final int[] BY = {1, 3, 2};

    private final List<Tuple<NodeId>> all;
    private final List<Map<NodeId, List<Tuple<NodeId>>>> byPlace = new ArrayList<>();

    private OverlaidRows(List<Tuple<NodeId>> all) {
        this.all = List.copyOf(all);
        for (int place = 0; place < LENGTH; place++) {
            Map<NodeId, List<Tuple<NodeId>>> rows = new HashMap<>();
            for (Tuple<NodeId> row : all) {
                rows.computeIfAbsent(row.get(place), id -> new ArrayList<>()).add(row);
            }
            byPlace.add(rows);
        }
    }

    static OverlaidRows of(List<Quad> quads, OverlaidTerms terms) {
        List<Tuple<NodeId>> rows = new ArrayList<>();
        for (Quad quad : quads) {
            rows.add(
                    TupleFactory.create4(
                            terms.allocate(quad.getGraph()),
                            terms.allocate(quad.getSubject()),
                            terms.allocate(quad.getPredicate()),
                            terms.allocate(quad.getObject())));
        }
        return new OverlaidRows(rows);
    }

    int size() {
        return all.size();
    }

    List<Tuple<NodeId>> all() {
        return all;
    }

    /** Those that fit. */
    List<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
        List<Tuple<NodeId>> rows = all;
        for (int place : BY) {
            NodeId id = pattern.get(place);
            if (isKnown(id)) {
                rows = byPlace.get(place).get(id);
                break;
            }
        }
        if (rows == null) {
            return List.of();
        }
        return rows.stream().filter(row -> fits(row, pattern)).toList();
    }

    private static boolean fits(Tuple<NodeId> row, Tuple<NodeId> pattern) {
        for (int place = 0; place < LENGTH; place++) {
            NodeId id = pattern.get(place);
            if (isKnown(id) && !id.equals(row.get(place))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKnown(NodeId id) {
        return id != null && !NodeId.isAny(id);
    }
}
