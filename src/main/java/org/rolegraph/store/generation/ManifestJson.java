package org.rolegraph.store.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.StoreTrouble;

/** A manifest as JSON, and back. */
final class ManifestJson {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();
    private static final ObjectReader READER = MAPPER.readerFor(Manifest.class);
    private static final ObjectWriter WRITER =
            MAPPER.writer(
                    new DefaultPrettyPrinter(
                                    Separators.createDefaultInstance()
                                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                            .withObjectIndenter(INDENT)
                            .withArrayIndenter(INDENT));

    private ManifestJson() {}

    static ManifestText write(Manifest manifest) {
        try {
            return ManifestText.of(WRITER.writeValueAsString(manifest) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest is always JSON", e);
        }
    }

    /**
     * The whole manifest.
     *
     * @throws Failure when the file is missing, damaged or of another format
     */
    static Manifest read(Path file) {
        return parse(file, ManifestText.read(file));
    }

    /**
     * As {@link #read}, of a text that was read already.
     *
     * @param file for messages
     */
    static Manifest parse(Path file, ManifestText text) {
        try {
            return READER.readValue(text.json());
        } catch (JsonProcessingException e) {
            throw StoreTrouble.damaged(
                    file, "the manifest cannot be read: " + e.getOriginalMessage());
        }
    }
}
