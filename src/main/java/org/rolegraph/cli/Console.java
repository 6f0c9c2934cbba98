package org.rolegraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.result.Style;
import org.rolegraph.cli.main.Main;
import org.rolegraph.graph.Notices;
import org.rolegraph.load.ingest.Progress;

/**
 * Where a command reads and writes: the process's streams in {@link Main}, buffers in tests.
 *
 * @param in standard input
 * @param out standard output: data, and nothing else; buffered, flushed by {@link Main}; under a
 *     {@link TerminalGuard} when it is a terminal
 * @param err standard error: everything that is not data
 * @param terminal whether standard output is one
 * @param columns width that tables are wrapped to, or 0 for none
 * @param progress whether standard error is a terminal, so that progress is shown
 * @param environment variables
 * @param folder what relative paths are relative to
 * @param keyboard whether standard input is a terminal
 */
public record Console(
        InputStream in,
        OutputStream out,
        PrintWriter err,
        boolean terminal,
        int columns,
        boolean progress,
        Map<String, String> environment,
        Path folder,
        boolean keyboard)
        implements Notices {

    /** Whatever is written to a terminal goes by the guard. */
    public Console {
        out = terminal ? TerminalGuard.of(out) : out;
    }

    /** A console without a keyboard. */
    public Console(
            InputStream in,
            OutputStream out,
            PrintWriter err,
            boolean terminal,
            int columns,
            boolean progress,
            Map<String, String> environment,
            Path folder) {
        this(in, out, err, terminal, columns, progress, environment, folder, false);
    }

    /** This one, when its terminal has another width. */
    public Console wide(int width) {
        return new Console(in, out, err, terminal, width, progress, environment, folder, keyboard);
    }

    /** This one, with data going to a file. */
    public Console into(OutputStream file) {
        return new Console(in, file, err, false, 0, progress, environment, folder, keyboard);
    }

    /** Standard output ends early when its reader has read enough, which is no error. */
    public static final class ClosedPipe extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ClosedPipe() {
            super(null, null, false, false);
        }
    }

    /** Standard output for text; the caller flushes it. */
    public PrintWriter text() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
    }

    @Override
    public void say(String line) {
        err.println(line);
        err.flush();
    }

    @Override
    public Progress loading() {
        return progress ? new ProgressLine(err) : Progress.SILENT;
    }

    /** How tables are laid out: wrapped to the terminal, where there is one. */
    public Style style() {
        return new Style(columns, false, terminal);
    }

    /**
     * The file or folder that an argument names.
     *
     * @throws Failure exit {@code USAGE} when it names none: an empty one would be this folder
     */
    public Path path(String argument) {
        if (argument.isEmpty()) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("rolegraph"),
                    "an argument is empty, where the name of a file or folder is expected",
                    "name one; a variable in it may be unset");
        }
        try {
            return folder.resolve(argument);
        } catch (InvalidPathException e) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("rolegraph"),
                    "\"" + argument + "\" cannot name a file on this system",
                    "name it otherwise");
        }
    }

    /**
     * A stream that turns a write into a pipe that nobody reads any more into {@link ClosedPipe},
     * and any other failed write into a {@link org.rolegraph.base.problem.Failure}. It is said
     * once: what is still buffered then is not tried again by flushing.
     */
    public static OutputStream guarded(OutputStream target) {
        return new OutputStream() {
            private boolean hasFailed;

            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                try {
                    target.write(bytes, offset, length);
                } catch (IOException e) {
                    hasFailed = true;
                    throw ended(e);
                }
            }

            @Override
            public void flush() {
                try {
                    if (!hasFailed) {
                        target.flush();
                    }
                } catch (IOException e) {
                    hasFailed = true;
                    throw ended(e);
                }
            }
        };
    }

    private static RuntimeException ended(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("pipe") || message.contains("Connection reset")
                ? new ClosedPipe()
                : FileTrouble.unwritable("standard output", e);
    }
}
