package org.rolegraph.link.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a service has answered, one JSON text a line in one file, each with what was asked and when.
 * Lines are only ever added, several at once; one that a kill has cut short is passed over, and so
 * are old ones. Not thread-safe; of two processes each keeps what it is answered.
 */
final class Answers {
    /** An older answer is asked for anew. */
    static final Duration FRESH = Duration.ofDays(30);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Instant now;
    private final Map<JsonNode, JsonNode> known = new HashMap<>();

    private Answers(Path file, Instant now) {
        this.file = file;
        this.now = now;
    }

    /** Reads the file, which need not exist. */
    static Answers in(Path file, Instant now) throws IOException {
        Answers answers = new Answers(file, now);
        if (Files.exists(file)) {
            // bytes that are no UTF-8 make a line that is no JSON
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            text.lines().forEach(answers::read);
        }
        return answers;
    }

    private void read(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            Instant then = Instant.parse(entry.path("at").asText());
            if (then.plus(FRESH).isAfter(now) && entry.has("asked") && entry.has("answer")) {
                known.put(entry.get("asked"), entry.get("answer"));
            }
        } catch (JsonProcessingException | DateTimeException e) {
            // cut short by a kill: it is asked for again
            return;
        }
    }

    /** The answer, when it was given not long ago. */
    Optional<JsonNode> find(JsonNode asked) {
        return Optional.ofNullable(known.get(asked));
    }

    /** Keeps answers: they are on the disk when this returns. */
    void add(List<JsonNode> asked, List<JsonNode> answers) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < asked.size(); i++) {
            known.put(asked.get(i), answers.get(i));
            ObjectNode entry = JSON.createObjectNode();
            entry.put("at", now.toString());
            entry.set("asked", asked.get(i));
            entry.set("answer", answers.get(i));
            lines.append('\n').append(entry);
        }
        Files.createDirectories(file.getParent());
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.append('\n').toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
