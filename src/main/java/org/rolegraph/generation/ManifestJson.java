package org.rolegraph.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.Failure;
import org.rolegraph.problem.FileTrouble;
import org.rolegraph.problem.Location;

/** A manifest as JSON, and back. */
final class ManifestJson {
    /** The format is the first field, so that any version of the program finds it. */
    private static final Pattern FORMAT =
            Pattern.compile("\\A\\s*\\{\\s*\"format\"\\s*:\\s*([0-9]{1,9})\\b");

    private static final Pattern VERSION = Pattern.compile("\"rolegraph\"\\s*:\\s*\"([^\"]*)\"");

    private ManifestJson() {}

    static String write(Manifest manifest) {
        try {
            return Json.WRITER.writeValueAsString(manifest) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest is always JSON", e);
        }
    }

    /**
     * The whole manifest.
     *
     * @throws Failure when the file is missing, broken or of another format
     */
    static Manifest read(Path file) {
        String text = checked(file);
        try {
            return Json.READER.readValue(text);
        } catch (JsonProcessingException e) {
            throw damaged(file, "the manifest cannot be read: " + e.getOriginalMessage());
        }
    }

    /**
     * Looks at the format alone, which is cheap: a query's start does not pay for JSON.
     *
     * @throws Failure when the file is missing, broken or of another format
     */
    static void check(Path file) {
        checked(file);
    }

    private static String checked(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw damaged(file, "the manifest cannot be read: " + FileTrouble.why(e));
        }
        Matcher format = FORMAT.matcher(text);
        if (!format.find()) {
            throw damaged(file, "the manifest does not begin with the store's format");
        }
        int found = Integer.parseInt(format.group(1));
        if (found != Manifest.FORMAT) {
            Matcher version = VERSION.matcher(text);
            throw Failure.of(
                    Exit.STORE,
                    Codes.DAMAGED_STORE,
                    Location.of(file.toString()),
                    "the store has format "
                            + found
                            + ", written by rolegraph "
                            + (version.find() ? version.group(1) : "of an unknown version")
                            + "; this program reads format "
                            + Manifest.FORMAT,
                    "use that version of rolegraph, or load the sources into a new --store");
        }
        return text;
    }

    private static Failure damaged(Path file, String message) {
        return StoreDirectory.damaged(file, message);
    }

    /** Built on first use only. */
    private static final class Json {
        private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
        private static final ObjectMapper MAPPER =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .build();

        static final ObjectReader READER = MAPPER.readerFor(Manifest.class);
        static final ObjectWriter WRITER =
                MAPPER.writer(
                        new DefaultPrettyPrinter(
                                        Separators.createDefaultInstance()
                                                .withObjectFieldValueSpacing(
                                                        Separators.Spacing.AFTER))
                                .withObjectIndenter(INDENT)
                                .withArrayIndenter(INDENT));
    }
}
