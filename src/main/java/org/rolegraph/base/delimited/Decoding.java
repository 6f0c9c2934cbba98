package org.rolegraph.base.delimited;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;

/**
 * The text of bytes whose encoding is found out, by the first of these that fits: what somebody
 * says; a byte order mark; UTF-16, where every other byte is zero; UTF-8; Windows-1252, where the
 * bytes are no UTF-8 and look more like it. What is not sure is a warning.
 */
final class Decoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** So many bytes say whether every other one is zero. */
    private static final int SAMPLE = 4096;

    /** Characters of a line that are shown. */
    private static final int SHOWN = 60;

    static final String SAY = "say what it is with --encoding, or save the file as UTF-8";

    private final byte[] bytes;
    private final String file;
    private final Problems problems;

    private Decoding(byte[] bytes, String file, Problems problems) {
        this.bytes = bytes;
        this.file = file;
        this.problems = problems;
    }

    /**
     * The text without its byte order mark; nothing when the bytes are none, which is a problem.
     *
     * @param said the encoding, where somebody says it
     */
    static Optional<String> text(
            byte[] bytes, String file, Optional<Charset> said, Problems problems)
            throws IOException {
        Charset charset = charset(bytes, file, said, problems);
        Decoding decoding = new Decoding(bytes, file, problems);
        return charset.equals(StandardCharsets.UTF_8) ? decoding.utf8() : decoding.by(charset);
    }

    /**
     * The encoding of bytes, or of a text that begins with them, by what they look like.
     *
     * @param said the encoding, where somebody says it
     */
    static Charset charset(byte[] bytes, String file, Optional<Charset> said, Problems problems) {
        if (said.isPresent()) {
            return said.get();
        }
        Decoding decoding = new Decoding(bytes, file, problems);
        Optional<Charset> wide = decoding.utf16();
        if (wide.isPresent()) {
            problems.warning(
                    Codes.GUESSED_ENCODING,
                    Location.of(file),
                    "the text is read as UTF-16",
                    "nothing, if it reads well; else " + SAY);
            return wide.get();
        }
        if (decoding.isLikelyWindows()) {
            Optional<String> text = decoding.strictly(WINDOWS);
            if (text.isPresent()) {
                decoding.warnOfWindows(text.get());
                return WINDOWS;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private Optional<Charset> utf16() {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        if (first == 0xFEFF || first == 0xFFFE) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        int[] zeros = new int[2];
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        for (int i = 0; i < length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        // nine in ten characters are Latin: other scripts need their byte order mark
        boolean little = length > 0 && zeros[1] * 2.2 >= length && zeros[0] == 0;
        boolean big = length > 0 && zeros[0] * 2.2 >= length && zeros[1] == 0;
        return little
                ? Optional.of(StandardCharsets.UTF_16LE)
                : big ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** Whether more bytes cannot be UTF-8 than characters beyond ASCII can, and none is control. */
    private boolean isLikelyWindows() {
        int wrong = 0;
        int right = 0;
        for (int i = 0; i < bytes.length; ) {
            int b = bytes[i] & 0xFF;
            if (b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                return false;
            }
            int more =
                    b < 0x80 ? 0 : b < 0xC2 ? -1 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : b < 0xF5 ? 3 : -1;
            boolean whole = more >= 0;
            for (int k = 1; whole && k <= more; k++) {
                whole = i + k < bytes.length && (bytes[i + k] & 0xC0) == 0x80;
            }
            wrong += whole ? 0 : 1;
            right += whole && more > 0 ? 1 : 0;
            i += whole ? 1 + more : 1;
        }
        return wrong > right;
    }

    private Optional<String> strictly(Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private void warnOfWindows(String text) {
        int at = 0;
        while (text.charAt(at) < 0x80) {
            at++;
        }
        int begin = Math.max(lineStart(text, at), at - SHOWN / 2);
        int end = Math.min(lineEnd(text, at), begin + SHOWN);
        problems.warning(
                Codes.GUESSED_ENCODING,
                Location.of(file, line(text, at)),
                "the text is no UTF-8 and is read as Windows-1252: \""
                        + text.substring(begin, end)
                        + "\"",
                "nothing, if that reads well; else " + SAY);
    }

    /** By an encoding that is known; the first thing that is wrong is an error. */
    private Optional<String> by(Charset charset) {
        CharBuffer decoded;
        try {
            decoded =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .onUnmappableCharacter(CodingErrorAction.REPLACE)
                            .decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("it replaces what it cannot decode", e);
        }
        String text = decoded.toString();
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int zero = text.indexOf('\0');
        int wrong = zero >= 0 ? zero : text.indexOf('\uFFFD');
        if (wrong < 0) {
            return Optional.of(text);
        }
        problems.error(
                Codes.BAD_ENCODING,
                Location.of(file, line(text, wrong)),
                "bytes that are not " + charset.name(),
                SAY);
        return Optional.empty();
    }

    /** As {@link Utf8Reader} reads it; all wrong bytes are one error, at the first of them. */
    private Optional<String> utf8() throws IOException {
        Problems found = new Problems();
        Optional<String> text =
                Utf8Reader.text(
                        new ByteArrayInputStream(bytes),
                        file,
                        "a table",
                        "divide it into several",
                        found);
        boolean said = false;
        for (Problem problem : found.list()) {
            if (!problem.code().equals(Codes.BAD_ENCODING)) {
                problems.add(problem);
            } else if (!said) {
                said = true;
                problems.add(
                        new Problem(
                                problem.code(),
                                Severity.ERROR,
                                problem.where(),
                                problem.message(),
                                SAY));
            }
        }
        return found.hasErrors() ? Optional.empty() : text;
    }

    private static int lineStart(String text, int at) {
        int start = at;
        while (start > 0 && !isEnd(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int lineEnd(String text, int at) {
        int end = at;
        while (end < text.length() && !isEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static int line(String text, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            line += c == '\n' || c == '\r' && text.charAt(i + 1) != '\n' ? 1 : 0;
        }
        return line;
    }
}
