package org.rolegraph.ask.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What short words of the trade stand for, from text to text: {@code k8s} is Kubernetes. Read at
 * the first text that has one, since a cold start should not pay for the others. Thread-safe.
 */
public final class Aliases {
    /** The packed list. */
    public static final String PACKED = "/data/search/aliases.json";

    /** Nothing stands for anything else. */
    public static final Aliases NONE = new Aliases(() -> "");

    private final Supplier<String> source;
    private String json;

    private Aliases(Supplier<String> source) {
        this.source = source;
    }

    /** Those that the program packs. */
    public static Aliases packed() {
        return new Aliases(Aliases::readPacked);
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
    record Reading(String text, List<String> aliases, List<String> meanings, List<String> fields) {
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

    /**
     * Finds the word's entry by its letters: a parser of JSON would cost a cold start more than the
     * whole search. A test holds the file to the form that is expected here.
     */
    private Entry entry(String word) {
        if (!json.contains('"' + word + '"')) {
            return null;
        }
        Matcher entry =
                Pattern.compile(
                                "\"alias\": \""
                                        + Pattern.quote(word)
                                        + "\",\\s+\"standsFor\": \"([^\"]+)\""
                                        + "(?:,\\s+\"field\": \"([^\"]+)\")?")
                        .matcher(json);
        return entry.find()
                ? new Entry(entry.group(1), entry.group(2) == null ? "" : entry.group(2))
                : null;
    }
}
