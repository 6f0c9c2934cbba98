package org.rolegraph.store.names;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolegraph.base.file.Bytes;
import org.rolegraph.base.file.Ints;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.base.vocab.Withdrawals;
import org.rolegraph.store.generation.KeyedTriples;

/**
 * The names of a generation as its triples state them, in arrays: numbered in the order in which
 * they were met, which the file that is made of them does not show.
 *
 * <p>An entity is what has a label or is of a {@link Kind}. {@code rdfs:label} is a preferred label
 * where there is no {@code skos:prefLabel}, else an alternative one. Records of loads have no
 * names. Which entities are one is what the load has computed ({@code rg:joinedWith}).
 */
public final class Gathered {
    /** How much of a definition is kept, in characters. */
    static final int DEFINITION = 200;

    /** All but what {@link KindConcepts} looks at: while a load runs, nobody asks for kinds. */
    static final Set<String> PREDICATES =
            Stream.of(
                            List.of(
                                    Terms.SKOS_PREF_LABEL,
                                    Terms.RDFS_LABEL,
                                    Terms.SKOS_ALT_LABEL,
                                    Terms.SKOS_HIDDEN_LABEL,
                                    Terms.RDF_TYPE,
                                    Terms.SKOS_NOTATION,
                                    Terms.SKOS_DEFINITION,
                                    Terms.DCT_REPLACES,
                                    Rg.JOINED_WITH),
                            Withdrawals.STATUSES,
                            Withdrawals.REPLACED_BY)
                    .flatMap(List::stream)
                    .collect(Collectors.toUnmodifiableSet());

    final Entities entities = new Entities();
    final Numbered languages = new Numbered();
    final Joined joined = new Joined();
    final Gone gone = new Gone();

    /** By entity; white space collapsed, at most {@value #DEFINITION} characters. */
    final Map<Integer, Label> definitions = new HashMap<>();

    // one label each: whose, how it is its name, from which source, in which language, text, key
    final Ints owners = new Ints();
    final Ints ways = new Ints();
    final Ints tellers = new Ints();
    final Ints labelLanguages = new Ints();
    final Ints texts = new Ints();
    final Ints keys = new Ints();

    /** The texts and keys of the labels, each with its length before it. */
    final Bytes pool = new Bytes();

    private final BitSet preferred = new BitSet();
    private final KeyedTriples triples;

    /** The names of graphs by key. */
    private final Map<Long, String> graphs = new HashMap<>();

    /** The entities by key of their IRI. */
    private final Map<Long, Integer> known = new HashMap<>();

    /** The names of before, or null. */
    private final FormerNames former;

    /** How many entities were taken over. */
    private final int copied;

    private Gathered(KeyedTriples triples, FormerNames former) {
        this.triples = triples;
        this.former = former;
        this.copied = former == null ? 0 : former.into(this);
    }

    static Gathered of(KeyedTriples triples) {
        return new Gathered(triples, null).gather();
    }

    /** The same, where all but some names are as they were. */
    static Gathered of(KeyedTriples triples, FormerNames former) {
        return new Gathered(triples, former).gather();
    }

    private Gathered gather() {
        // the order of these lines matters, that of the triples of one predicate does not
        each(Terms.SKOS_PREF_LABEL, this::preferredLabel);
        each(Terms.RDFS_LABEL, this::rdfsLabel);
        each(Terms.SKOS_ALT_LABEL, (g, s, o) -> label(g, s, o, How.ALTERNATIVE));
        each(Terms.SKOS_HIDDEN_LABEL, (g, s, o) -> label(g, s, o, How.HIDDEN));
        Kind.types()
                .forEach(
                        (type, kind) ->
                                triples.forEach(
                                        Terms.RDF_TYPE,
                                        type,
                                        only((g, s, o) -> type(g, s, kind), o -> true)));
        each(Terms.SKOS_NOTATION, this::notation);
        // who gives a definition alone is no source
        triples.forEach(Terms.SKOS_DEFINITION, only(this::definition, o -> false));
        triples.forEach(Rg.JOINED_WITH, this::join);
        for (String status : Withdrawals.STATUSES) {
            triples.forEach(status, (g, s, o) -> status(status, s, o));
        }
        for (String replaced : Withdrawals.REPLACED_BY) {
            triples.forEach(replaced, (g, s, o) -> replace(s, o));
        }
        triples.forEach(Terms.DCT_REPLACES, (g, s, o) -> replace(o, s));
        KindConcepts.type(triples, this::known, entities);
        addIds();
        if (former != null) {
            former.addLanguages(this);
        }
        return this;
    }

    private void each(String predicate, KeyedTriples.Visitor visitor) {
        triples.forEach(predicate, only(visitor, this::isLabel));
    }

    /** Shows what is gathered anew. */
    private KeyedTriples.Visitor only(KeyedTriples.Visitor visitor, LongPredicate names) {
        return former == null ? visitor : former.only(visitor, names, this);
    }

