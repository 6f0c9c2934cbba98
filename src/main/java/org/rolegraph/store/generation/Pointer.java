package org.rolegraph.store.generation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.file.Disk;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.StoreTrouble;

/**
 * What the file {@code CURRENT} says, one line: {@code 000001 1a2b3c4d}. The second word keeps the
 * first from naming another generation when a bit of it is lost.
 *
 * @param id of the current generation
 * @param sum the checksum of its manifest, see {@link ManifestText}; empty as stores of format 2
 *     had it
 */
public record Pointer(String id, String sum) {
    private static final Pattern LINE = Pattern.compile("([0-9]{6,18})(?: ([0-9a-f]{8})\n|\n?)");
    private static final int SHOWN = 40;

    /** More than any pointer has: what is longer is none. */
    private static final int MOST_BYTES = 256;

    /** The line of the file. */
    public String text() {
        return id + " " + sum + "\n";
    }

    /**
     * Moves the pointer: before it the file says the old generation, after it this one, nothing
     * between.
     *
     * @throws Failure when it cannot be written; the old one stays
     */
    void write(Path file) {
        if (Files.isDirectory(file)) {
            throw Failure.of(
                    Exit.STORE,
                    Codes.CANNOT_WRITE,
                    Location.of(file.toString()),
                    "cannot be written: a folder is in the pointer's place",
                    "move it away, and try again");
        }
        try {
            Disk.replace(file, text());
        } catch (IOException e) {
            throw StoreTrouble.cannotWrite(file, e);
        }
    }

    /**
     * Reads the file; empty when there is none.
     *
     * @throws Failure when it says something else
     */
    static Optional<Pointer> read(Path file) {
        String text;
        try {
            text = text(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StoreTrouble.unreadable(file, "the pointer cannot be read", e);
        }
        Optional<Pointer> pointer = parse(text);
        if (pointer.isEmpty()) {
            String shown = text.strip();
            throw StoreTrouble.damaged(
                    file,
                    "the pointer says \""
                            + shown.substring(0, Math.min(SHOWN, shown.length()))
                            + "\"; expected the six digits of a generation and the checksum of its"
                            + " manifest");
        }
        return pointer;
    }

    /** What the text of such a file says; empty when it says something else. */
    static Optional<Pointer> parse(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            return Optional.empty();
        }
        String sum = line.group(2);
        return Optional.of(new Pointer(line.group(1), sum == null ? "" : sum));
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Inputs.open(file)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }
}
