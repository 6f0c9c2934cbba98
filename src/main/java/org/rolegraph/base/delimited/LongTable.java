package org.rolegraph.base.delimited;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.workbook.Workbook;

/**
 * A delimited text that is too long for memory: its encoding, separator and header are found out in
 * its beginning, as {@link OwnTable} finds them in all of a text.
 */
final class LongTable implements RowSource {
    /** Bytes of the beginning. */
    private static final int BEGINNING = 1 << 20;

    private final JsonRows.Bytes bytes;
    private final String file;
    private final Charset charset;
    private final Separator separator;

    /** Whether the first line says what separates cells, and is no row. */
    private final boolean saysSeparator;

    private final List<String> header;

    private LongTable(
            JsonRows.Bytes bytes,
            String file,
            Charset charset,
            FoundSeparator found,
            List<String> header) {
        this.bytes = bytes;
        this.file = file;
        this.charset = charset;
        this.separator = found.separator();
        this.saysSeparator = found.line() > 1;
        this.header = header;
    }

    /** Looks at the beginning; nothing of what is no text, or cannot be read as one. */
    static Optional<? extends RowSource> open(
            JsonRows.Bytes bytes, String file, TableForm form, Set<String> names, Problems problems)
            throws IOException {
        byte[] beginning;
        try (InputStream in = new BufferedInputStream(bytes.open())) {
            if (JsonRows.isJson(in)) {
                return JsonRows.of(bytes, file, problems);
            }
            beginning = lines(in.readNBytes(BEGINNING));
        }
        if (Workbook.isWorkbook(beginning)) {
            return Optional.empty();
        }
        Charset charset = Decoding.charset(beginning, file, form.encoding(), problems);
        Optional<String> text =
                Decoding.text(beginning, file, Optional.of(charset), new Problems());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        FoundSeparator found = FoundSeparator.of(text.get(), file, names);
        List<List<String>> first = new ArrayList<>();
        DelimitedReader.read(
                new StringReader(text.get().substring(found.begin())),
                found.separator(),
                file,
                found.line(),
                new Problems(),
                row -> {
                    if (first.isEmpty() && !isBlank(row)) {
                        first.add(row.cells());
                    }
                });
        return first.isEmpty()
                ? Optional.empty()
                : Optional.of(new LongTable(bytes, file, charset, found, first.get(0)));
    }

    /** Without a line that is cut off, where there is another before it. */
    private static byte[] lines(byte[] bytes) {
        if (bytes.length < BEGINNING) {
            return bytes;
        }
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        // of UTF-16 in the order of small machines the other half of the character is after it
        end += end > 0 && end < bytes.length && bytes[end] == 0 ? 1 : 0;
        return end == 0 ? bytes : Arrays.copyOf(bytes, end);
    }

    @Override
    public List<String> header() {
        return OwnTable.names(header);
    }

    @Override
    public void each(Sink rows) throws IOException {
        Problems problems = new Problems();
        boolean[] begun = {false};
        try (Reader text = reader(problems)) {
            DelimitedReader.read(
                    text,
                    separator,
                    file,
                    saysSeparator ? 2 : 1,
                    problems,
                    row -> {
                        if (begun[0]) {
                            pass(row, rows);
                        } else {
                            begun[0] = !isBlank(row);
                        }
                    });
        } catch (CharacterCodingException e) {
            problems.error(
                    Codes.BAD_ENCODING,
                    Location.of(file),
                    "bytes that are not " + charset.name(),
                    Decoding.SAY);
        }
        problems.stopOnErrors(Exit.DATA);
    }

    private static void pass(Row row, Sink rows) {
        try {
            rows.accept(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reader reader(Problems problems) throws IOException {
        InputStream in = bytes.open();
        Reader text =
                charset.equals(StandardCharsets.UTF_8)
                        ? new Utf8Reader(in, file, problems)
                        : new InputStreamReader(
                                in,
                                charset.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        if (!saysSeparator) {
            return text;
        }
        BufferedReader lines = new BufferedReader(text);
        lines.readLine();
        return lines;
    }

    private static boolean isBlank(Row row) {
        return row.cells().stream().allMatch(String::isBlank);
    }
}