    private boolean isLabel(long object) {
        return triples.language(object) != null && !LabelKey.of(triples.text(object)).isEmpty();
    }

    private boolean isAnew(long subject) {
        return former == null || former.isAnew(subject);
    }

    private void preferredLabel(long graph, long subject, long text) {
        label(graph, subject, text, How.PREFERRED);
        int entity = known(subject);
        if (entity >= 0) {
            preferred.set(entity);
        }
    }

    private void rdfsLabel(long graph, long subject, long text) {
        int entity = known(subject);
        boolean named = entity >= 0 && preferred.get(entity);
        label(graph, subject, text, named ? How.ALTERNATIVE : How.PREFERRED);
    }

    private void notation(long graph, long subject, long code) {
        if (known(subject) >= 0) {
            label(graph, subject, code, How.NOTATION);
        }
    }

    private void label(long graph, long subject, long label, How how) {
        String language = triples.language(label);
        if (language == null || isLoads(graph)) {
            return;
        }
        String text = triples.text(label);
        String key = LabelKey.of(text);
        if (!key.isEmpty()) {
            int entity = seen(subject, graph, how == How.PREFERRED);
            add(entity, how, entities.source(graph(graph)), text, language, key);
        }
    }

    int known(long subject) {
        Integer number = known.get(subject);
        if (number != null) {
            return number;
        }
        return former == null || former.isAnew(subject)
                ? -1
                : entities.iris.known(triples.text(subject));
    }

    private int seen(long subject, long graph, boolean owns) {
        int entity = known(subject);
        if (entity < 0) {
            entity = entities.seen(triples.text(subject), graph(graph), owns);
            known.put(subject, entity);
        } else {
            entities.seen(entity, graph(graph), owns);
        }
        return entity;
    }

    private String graph(long key) {
        return graphs.computeIfAbsent(key, triples::text);
    }

    /** A graph is a source of names, though others are shown. */
    void seen(long graph) {
        if (!isLoads(graph)) {
            entities.source(graph(graph));
        }
    }

    private void add(int entity, How how, int source, String text, String language, String key) {
        owners.add(entity);
        ways.add(how.code());
        tellers.add(source);
        labelLanguages.add(languages.number(language.toLowerCase(Locale.ROOT)));
        int at = pool.text(text);
        texts.add(at);
        keys.add(key.equals(text) ? at : pool.text(key));
    }

    private void type(long graph, long subject, Kind kind) {
        if (!isLoads(graph)) {
            entities.typed(seen(subject, graph, true), kind);
        }
    }

    /** Keeps one: English before the others, then by language and text. */
    private void definition(long graph, long subject, long definition) {
        int entity = known(subject);
        String language = entity < 0 ? null : triples.language(definition);
        if (language == null) {
            return;
        }
        String plain = LabelKey.collapse(triples.text(definition));
        int end = Math.min(plain.length(), DEFINITION);
        if (end < plain.length() && Character.isHighSurrogate(plain.charAt(end - 1))) {
            end--;
        }
        if (end > 0) {
            Label label = new Label(plain.substring(0, end), language.toLowerCase(Locale.ROOT));
            languages.number(label.language());
            definitions.merge(entity, label, (a, b) -> order(a).compareTo(order(b)) <= 0 ? a : b);
        }
    }

    private static String order(Label definition) {
        String language = definition.language();
        return (language.equals("en") ? "" : "+" + language) + '\0' + definition.text();
    }

    private void join(long graph, long subject, long object) {
        joined.join(triples.text(subject), triples.text(object));
    }

    private void status(String property, long subject, long status) {
        int entity = isAnew(subject) ? known(subject) : -1;
        if (entity >= 0 && Withdrawals.isGone(property, triples.text(status))) {
            gone.add(entity);
        }
    }

    private void replace(long former, long successor) {
        int entity = isAnew(former) ? known(former) : -1;
        if (entity >= 0) {
            gone.add(entity);
            if (known(successor) >= 0) {
                gone.add(entity, known(successor));
            }
        }
    }

    /** The last part of {@code …/role/ml-engineer} is an id; a UUID is none. */
    private void addIds() {
        for (int entity = copied; entity < entities.iris.size(); entity++) {
            String iri = entities.iris.name(entity);
            int slash = iri.lastIndexOf('/');
            int before = slash < 1 ? -1 : iri.lastIndexOf('/', slash - 1);
            if (before < 0 || Kind.of(iri.substring(before + 1, slash)).isEmpty()) {
                continue;
            }
            String slug = iri.substring(slash + 1);
            if (Ids.isSlug(slug) && !isUuid(slug)) {
                int source = entities.sources.get(entity);
                add(entity, How.ID, source, slug, "", LabelKey.of(slug));
            }
        }
    }

    private static boolean isUuid(String slug) {
        return slug.length() == 36 && slug.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private boolean isLoads(long graph) {
        return graph(graph).equals(Graphs.LOADS.value());
    }
}
