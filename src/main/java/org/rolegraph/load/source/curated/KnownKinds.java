package org.rolegraph.load.source.curated;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Nearest;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.load.source.json.Json;

/** The kinds of a folder by what they are of, so that a product's kind is of no organization. */
final class KnownKinds {
    private final String base;
    private final KnownIds known;
    private final Map<KindOf, Set<String>> ids = new EnumMap<>(KindOf.class);

    KnownKinds(String base, KnownIds known) {
        this.base = base;
        this.known = known;
        for (KindOf of : KindOf.values()) {
            ids.put(of, new TreeSet<>());
        }
    }

    /** Notes an entry; one whose id or {@code of} is wrong is a problem of the second pass. */
    void add(Json.Obj kind) {
        for (KindOf of : KindOf.values()) {
            if (of.word().equals(text(kind, "of").orElse(""))) {
                text(kind, "id").ifPresent(ids.get(of)::add);
            }
        }
    }

    private static Optional<String> text(Json.Obj object, String field) {
        return object.members().stream()
                .filter(m -> m.name().equals(field))
                .map(Json.Member::value)
                .filter(Json.Str.class::isInstance)
                .map(value -> ((Json.Str) value).value())
                .findFirst();
    }

    /**
     * The kinds that a list names, each of which must be of what is said.
     *
     * @param of null where that is not known, which is a problem already
     */
    List<Iri> targets(CuratedEntry entry, String field, KindOf of) {
        List<Iri> kinds = new ArrayList<>();
        for (Json.Str text : entry.texts(field)) {
            known.resolve(text, EntryKind.KIND.path()).ifPresent(kinds::add);
            for (KindOf other : KindOf.values()) {
                if (of != null && other != of && ids.get(other).contains(id(text))) {
                    wrong(entry, text, other, of);
                }
            }
        }
        return kinds;
    }

    /** The id that a text gives, bare, after {@code kind:} or in an IRI; else the text itself. */
    private String id(Json.Str text) {
        String iri = Ids.entity(base, EntryKind.KIND.path(), "").value();
        String name = text.value();
        if (name.startsWith(iri)) {
            return name.substring(iri.length());
        }
        String prefix = EntryKind.KIND.path() + ":";
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private void wrong(CuratedEntry entry, Json.Str text, KindOf found, KindOf expected) {
        entry.bad(
                text.where(),
                String.format(
                        Locale.ROOT,
                        "%s is a kind of %s; expected a kind of %s",
                        text.shown(),
                        found.word(),
                        expected.word()),
                Nearest.remedy(
                        id(text),
                        ids.get(expected),
                        "choose a kind whose \"of\" is \"" + expected.word() + "\""));
    }
}
