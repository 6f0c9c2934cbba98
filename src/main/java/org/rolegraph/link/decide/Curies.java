package org.rolegraph.link.decide;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rolegraph.base.sssom.Metadata;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.vocab.Prefixes;

/** CURIEs over the prefixes of a mapping set, which gains those that are needed. */
final class Curies {
    /** Slots whose values are entities, some of them several with {@code |} between. */
    private static final Set<String> ENTITIES =
            Set.of(
                    Slots.JUSTIFICATION,
                    Slots.AUTHOR_ID,
                    Slots.REVIEWER_ID,
                    Slots.CREATOR_ID,
                    Slots.SUBJECT_SOURCE,
                    Slots.OBJECT_SOURCE,
                    Slots.SOURCE);

    /** Prefixes of knowledge bases as a whole, beside those of the graph. */
    private static final Map<String, String> OTHERS =
            Map.of(
                    "dbpedia", "http://dbpedia.org/",
                    "esco-scheme", Provenance.ESCO_SCHEME,
                    "wikidata", "http://www.wikidata.org/");

    private Metadata metadata;

    Curies(Metadata metadata) {
        this.metadata = metadata;
    }

    Metadata metadata() {
        return metadata;
    }

    /**
     * The CURIE of an IRI; a prefix is declared when none fits. Something stands after each prefix,
     * since not all tools take a CURIE that is a prefix alone.
     */
    String of(String iri) {
        return metadata.curie(iri)
                .filter(curie -> !curie.endsWith(":"))
                .or(() -> shortened(iri, metadata.curieMap()))
                .orElseGet(() -> declared(iri));
    }

    private String declared(String iri) {
        Map<String, String> known = new TreeMap<>(OTHERS);
        Prefixes.curie(iri)
                .map(curie -> curie.substring(0, curie.indexOf(':')))
                .ifPresent(prefix -> known.put(prefix, Prefixes.map().get(prefix)));
        known.keySet().removeAll(metadata.curieMap().keySet());
        Optional<String> curie = shortened(iri, known);
        if (curie.isPresent()) {
            String prefix = curie.get().substring(0, curie.get().indexOf(':'));
            metadata = metadata.withPrefix(prefix, known.get(prefix));
            return curie.get();
        }
        String trimmed = iri.replaceFirst("[/#]+$", "");
        int cut = Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('#')) + 1;
        cut = cut == 0 ? iri.indexOf(':') + 1 : cut;
        int number = 1;
        while (metadata.curieMap().containsKey("ns" + number)) {
            number++;
        }
        metadata = metadata.withPrefix("ns" + number, iri.substring(0, cut));
        return "ns" + number + ":" + iri.substring(cut);
    }

    /** By the longest namespace that leaves something. */
    private static Optional<String> shortened(String iri, Map<String, String> prefixes) {
        return prefixes.entrySet().stream()
                .filter(e -> iri.startsWith(e.getValue()) && iri.length() > e.getValue().length())
                .max(Comparator.comparingInt(e -> e.getValue().length()))
                .map(e -> e.getKey() + ":" + iri.substring(e.getValue().length()));
    }

    /** The cells with CURIEs of this set in place of IRIs. */
    Map<String, String> shortened(Map<String, String> cells) {
        Map<String, String> shortened = new TreeMap<>(cells);
        shortened.replaceAll((slot, value) -> isEntity(slot, value) ? each(value) : value);
        return shortened;
    }

    private String each(String values) {
        return Arrays.stream(values.split("\\|")).map(this::of).collect(Collectors.joining("|"));
    }

    /** The cells with whole IRIs in place of the CURIEs of a set. */
    static Map<String, String> expanded(Map<String, String> cells, Metadata metadata) {
        Map<String, String> expanded = new TreeMap<>(cells);
        expanded.replaceAll(
                (slot, value) ->
                        isEntity(slot, value)
                                ? Arrays.stream(value.split("\\|"))
                                        .map(curie -> metadata.expand(curie).orElse(curie))
                                        .collect(Collectors.joining("|"))
                                : value);
        return expanded;
    }

    private static boolean isEntity(String slot, String value) {
        return ENTITIES.contains(slot) && !value.isEmpty();
    }
}
