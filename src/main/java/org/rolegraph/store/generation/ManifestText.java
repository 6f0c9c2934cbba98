package org.rolegraph.store.generation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.StoreTrouble;

/**
 * A manifest as its file has it: JSON whose last line is the checksum of all bytes before that
 * line. Since the checksum shows that the text is what {@link ManifestJson} wrote, what every start
 * of the program asks is read by patterns: it does not pay for a JSON parser.
 *
 * @param json without the checksum
 * @param sum the checksum, by which the pointer knows it too
 */
record ManifestText(String json, String sum) {
    /** The format is the first field, so that any version of the program finds it. */
    private static final Pattern FORMAT =
            Pattern.compile("\\A\\s*\\{\\s*\"format\"\\s*:\\s*([0-9]{1,9})\\b");

    private static final String END = "\n}\n";
    // the checksum is the last field, so that what it covers is a prefix of the file
    private static final String SEAL = ",\n  \"crc32c\": \"";
    private static final int SUM = 8;
    private static final String SEAL_END = "\"" + END;

    /** The text of the file for the JSON of a manifest. */
    static ManifestText of(String json) {
        if (!json.endsWith(END)) {
            throw new IllegalArgumentException("not the JSON of an object on lines of its own");
        }
        byte[] bytes = body(json).getBytes(StandardCharsets.UTF_8);
        return new ManifestText(json, Crc32c.of(bytes, bytes.length));
    }

    private static String body(String json) {
        return json.substring(0, json.length() - END.length());
    }

    /** All of the file. */
    String text() {
        return body(json) + SEAL + sum + SEAL_END;
    }

    /**
     * Reads the file.
     *
     * @throws Failure when it is missing, damaged or of another format
     */
    static ManifestText read(Path file) {
        return parse(file, bytes(file));
    }

    /**
     * As {@link #read}, from what the file holds.
     *
     * @param file for messages
     */
    static ManifestText parse(Path file, byte[] bytes) {
        Found found = find(file, bytes);
        // the format before the checksum: an older one has none, and is not damaged
        if (found.format() != Manifest.FORMAT) {
            throw otherFormat(file, found);
        }
        if (found.sealAt() < 0) {
            throw changed(file);
        }
        int sumAt = found.sealAt() + SEAL.length();
        return new ManifestText(
                found.text().substring(0, found.sealAt()) + END,
                found.text().substring(sumAt, sumAt + SUM));
    }

    /**
     * The format that the file says it has.
     *
     * @throws Failure when it is missing or damaged
     */
    static int format(Path file) {
        return find(file, bytes(file)).format();
    }

    /**
     * What the file says.
     *
     * @param sealAt where the checksum's line begins, which is right; -1 without one
     */
    private record Found(String text, int format, int sealAt) {}

    private static byte[] bytes(Path file) {
        try {
            return Inputs.bytes(file);
        } catch (NoSuchFileException e) {
            throw StoreTrouble.damaged(file, "the manifest is missing");
        } catch (IOException e) {
            throw StoreTrouble.unreadable(file, "the manifest cannot be read", e);
        }
    }

    private static Found find(Path file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int sealBytes = SEAL.length() + SUM + SEAL_END.length(); // it is ASCII
        int sealAt = text.length() - sealBytes;
        if (text.startsWith(SEAL, sealAt) && text.endsWith(SEAL_END)) {
            String sum = Crc32c.of(bytes, bytes.length - sealBytes);
            if (!text.startsWith(sum, sealAt + SEAL.length())) {
                throw changed(file);
            }
        } else {
            sealAt = -1;
        }
        Matcher format = FORMAT.matcher(text);
        if (!format.find()) {
            throw StoreTrouble.damaged(file, "the manifest does not begin with the store's format");
        }
        return new Found(text, Integer.parseInt(format.group(1)), sealAt);
    }

    private static Failure changed(Path file) {
        return StoreTrouble.damaged(
                file, "the manifest has changed since it was published: its checksum is another");
    }

    /**
     * A store of another format is never read: its triples may mean something else by now. What is
     * in it is loaded anew, beside it.
     */
    private static Failure otherFormat(Path file, Found found) {
        String text = found.text();
        int format = found.format();
        Matcher version = Pattern.compile("\"rolegraph\"\\s*:\\s*\"([^\"]*)\"").matcher(text);
        String writer = version.find() ? version.group(1) : "of an unknown version";
        List<String> sources = new ArrayList<>();
        Matcher source =
                Pattern.compile("\"name\"\\s*:\\s*\"([^\"]*)\"\\s*,\\s*\"loaded\"").matcher(text);
        while (source.find()) {
            sources.add(source.group(1));
        }
        sources.remove("ontology"); // every load brings it
        String remedy =
                format > Manifest.FORMAT
                        ? "use that version of rolegraph"
                        : "load its sources"
                                + (sources.isEmpty() ? "" : " (" + String.join(", ", sources) + ")")
                                + " with \"rolegraph load --anew\", which begins a generation with"
                                + " nothing and deletes none, or use that version of rolegraph";
        return Failure.of(
                Exit.STORE,
                Codes.DAMAGED_STORE,
                Location.of(file.toString()),
                "the store has format "
                        + format
                        + ", written by rolegraph "
                        + writer
                        + "; this program reads format "
                        + Manifest.FORMAT,
                remedy);
    }

    /** The id of the generation that it is of. */
    String generation() {
        return new Fields(0).text("generation");
    }

    /** The files of the generation. */
    List<Manifest.StoredFile> files() {
        List<Manifest.StoredFile> files = new ArrayList<>();
        Fields fields = new Fields(json.indexOf("\n  \"files\": ["));
        while (fields.has("name")) {
            files.add(
                    new Manifest.StoredFile(
                            fields.text("name"), fields.number("bytes"), fields.text("crc32c")));
        }
        return files;
    }

    /** Fields one after the other, as {@link ManifestJson} writes them: no text needs escapes. */
    private final class Fields {
        private int at;

        Fields(int begin) {
            this.at = begin;
        }

        boolean has(String name) {
            return json.indexOf("\"" + name + "\": ", at) >= 0;
        }

        String text(String name) {
            int begin = begin(name) + 1;
            at = json.indexOf('"', begin);
            return json.substring(begin, at);
        }

        long number(String name) {
            int begin = begin(name);
            at = json.indexOf(',', begin);
            return Long.parseLong(json, begin, at, 10);
        }

        private int begin(String name) {
            String key = "\"" + name + "\": ";
            return json.indexOf(key, at) + key.length();
        }
    }
}
