package org.rolegraph.web.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolegraph.base.result.Cell;
import org.rolegraph.store.names.LabelKey;
import org.rolegraph.web.http.SentJson;

/** Answers queries on cells: candidates by name or code, weighed by what else is known. */
final class CellMatching {
    /** From here on a candidate is likelier right than wrong, as {@code link accept} has it. */
    private static final double SURE = 0.5;

    /** So many are looked at where what else is known may bring another to the front. */
    private static final int WEIGHED = 10;

    private final Matchable matchable;
    private final Set<String> allTypes;

    CellMatching(Matchable matchable) {
        this.matchable = matchable;
        this.allTypes = matchable.types().stream().map(ServiceType::id).collect(Collectors.toSet());
    }

    /**
     * A candidate.
     *
     * @param score of the name by what is known, from 0 to 1
     * @param compared how many of the properties that are known it has values of
     * @param agreeing how many of these agree
     */
    private record Weighed(NamedMatch match, double score, int compared, int agreeing) {
        boolean disagrees() {
            return agreeing < compared;
        }
    }

    /** The result of a query: {@code {"result": […]}}, the best first. */
    ObjectNode result(CellQuery query) {
        List<Weighed> found = found(query);
        found.sort(Comparator.comparingDouble((Weighed each) -> -each.score()));
        ObjectNode json = SentJson.object();
        ArrayNode result = json.putArray("result");
        for (int i = 0; i < Math.min(query.limit(), found.size()); i++) {
            result.add(candidate(found.get(i), i == 0 && isCertain(found)));
        }
        return json;
    }

    private List<Weighed> found(CellQuery query) {
        Set<String> types = query.types().orElse(allTypes);
        if (query.all() && types.size() > 1) {
            return new ArrayList<>(); // nothing is of two types
        }
        boolean weighs = !query.wanted().isEmpty();
        Map<String, NamedMatch> matches = new LinkedHashMap<>();
        if (query.text().isBlank()) {
            for (CellQuery.Wanted wanted : query.wanted()) {
                for (String value : wanted.values()) {
                    certain(matchable.called(value, types), matches);
                }
            }
        } else {
            String text = query.text().strip();
            certain(matchable.coded(text, types), matches);
            int limit = weighs ? Math.max(WEIGHED, query.limit()) : query.limit();
            for (NamedMatch each : matchable.find(text, types, limit)) {
                matches.putIfAbsent(each.entity().iri(), each);
            }
        }
        List<Weighed> found = new ArrayList<>();
        for (NamedMatch each : matches.values()) {
            found.add(weighs ? weighed(each, query) : new Weighed(each, each.confidence(), 0, 0));
        }
        if (query.text().isBlank()) {
            found.removeIf(each -> each.agreeing() == 0);
        }
        return found;
    }

    private static void certain(List<ServiceEntity> entities, Map<String, NamedMatch> matches) {
        for (ServiceEntity each : entities) {
            matches.putIfAbsent(each.iri(), new NamedMatch(each, 1, 1, entities.size() == 1));
        }
    }

    /** Half of the score hangs on what is known beside the name, as far as it can be compared. */
    private Weighed weighed(NamedMatch match, CellQuery query) {
        Matchable.Facts facts = matchable.facts(match.entity());
        int compared = 0;
        int agreeing = 0;
        for (CellQuery.Wanted wanted : query.wanted()) {
            List<Cell> values = facts.of(wanted.property());
            if (!values.isEmpty() && !wanted.values().isEmpty()) {
                compared++;
                agreeing += agree(wanted.values(), values) ? 1 : 0;
            }
        }
        double score = match.confidence() * (1 + agreeing) / (1 + compared);
        return new Weighed(match, score, compared, agreeing);
    }

    private boolean agree(Set<String> wanted, List<Cell> values) {
        Set<String> keys = new HashSet<>();
        for (Cell cell : values) {
            if (cell instanceof Cell.Entity entity) {
                keys.add(LabelKey.of(entity.label()));
                keys.add(LabelKey.of(entity.iri()));
                keys.add(LabelKey.of(matchable.idOf(entity.iri())));
            } else if (cell instanceof Cell.Value value) {
                keys.add(LabelKey.of(value.lexical()));
            }
        }
        keys.remove("");
        return wanted.stream().map(LabelKey::of).anyMatch(keys::contains);
    }

    /**
     * Whether the first is what is meant: sure enough, nothing that is known speaks against it, and
     * no other is as good, within its type or of another.
     */
    private static boolean isCertain(List<Weighed> found) {
        Weighed first = found.get(0);
        String type = first.match().entity().type().id();
        boolean isOfOtherType =
                found.stream()
                        .anyMatch(
                                each ->
                                        !each.match().entity().type().id().equals(type)
                                                && each.score() >= SURE);
        boolean stoodOut = first.agreeing() > 0 && found.stream().skip(1).noneMatch(rival(first));
        return first.score() >= SURE
                && !first.disagrees()
                && (stoodOut || first.match().isAlone() && !isOfOtherType);
    }

    /** Others that agree as much. */
    private static java.util.function.Predicate<Weighed> rival(Weighed first) {
        return each -> each.score() >= SURE && each.agreeing() >= first.agreeing();
    }

    private ObjectNode candidate(Weighed weighed, boolean match) {
        NamedMatch named = weighed.match();
        ServiceEntity entity = named.entity();
        ObjectNode json = SentJson.object();
        json.put("id", entity.id()).put("name", entity.name());
        json.put("description", entity.description());
        json.put("score", Math.round(1000 * weighed.score()) / 10.0);
        json.put("match", match);
        ObjectNode type = json.putArray("type").addObject();
        type.put("id", entity.type().id()).put("name", entity.type().name());
        ArrayNode features = json.putArray("features");
        feature(features, "confidence", named.confidence());
        feature(features, "likeness", named.likeness());
        if (weighed.compared() > 0) {
            feature(features, "agreement", (double) weighed.agreeing() / weighed.compared());
        }
        return json;
    }

    private static void feature(ArrayNode features, String id, double value) {
        features.addObject().put("id", id).put("value", Math.round(1000 * value) / 1000.0);
    }
}
