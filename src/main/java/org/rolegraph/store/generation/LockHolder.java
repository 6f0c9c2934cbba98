package org.rolegraph.store.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.rolegraph.base.file.Inputs;

/**
 * Who writes the store, as the lock file says it in three lines.
 *
 * @param pid of the process
 * @param command what it does, such as {@code load curated}
 * @param since instant in ISO 8601
 */
public record LockHolder(long pid, String command, String since) {
    static final LockHolder UNKNOWN = new LockHolder(0, "", "");

    String text() {
        return "pid " + pid + "\ncommand " + command.replace('\n', ' ') + "\nsince " + since + "\n";
    }

    /** What the lock file says; {@link #UNKNOWN} while it is being written. */
    static LockHolder read(Path file) {
        try {
            List<String> lines = Inputs.text(file).lines().toList();
            return new LockHolder(
                    Long.parseLong(after("pid ", lines.get(0))),
                    after("command ", lines.get(1)),
                    after("since ", lines.get(2)));
        } catch (IOException | RuntimeException e) {
            return UNKNOWN;
        }
    }

    private static String after(String key, String line) {
        if (!line.startsWith(key)) {
            throw new IllegalArgumentException(line);
        }
        return line.substring(key.length());
    }

    /** {@code "load curated" (process 4711, since 2026-01-01T00:00:00Z)}. */
    String sentence() {
        return equals(UNKNOWN)
                ? "another process"
                : "\"" + command + "\" (process " + pid + ", since " + since + ")";
    }
}
