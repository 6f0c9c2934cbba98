package org.rolegraph.link;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rolegraph.sssom.Metadata;
import org.rolegraph.vocab.Prefixes;

/** CURIEs over the prefixes of a mapping set, which gains those that are needed. */
final class Curies {
    /** Slots whose values are entities, some of them several with {@code |} between. */
    private static final Set<String> ENTITIES =
            Set.of(
                    "mapping_justification",
                    "author_id",
                    "reviewer_id",
                    "creator_id",
                    "subject_source",
                    "object_source",
                    "mapping_source");

    private Metadata metadata;

    Curies(Metadata metadata) {
        this.metadata = metadata;
    }

    Metadata metadata() {
        return metadata;
    }

    /** The CURIE of an IRI; a prefix is declared when none fits. */
    String of(String iri) {
        return metadata.curie(iri).orElseGet(() -> declared(iri));
    }

    private String declared(String iri) {
        for (Map.Entry<String, String> known : Prefixes.map().entrySet()) {
            String longest =
                    Prefixes.curie(iri)
                            .map(curie -> curie.substring(0, curie.indexOf(':')))
                            .orElse("");
            if (known.getKey().equals(longest)
                    && !metadata.curieMap().containsKey(known.getKey())) {
                metadata = metadata.withPrefix(known.getKey(), known.getValue());
                return metadata.curie(iri).orElseThrow();
            }
        }
        int cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
        cut = cut == 0 ? iri.indexOf(':') + 1 : cut;
        int number = 1;
        while (metadata.curieMap().containsKey("ns" + number)) {
            number++;
        }
        metadata = metadata.withPrefix("ns" + number, iri.substring(0, cut));
        return metadata.curie(iri).orElseThrow();
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
