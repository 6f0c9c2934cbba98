package org.rolegraph.generation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.Failure;
import org.rolegraph.problem.FileTrouble;
import org.rolegraph.problem.Location;

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

    private static final Pattern VERSION = Pattern.compile("\"rolegraph\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern SOURCE =
            Pattern.compile("\"name\"\\s*:\\s*\"([^\"]*)\"\\s*,\\s*\"loaded\"");

    private static final Pattern GENERATION = Pattern.compile("\n {2}\"generation\": \"([0-9]+)\"");
    private static final Pattern STORED =
            Pattern.compile(
                    "\"name\": \"([^\"\\\\]+)\",\\s+\"bytes\": ([0-9]+),\\s+\"crc32c\":"
                            + " \"([0-9a-f]{8})\"");

    private static final String END = "\n}\n";
    private static final String SEAL = ",\n  \"crc32c\": \"";
    private static final Pattern SEALED =
            Pattern.compile(Pattern.quote(SEAL) + "([0-9a-f]{8})\"\n\\}\n\\z");

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
        return body(json) + SEAL + sum + "\"" + END;
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
        if (found.format() != Manifest.FORMAT) {
            throw otherFormat(file, found);
        }
        if (found.sealAt() < 0) {
            throw changed(file);
        }
        String json = found.text().substring(0, found.sealAt()) + END;
        String sum = found.text().substring(found.sealAt() + SEAL.length(), found.sumEnd());
        return new ManifestText(json, sum);
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
    private record Found(String text, int format, int sealAt) {
        int sumEnd() {
            return text.length() - END.length() - 1;
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw StoreDirectory.damaged(file, "the manifest is missing");
        } catch (IOException e) {
            throw StoreDirectory.damaged(file, "the manifest cannot be read: " + FileTrouble.why(e));
        }
    }

    private static Found find(Path file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Matcher sealed = SEALED.matcher(text);
        int sealAt = sealed.find() ? sealed.start() : -1;
        if (sealAt >= 0) {
            int sealBytes = text.length() - sealAt; // it is ASCII
            if (!Crc32c.of(bytes, bytes.length - sealBytes).equals(sealed.group(1))) {
                throw changed(file);
            }
        }
        Matcher format = FORMAT.matcher(text);
        if (!format.find()) {
            throw StoreDirectory.damaged(
                    file, "the manifest does not begin with the store's format");
        }
        return new Found(text, Integer.parseInt(format.group(1)), sealAt);
    }

    private static Failure changed(Path file) {
        return StoreDirectory.damaged(
                file, "the manifest has changed since it was published: its checksum is another");
    }

    /**
     * A store of another format is never read: its triples may mean something else by now. What is
     * in it is loaded anew, beside it.
     */
    private static Failure otherFormat(Path file, Found found) {
        String text = found.text();
        int format = found.format();
        Matcher version = VERSION.matcher(text);
        String writer = version.find() ? version.group(1) : "of an unknown version";
        List<String> sources = new ArrayList<>();
        Matcher source = SOURCE.matcher(text);
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
        Matcher id = GENERATION.matcher(json);
        return id.find() ? id.group(1) : "";
    }

    /** The files of the generation. */
    List<Manifest.StoredFile> files() {
        List<Manifest.StoredFile> files = new ArrayList<>();
        Matcher file = STORED.matcher(json);
        while (file.find()) {
            files.add(
                    new Manifest.StoredFile(
                            file.group(1), Long.parseLong(file.group(2)), file.group(3)));
        }
        return files;
    }
}
