package org.rolegraph.cli.shell;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.cli.AnswerOptions;
import org.rolegraph.cli.Console;

/** Where a session's answers go, and in what form. */
final class SessionOutput implements AutoCloseable {
    private AnswerOptions options = AnswerOptions.of("");
    private Optional<OutputStream> file = Optional.empty();

    AnswerOptions options() {
        return options;
    }

    /** The console with answers going where they are to go. */
    Console on(Console console) {
        return file.map(console::into).orElse(console);
    }

    /**
     * Chooses anew; what was open is closed.
     *
     * @param argument {@code FORMAT [FILE]}; empty for each answer's own form, on the console
     * @throws org.rolegraph.base.problem.Failure with exit USAGE for a format that there is not or
     *     a file that cannot be written; then nothing has changed
     */
    void choose(String argument, Console console) throws IOException {
        String[] words = argument.split("\\s+", 2);
        AnswerOptions chosen = AnswerOptions.of(words[0]);
        Optional<OutputStream> opened = Optional.empty();
        if (words.length == 2) {
            opened = Optional.of(open(words[1], console));
        }
        close();
        options = chosen;
        file = opened;
    }

    /** Not through a channel, which an interrupted query would close. */
    private static OutputStream open(String name, Console console) {
        String home = console.environment().getOrDefault("HOME", "~");
        String path = name.startsWith("~/") ? home + name.substring(1) : name;
        try {
            return new BufferedOutputStream(
                    new FileOutputStream(console.path(path).toString()), 1 << 16);
        } catch (IOException e) {
            throw FileTrouble.unwritable(path, e);
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
            file = Optional.empty();
        }
    }
}
