package org.rolegraph.store.names;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Looks up names in an open {@link LabelFile}: exact labels, beginnings, and what to call an
 * entity. Thread-safe; holds nothing that must be closed.
 */
public final class Labels {
    private final LabelMap map;

    Labels(LabelMap map) {
        this.map = map;
    }

    public LabelMap map() {
        return map;
    }

    /** How many labels, ids and codes there are. */
    public int labelCount() {
        return map.labels;
    }

    /** The entity with the IRI, when it is one that has a name or a kind. */
    public Optional<Entity> entity(String iri) {
        int entity = map.entity(iri);
        return entity < 0 ? Optional.empty() : Optional.of(map.toEntity(entity));
    }

    /**
     * The label to show for an entity: the first by {@link Languages#rank}, else that of the first
     * language there is. Nothing when the entity has no preferred label.
     */
    public Optional<Label> preferredLabel(String iri, List<String> languages) {
        int entity = map.entity(iri);
        return entity < 0 ? Optional.empty() : preferredLabel(entity, languages);
    }

    public Optional<Label> preferredLabel(int entity, List<String> languages) {
        Languages wanted = new Languages(languages);
        int from = map.firstPreferred(entity);
        int to = map.firstPreferred(entity + 1);
        int best = -1;
        int bestRank = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            int rank = wanted.rank(map.preferredLanguage(i));
            if (rank < bestRank) {
                best = i;
                bestRank = rank;
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new Label(map.preferredText(best), map.preferredLanguage(best)));
    }

    /** The first {@value Gathered#DEFINITION} characters of an entity's definition. */
    public Optional<Label> definition(String iri) {
        int entity = map.entity(iri);
        return entity < 0 ? Optional.empty() : Optional.ofNullable(map.definition(entity));
    }

    /**
     * The entities that accepted exact matches make one with this, itself among them, best first.
     */
    public List<Entity> joined(String iri) {
        int entity = map.entity(iri);
        List<Entity> joined = new ArrayList<>();
        if (entity >= 0) {
            for (int other : map.joined(entity)) {
                joined.add(map.toEntity(other));
            }
        }
        return joined;
    }

    /** The sources that have an entity of the kind. */
    public Set<String> sources(Kind kind) {
        Set<String> sources = new TreeSet<>();
        for (int entity = 0; entity < map.entities; entity++) {
            if (map.kind(entity) == kind) {
                sources.add(map.source(entity));
            }
        }
        return sources;
    }

    /**
     * Shows each preferred, alternative and hidden label with its entity, in the order of the file.
     */
    public void forEach(Visitor visitor) {
        forEach(entity -> true, visitor);
    }

    /** The same for the labels of some entities; each entity is looked at once. */
    public void forEach(Predicate<Entity> wanted, Visitor visitor) {
        Entity[] known = new Entity[map.entities];
        BitSet unwanted = new BitSet();
        for (int label = 0; label < map.labels; label++) {
            How way = map.labelWay(label);
            int owner = map.labelEntity(label);
            if (way != How.PREFERRED && way != How.ALTERNATIVE && way != How.HIDDEN
                    || unwanted.get(owner)) {
                continue;
            }
            if (known[owner] == null) {
                known[owner] = map.toEntity(owner);
                if (!wanted.test(known[owner])) {
                    unwanted.set(owner);
                    continue;
                }
            }
            visitor.label(
                    known[owner], way, new Label(map.labelText(label), map.labelLanguage(label)));
        }
    }

    /** Something that looks at labels. */
    @FunctionalInterface
    public interface Visitor {
        /** Sees one label. */
        void label(Entity entity, How way, Label label);
    }

    /** Every name that agrees with the text (see {@link How}), best first. */
    public List<Hit> exact(String text, Scope scope) {
        List<Hit> hits = new ArrayList<>();
        int key = map.key(LabelKey.of(text).getBytes(StandardCharsets.UTF_8));
        if (key >= 0) {
            addHits(key, scope, hits);
        }
        return hits;
    }

    /** The numbers of the labels that agree with the text, in the order of the file. */
    public int[] exactLabels(String text) {
        int key = map.key(LabelKey.of(text).getBytes(StandardCharsets.UTF_8));
        if (key < 0) {
            return new int[0];
        }
        int from = map.firstLabel(key);
        int[] labels = new int[map.firstLabel(key + 1) - from];
        Arrays.setAll(labels, i -> from + i);
        return labels;
    }

    /**
     * Names that begin with the prefix, in the order of their keys; all of them for an empty
     * prefix.
     *
     * @param limit how many at most
     */
    public List<Hit> completions(String prefix, Scope scope, int limit) {
        byte[] begin = LabelKey.of(prefix).getBytes(StandardCharsets.UTF_8);
        int found = map.key(begin);
        List<Hit> hits = new ArrayList<>();
        for (int key = found >= 0 ? found : -1 - found; key < map.keys; key++) {
            byte[] bytes = map.keyBytes(key);
            if (hits.size() >= limit || !startsWith(bytes, begin)) {
                break;
            }
            addHits(key, scope, hits);
        }
        return hits.size() > limit ? List.copyOf(hits.subList(0, limit)) : hits;
    }

    private static boolean startsWith(byte[] bytes, byte[] begin) {
        return bytes.length >= begin.length
                && Arrays.equals(bytes, 0, begin.length, begin, 0, begin.length);
    }

    private void addHits(int key, Scope scope, Collection<Hit> hits) {
        for (int label = map.firstLabel(key); label < map.firstLabel(key + 1); label++) {
            if (admits(scope, label)) {
                hits.add(hit(label, map.labelWay(label), 1));
            }
        }
    }

    /** Whether a label counts within the scope; an id does though what it names is withdrawn. */
    public boolean admits(Scope scope, int label) {
        int entity = map.labelEntity(label);
        return scope.admits(map.kind(entity), map.source(entity))
                && scope.admits(map.labelLanguage(label))
                && (scope.withdrawn() || map.labelWay(label) == How.ID || !map.isWithdrawn(entity));
    }

    public Hit hit(int label, How how, double similarity) {
        return new Hit(
                map.toEntity(map.labelEntity(label)),
                how,
                new Label(map.labelText(label), map.labelLanguage(label)),
                how.score(similarity));
    }
}
