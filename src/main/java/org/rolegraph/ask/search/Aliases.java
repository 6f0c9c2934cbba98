package org.rolegraph.ask.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What short words of the trade stand for, from text to text: {@code k8s} is Kubernetes. Read at the
 * first text that has one, since a cold start should not pay for the others. Thread-safe.
 */
public final class Aliases {
    /** The packed list. */
    public static final String PACKED = "/data/search/aliases.json";

    /** Nothing stands for anything else. */
    public static final Aliases NONE = new Aliases(() -> "");

    private final Supplier<String> source;
    private String json;
    private Map<String, Entry> entries;

    private Aliases(Supplier<String> source) {
        this.source = source;
    }

    /** Those that the program packs. */
    public static Aliases packed() {
        return new Aliases(Aliases::readPacked);
    }

    /** Of a text in the format of the packed list. */
    static Aliases of(String json) {
        return new Aliases(() -> json);
    }

    private static String readPacked() {
        try (InputStream in = Aliases.class.getResourceAsStream(PACKED)) {
            if (in == null) {
                throw new IOException("the program lacks its " + PACKED);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A text with what aliases stand for.
     *
     * @param text with what each alias in it stands for in its place
     * @param aliases in it
     * @param meanings what they stand for
     * @param fields of what they stand for, where these are known
     */
    record Reading(
            String text, List<String> aliases, List<String> meanings, List<String> fields) {
        boolean isEmpty() {
            return meanings.isEmpty();
        }
    }

    private record Entry(String standsFor, String field) {}

    /**
     * What a text stands for.
     *
     * @param words of the text, without accents
     */
    synchronized Reading read(List<String> words) {
        if (json == null) {
            json = source.get();
        }
        List<String> read = new ArrayList<>();
        List<String> aliases = new ArrayList<>();
        List<String> meanings = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        for (String word : words) {
            Entry entry = entry(word);
            if (entry == null) {
                read.add(word);
                continue;
            }
            read.add(entry.standsFor);
            aliases.add(word);
            meanings.add(entry.standsFor);
            if (!entry.field.isEmpty()) {
                fields.add(entry.field);
            }
        }
        return new Reading(String.join(" ", read), aliases, meanings, fields);
    }

    /** Looks for the word in the whole file first: most are not in it, which needs no parser. */
    private Entry entry(String word) {
        if (!json.contains('"' + word + '"')) {
            return null;
        }
        if (entries == null) {
            entries = parse(json);
        }
        return entries.get(word);
    }

    private static Map<String, Entry> parse(String json) {
        Map<String, Entry> entries = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            Map<String, String> fields = new HashMap<>();
            int depth = 0;
            for (JsonToken at = parser.nextToken(); at != null; at = parser.nextToken()) {
                depth += at.isStructStart() ? 1 : at.isStructEnd() ? -1 : 0;
                // a list of objects: what lies deeper is evidence
                if (depth == 2 && at == JsonToken.VALUE_STRING) {
                    fields.put(parser.currentName(), parser.getText());
                } else if (depth == 1 && at == JsonToken.END_OBJECT) {
                    entries.put(
                            fields.get("alias"),
                            new Entry(
                                    fields.get("standsFor"), fields.getOrDefault("field", "")));
                    fields.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}
