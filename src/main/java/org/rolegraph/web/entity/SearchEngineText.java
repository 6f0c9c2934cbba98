package org.rolegraph.web.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.result.JsonText;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.names.Kind;

/** An entity in the words of schema.org, as JSON-LD that may stand within a script. */
final class SearchEngineText {
    private static final int MOST = 20;

    private SearchEngineText() {}

    /**
     * The object.
     *
     * @param kind what it is
     * @param skills names of what a role needs most; empty for all else
     * @param duties what people in it do; likewise
     */
    static String of(EntityHead head, Kind kind, List<String> skills, List<String> duties) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("@context", "https://schema.org");
        object.put("@type", type(kind));
        object.put("@id", head.iri());
        object.put("name", head.name());
        put(object, "alternateName", head.called().stream().map(EntityHead.Worded::text).toList());
        put(
                object,
                "description",
                head.definitions().stream().map(d -> d.text()).limit(1).toList());
        List<String> codes = values(head, Terms.SKOS_NOTATION);
        switch (kind) {
            case ROLE -> {
                put(object, "occupationalCategory", codes);
                put(object, "skills", skills);
                put(object, "responsibilities", duties);
            }
            case ORGANIZATION -> {
                put(object, "url", values(head, Terms.FOAF_HOMEPAGE));
                put(object, "foundingDate", values(head, Terms.SCHEMA_FOUNDING_DATE));
                put(object, "location", values(head, Terms.SCHEMA_LOCATION));
            }
            case PRODUCT -> put(object, "url", values(head, Terms.FOAF_HOMEPAGE));
            case REFERENCE -> put(object, "identifier", values(head, Terms.DCT_IDENTIFIER));
            default -> put(object, "termCode", codes);
        }
        StringBuilder json = new StringBuilder();
        try {
            write(object, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case ROLE -> "Occupation";
            case ORGANIZATION -> "Organization";
            case PRODUCT -> "Thing";
            case REFERENCE -> "CreativeWork";
            default -> "DefinedTerm";
        };
    }

    private static List<String> values(EntityHead head, String property) {
        return head.facts().stream()
                .filter(fact -> fact.iri().equals(property))
                .flatMap(fact -> fact.values().stream())
                .map(value -> value.iri().isEmpty() ? value.text() : value.iri())
                .toList();
    }

    private static void put(Map<String, Object> object, String key, List<String> values) {
        List<String> most = values.stream().limit(MOST).toList();
        if (most.size() == 1) {
            object.put(key, most.get(0));
        } else if (!most.isEmpty()) {
            object.put(key, most);
        }
    }

    private static void write(Object value, StringBuilder out) throws IOException {
        if (value instanceof Map<?, ?> object) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                out.append(separator);
                JsonText.string((String) entry.getKey(), out);
                out.append(':');
                write(entry.getValue(), out);
                separator = ",";
            }
            out.append('}');
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object each : list) {
                out.append(separator);
                write(each, out);
                separator = ",";
            }
            out.append(']');
        } else {
            JsonText.string((String) value, out);
        }
    }
}
