package org.rolegraph.base.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/**
 * Workbooks of spreadsheets, xlsx. What is none is told from it by its content. The library that
 * parses them is loaded for a workbook alone.
 */
public final class Workbook {
    /**
     * The most that the parts of a workbook may be when they are unpacked, where nobody says less.
     */
    public static final long MOST_BYTES = 512L << 20;

    private static final int[] ARCHIVE = {'P', 'K', 3, 4};

    /** The container of Office before 2007, and of files with a password. */
    private static final int[] COMPOUND = {0xD0, 0xCF, 0x11, 0xE0};

    /** Takes the rows of a sheet. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Takes the next one; none that is empty comes.
         *
         * @param number of the row in the sheet, from 1
         * @param cells from the first column to the last that is not empty, as text: numbers with a
         *     point and of at most 15 digits, dates as ISO 8601 writes them
         */
        void row(int number, List<String> cells);
    }

    private Workbook() {}

    /** Whether the bytes begin as a workbook of whatever kind does, and no text. */
    public static boolean isWorkbook(byte[] bytes) {
        return begins(bytes, ARCHIVE) || begins(bytes, COMPOUND);
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads a sheet to its end.
     *
     * @param file for the places of problems
     * @param sheet its name, whatever the case; the first that is not hidden when empty
     * @param most bytes that its parts may be when they are unpacked
     * @return whether it was read; else a problem says why not
     */
    public static boolean read(
            byte[] bytes,
            String file,
            Optional<String> sheet,
            long most,
            Problems problems,
            Rows rows)
            throws IOException {
        if (begins(bytes, COMPOUND)) {
            return wrong(
                    file,
                    "a file of Excel before 2007, or one with a password; expected xlsx or text",
                    problems);
        }
        Set<String> parts = new HashSet<>();
        if (!unpacked(bytes, file, most, parts, problems)) {
            return false;
        }
        if (!parts.contains("xl/workbook.xml")) {
            String found =
                    parts.contains("content.xml")
                            ? "an OpenDocument file"
                            : parts.contains("xl/workbook.bin")
                                    ? "a binary workbook"
                                    : "an archive that is no workbook";
            return wrong(file, found + "; expected xlsx or text", problems);
        }
        boolean styles = parts.contains("xl/styles.xml");
        return new SheetReading(file, problems, rows).read(bytes, styles, sheet);
    }

    /** Unpacks it once to count, since what a part says of its own size need not be true. */
    private static boolean unpacked(
            byte[] bytes, String file, long most, Set<String> parts, Problems problems)
            throws IOException {
        long left = most;
        byte[] some = new byte[1 << 16];
        try (InputStream in = new ByteArrayInputStream(bytes);
                ZipInputStream archive = new ZipInputStream(in)) {
            for (ZipEntry part = archive.getNextEntry();
                    part != null;
                    part = archive.getNextEntry()) {
                parts.add(part.getName());
                for (int n = archive.read(some); n >= 0; n = archive.read(some)) {
                    left -= n;
                    if (left < 0) {
                        problems.error(
                                Codes.LIMIT,
                                Location.of(file),
                                "the workbook is larger than "
                                        + String.format(Locale.ROOT, "%,d", most)
                                        + " bytes when it is unpacked",
                                "divide it into several");
                        return false;
                    }
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            return damaged(file, problems);
        } catch (IllegalArgumentException e) {
            return damaged(file, problems); // a name of a part that is not UTF-8
        }
        return true;
    }

    static boolean damaged(String file, Problems problems) {
        problems.error(
                Codes.BAD_SYNTAX,
                Location.of(file),
                "the workbook is damaged, or no workbook; expected xlsx",
                "open it in a spreadsheet and save it again as xlsx, or as CSV UTF-8");
        return false;
    }

    private static boolean wrong(String file, String message, Problems problems) {
        problems.error(
                Codes.BAD_SYNTAX,
                Location.of(file),
                message,
                "save it as xlsx, or as CSV UTF-8, in the spreadsheet");
        return false;
    }
}
