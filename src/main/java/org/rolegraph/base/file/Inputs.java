package org.rolegraph.base.file;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.FileProblem;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;

/**
 * The one place where files that a user names are opened for reading. What is no file is reported
 * before it is opened, since opening alone may wait for ever (a named pipe) or never end (a
 * device). A pipe that the process was given when it was started is as good as a file where it is
 * read once: {@code /dev/stdin}, or what a shell makes of {@code <(…)}.
 */
public final class Inputs {
    /** The most that is read from a pipe, or held in memory as a whole. */
    public static final long MOST_BYTES = 256L << 20;

    private static final int BUFFER = 64 * 1024;
    private static final Pattern GIVEN =
            Pattern.compile("/dev/(stdin|fd/\\d+)|/proc/(self|\\d+)/fd/\\d+");
    private static final int TYPE = 0170000;
    private static final int PIPE = 0010000;
    private static final int CHARACTERS = 0020000;
    private static final int BLOCKS = 0060000;
    private static final int SOCKET = 0140000;

    private Inputs() {}

    /**
     * Opens a file, which may be opened again: no pipe, however it was given.
     *
     * @throws FileProblem when something else is there
     */
    public static InputStream open(Path file) throws IOException {
        check(file, false);
        return opened(file);
    }

    /**
     * Opens a file, or a pipe that the process was given; it is read once, and not beyond {@value
     * #MOST_BYTES} bytes.
     *
     * @throws FileProblem when something else is there; also while it is read
     */
    public static InputStream once(Path file) throws IOException {
        check(file, true);
        return bounded(opened(file), file.toString());
    }

    /**
     * The bytes of the file; what goes wrong on the way is said of it. Streams of channels would
     * not do: they look where in the file they are, and a pipe has no such place.
     */
    private static InputStream opened(Path file) throws IOException {
        boolean isOfSystem = file.getFileSystem().equals(FileSystems.getDefault());
        InputStream in =
                isOfSystem && !Files.isRegularFile(file)
                        ? new FileInputStream(file.toFile())
                        : Files.newInputStream(file);
        return new BufferedInputStream(new Named(in, file.toString()), BUFFER);
    }

    /** A stream whose exceptions name its file. */
    private static final class Named extends FilterInputStream {
        private final String file;

        Named(InputStream in, String file) {
            super(in);
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                throw named(e);
            }
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            try {
                return super.read(to, from, length);
            } catch (IOException e) {
                throw named(e);
            }
        }

        private IOException named(IOException e) {
            if (e.getClass() != IOException.class) {
                return e; // it says more
            }
            IOException named = new FileSystemException(file, null, e.getMessage());
            named.initCause(e);
            return named;
        }
    }

    /** A stream that ends in a {@link FileProblem} after {@value #MOST_BYTES} bytes. */
    public static InputStream bounded(InputStream in, String name) {
        return new CountedStream(in) {
            private long left = MOST_BYTES;

            @Override
            void count(long more) throws FileProblem {
                left -= more;
                if (left < 0) {
                    throw new FileProblem(
                            Problem.error(
                                    Codes.LIMIT,
                                    Location.of(name),
                                    "more than "
                                            + String.format(Locale.ROOT, "%,d", MOST_BYTES)
                                            + " bytes come from it",
                                    "divide it into several"));
                }
            }
        };
    }

    /** All bytes of a file that is held in memory. */
    public static byte[] bytes(Path file) throws IOException {
        try (InputStream in = once(file)) {
            return in.readAllBytes();
        }
    }

    /**
     * All text of a file that is held in memory.
     *
     * @throws FileProblem with the line of the first bytes that are not UTF-8
     */
    public static String text(Path file) throws IOException {
        return text(bytes(file), file.toString());
    }

    /** All text of a stream such as the standard input, bounded; see {@link #text(Path)}. */
    public static String text(InputStream in, String name) throws IOException {
        return text(bounded(in, name).readAllBytes(), name);
    }

    private static String text(byte[] bytes, String name) throws FileProblem {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(all).toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < all.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new FileProblem(
                    Problem.error(
                            Codes.BAD_ENCODING,
                            Location.of(name, line),
                            "bytes that are not UTF-8 are here",
                            "save the file as UTF-8"));
        }
    }

    /**
     * Looks at what is there without opening it.
     *
     * @throws FileProblem when it is no file that can be read again
     */
    public static void check(Path file) throws IOException {
        check(file, false);
    }

    private static void check(Path file, boolean once) throws IOException {
        BasicFileAttributes there = Files.readAttributes(file, BasicFileAttributes.class);
        if (there.isRegularFile() || isEmptyDevice(file)) {
            return;
        }
        if (there.isDirectory()) {
            throw refused(file, "a folder, where a file is expected", "name the file");
        }
        boolean given = GIVEN.matcher(file.toAbsolutePath().normalize().toString()).matches();
        int type = type(file);
        if (given && once && (type == PIPE || type == CHARACTERS || type == SOCKET)) {
            return;
        }
        String expected = ", where a file is expected";
        if (type == PIPE) {
            throw given
                    ? refused(
                            file,
                            "a pipe" + expected + ", since it is read more than once",
                            "write it to a file first, and name that")
                    : refused(
                            file,
                            "a named pipe" + expected,
                            "write what comes from it to a file, and name that");
        }
        throw refused(
                file,
                (type == SOCKET
                                ? "a socket"
                                : type == CHARACTERS || type == BLOCKS ? "a device" : "no file")
                        + expected,
                "name a file");
    }

    /** The device that scripts name where they have nothing to give. */
    private static boolean isEmptyDevice(Path file) {
        return file.toAbsolutePath().normalize().toString().equals("/dev/null");
    }

    /** The type of the file by its mode, or 0 where the system has none. */
    private static int type(Path file) throws IOException {
        return file.getFileSystem().equals(FileSystems.getDefault())
                        && file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (int) Files.getAttribute(file, "unix:mode") & TYPE
                : 0;
    }

    private static FileProblem refused(Path file, String found, String remedy) {
        return new FileProblem(
                Problem.error(Codes.NO_FILE, Location.of(file.toString()), found, remedy));
    }
}
