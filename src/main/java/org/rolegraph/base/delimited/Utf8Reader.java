package org.rolegraph.base.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/**
 * Strict UTF-8: a byte order mark is left off; each wrong byte sequence and each NUL is an error
 * with its line, and becomes U+FFFD. After {@value #MOST_ERRORS} of them the text ends.
 */
public final class Utf8Reader extends Reader {
    static final int MOST_ERRORS = 20;

    /** Of a text that is held in memory as a whole; the largest known has four million. */
    static final int MOST_CHARACTERS = 64 << 20;

    private final InputStream in;
    private final String file;
    private final Problems problems;
    private final ByteBuffer bytes = ByteBuffer.allocate(64 * 1024).flip();
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private int line = 1;
    private boolean afterReturn;
    private boolean started;
    private boolean exhausted;
    private int errors;

    /** Reads the bytes, which are closed with this. */
    public Utf8Reader(InputStream in, String file, Problems problems) {
        this.in = in;
        this.file = file;
        this.problems = problems;
    }

    /**
     * All text of the bytes, which are closed. Nothing when it has more than {@value
     * #MOST_CHARACTERS} characters, which is an error.
     *
     * @param expected what the text is, for that error
     * @param remedy of that error
     */
    public static Optional<String> text(
            InputStream in, String file, String expected, String remedy, Problems problems)
            throws IOException {
        StringBuilder text = new StringBuilder();
        try (Utf8Reader reader = new Utf8Reader(in, file, problems)) {
            char[] some = new char[16 * 1024];
            for (int n = reader.read(some); n >= 0; n = reader.read(some)) {
                text.append(some, 0, n);
                if (text.length() > MOST_CHARACTERS) {
                    problems.error(
                            Codes.BAD_SYNTAX,
                            Location.of(file),
                            "more than " + MOST_CHARACTERS + " characters; expected " + expected,
                            remedy);
                    return Optional.empty();
                }
            }
        }
        return Optional.of(text.toString());
    }

    @Override
    public int read(char[] to, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        start();
        CharBuffer chars = CharBuffer.wrap(to, from, length);
        while (errors < MOST_ERRORS) {
            CoderResult result = decoder.decode(bytes, chars, exhausted);
            boolean wrong = result.isError();
            int decoded = chars.position() - from;
            scan(to, from, from + decoded);
            if (wrong) {
                wrong(
                        Codes.BAD_ENCODING,
                        "bytes that are not UTF-8",
                        "save the file as UTF-8, or take the publisher's own file");
                bytes.position(bytes.position() + result.length());
                if (decoded < length) {
                    to[from + decoded++] = '\uFFFD';
                }
            }
            if (decoded > 0) {
                return decoded;
            }
            if (exhausted && !wrong) {
                return -1;
            }
            if (!wrong) {
                fill();
            }
        }
        return -1;
    }

    private void start() throws IOException {
        if (started) {
            return;
        }
        started = true;
        while (bytes.remaining() < 3 && !exhausted) {
            fill();
        }
        int first = at(0);
        int second = at(1);
        if (first == 0xEF && second == 0xBB && at(2) == 0xBF) {
            bytes.position(bytes.position() + 3);
        } else if (first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE) {
            wrong(Codes.BAD_ENCODING, "UTF-16; expected UTF-8", "save the file as UTF-8");
            errors = MOST_ERRORS;
        }
    }

    private int at(int i) {
        return i < bytes.remaining() ? bytes.get(bytes.position() + i) & 0xFF : -1;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            exhausted = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private void scan(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c > '\r') {
                afterReturn = false;
                continue;
            }
            if (c == 0) {
                wrong(Codes.BAD_VALUE, "a NUL character; expected text", "leave it out");
                chars[i] = '\uFFFD';
            } else if (c == '\r' || c == '\n' && !afterReturn) {
                line++;
            }
            afterReturn = c == '\r';
        }
    }

    private void wrong(String code, String message, String remedy) {
        if (errors++ < MOST_ERRORS) {
            problems.error(code, Location.of(file, line), message, remedy);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
