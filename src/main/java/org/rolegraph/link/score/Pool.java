package org.rolegraph.link.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.generation.Triples;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Labels;

/**
 * Things to link or to link to, with all that is known of them in one language.
 *
 * @param forms all names, sorted
 * @param entries by id
 * @param pivot which of them the names of another source lead to
 */
public record Pool(List<Form> forms, SortedMap<String, Entry> entries, Pivot pivot) {
    /** Of which no other source says anything. */
    public Pool(List<Form> forms, SortedMap<String, Entry> entries) {
        this(forms, entries, Pivot.NONE);
    }

    /** The same, with what another source says. */
    public Pool with(Pivot other) {
        return new Pool(forms, entries, other);
    }

    /** The entries; of two with one id the last. */
    public static Pool of(Collection<Entry> entries) {
        SortedMap<String, Entry> byId = new TreeMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        List<Form> forms = new ArrayList<>();
        for (Entry entry : byId.values()) {
            forms.add(form(entry, entry.title(), true));
            for (String other : entry.others()) {
                forms.add(form(entry, other, false));
            }
        }
        forms.sort(Comparator.comparing(Form::id).thenComparing(f -> !f.preferred()));
        return new Pool(forms, byId);
    }

    private static Form form(Entry entry, String text, boolean preferred) {
        return new Form(entry.id() + " " + text, entry.id(), text, preferred);
    }

    /**
     * The entities of a loaded source that have a preferred label in the language or in none, by
     * their names alone.
     *
     * @param source such as {@code esco}
     * @param language primary tag of BCP 47
     * @throws Failure exit {@code NOT_FOUND} when nothing of the kind has such a label
     */
    public static Pool named(Labels labels, String source, Kind kind, String language) {
        return of(entries(labels, source, kind, language).values());
    }

    /**
     * The same with definitions and what is broader.
     *
     * @param triples of the same store
     */
    public static Pool of(
            Labels labels, Triples triples, String source, Kind kind, String language) {
        Map<String, Entry> named = entries(labels, source, kind, language);
        Map<String, String> descriptions = descriptions(triples, language);
        Map<String, Set<String>> broader = new HashMap<>();
        triples.forEach(
                Terms.SKOS_BROADER,
                (graph, subject, object, tag) -> {
                    if (named.containsKey(subject) && tag == null) {
                        labels.preferredLabel(object, List.of(language))
                                .ifPresent(
                                        label ->
                                                broader.computeIfAbsent(
                                                                subject, s -> new TreeSet<>())
                                                        .add(label.text()));
                    }
                });
        List<Entry> entries = new ArrayList<>();
        named.forEach(
                (iri, entry) ->
                        entries.add(
                                new Entry(
                                        iri,
                                        entry.title(),
                                        entry.others(),
                                        descriptions.getOrDefault(iri, ""),
                                        List.copyOf(broader.getOrDefault(iri, Set.of())))));
        return of(entries);
    }

    private static SortedMap<String, Entry> entries(
            Labels labels, String source, Kind kind, String language) {
        Map<String, String> titles = new TreeMap<>();
        Map<String, Set<String>> names = new HashMap<>();
        labels.forEach(
                entity -> entity.kind() == kind && entity.source().equals(source),
                (entity, way, label) -> {
                    if (speaks(label.language(), language)) {
                        if (way == How.PREFERRED) {
                            titles.merge(
                                    entity.iri(),
                                    label.text(),
                                    (a, b) -> a.compareTo(b) <= 0 ? a : b);
                        }
                        names.computeIfAbsent(entity.iri(), iri -> new TreeSet<>())
                                .add(label.text());
                    }
                });
        if (titles.isEmpty()) {
            Set<String> sources = new TreeSet<>();
            labels.forEach(
                    entity -> {
                        sources.add(entity.source());
                        return false;
                    },
                    (entity, way, label) -> {});
            if (!sources.contains(source)) {
                throw Failure.of(
                        Exit.NOT_FOUND,
                        Codes.NOT_FOUND,
                        Location.of("link"),
                        "there is no source "
                                + source
                                + "; loaded are "
                                + String.join(", ", sources),
                        "name one of them, or a file");
            }
            throw Failure.of(
                    Exit.NOT_FOUND,
                    Codes.NOT_FOUND,
                    Location.of("link"),
                    "no " + kind.word() + " of " + source + " has a label in " + language,
                    "rolegraph sources shows what is loaded");
        }
        SortedMap<String, Entry> entries = new TreeMap<>();
        titles.forEach(
                (iri, title) -> {
                    names.get(iri).remove(title);
                    entries.put(
                            iri, new Entry(iri, title, List.copyOf(names.get(iri)), "", List.of()));
                });
        return entries;
    }

    /** The definition of each entity that has one in the language, the first as text. */
    public static Map<String, String> descriptions(Triples triples, String language) {
        Map<String, String> descriptions = new HashMap<>();
        triples.forEach(
                Terms.SKOS_DEFINITION,
                (graph, subject, text, tag) -> {
                    if (tag != null && speaks(tag, language)) {
                        descriptions.merge(subject, text, (a, b) -> a.compareTo(b) <= 0 ? a : b);
                    }
                });
        return descriptions;
    }

    /** Whether a label of the tag is one of the language, or of none. */
    public static boolean speaks(String tag, String language) {
        return tag.isEmpty() || tag.equals(language) || tag.startsWith(language + "-");
    }

    /** The preferred label of one of the entries, or empty. */
    public String title(String id) {
        Entry entry = entries.get(id);
        return entry == null ? "" : entry.title();
    }
}
