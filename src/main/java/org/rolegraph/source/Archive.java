package org.rolegraph.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Location;
import org.rolegraph.problem.Problems;

/**
 * A zip archive, read in place and never unpacked. Names that lead outside of it are passed over
 * with a warning; an entry that grows beyond {@value #MOST_BYTES} bytes, or beyond {@value
 * #MOST_GROWTH} times its packed size, ends with {@link Unsafe}.
 */
final class Archive implements AutoCloseable {
    static final int MOST_ENTRIES = 10_000;
    static final long MOST_BYTES = 1L << 30;
    static final long MOST_GROWTH = 200;
    private static final long GROWTH_COUNTS_FROM = 16L << 20;

    /** The archive is not what it seems. */
    static final class Unsafe extends IOException {
        private static final long serialVersionUID = 1L;

        Unsafe(String message) {
            super(message);
        }
    }

    private final ZipFile zip;
    private final String name;

    private Archive(ZipFile zip, String name) {
        this.zip = zip;
        this.name = name;
    }

    /**
     * Opens the archive.
     *
     * @param name for the places of problems
     * @throws ZipException when it is none, or is cut off
     */
    static Archive open(Path path, String name) throws IOException {
        return new Archive(new ZipFile(path.toFile()), name);
    }

    /** Its files, named {@code archive!/file}, in the order of the archive. */
    List<Member> members(Problems problems) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new Unsafe(zip.size() + " entries; expected at most " + MOST_ENTRIES);
        }
        List<Member> members = new ArrayList<>();
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            String inner = entry.getName();
            if (leadsOutside(inner)) {
                problems.warning(
                        Codes.UNSAFE_ARCHIVE,
                        Location.of(name),
                        "the archive's \"" + inner + "\" leads outside of it, and is passed over",
                        "take the publisher's own archive");
            } else if (!entry.isDirectory() && !inner.startsWith("__MACOSX/")) {
                members.add(new Member(name + "!/" + inner, () -> open(entry)));
            }
        }
        return members;
    }

    private static boolean leadsOutside(String inner) {
        String path = inner.replace('\\', '/');
        return path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/")).contains("..");
    }

    private InputStream open(ZipEntry entry) throws IOException {
        InputStream bytes = zip.getInputStream(entry);
        if (bytes == null) {
            throw new ZipException("the archive lacks the bytes of " + entry.getName());
        }
        return new Bounded(bytes, entry.getCompressedSize());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends with {@link Unsafe} when more comes out than an honest archive holds. */
    private static final class Bounded extends FilterInputStream {
        private final long packed;
        private long count;

        Bounded(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = super.read(to, from, length);
            count += Math.max(0, read);
            if (count > MOST_BYTES || count > GROWTH_COUNTS_FROM && count / packed > MOST_GROWTH) {
                throw new Unsafe(
                        "the file grows beyond "
                                + count
                                + " bytes out of "
                                + packed
                                + "; expected at most "
                                + MOST_GROWTH
                                + " times as much and "
                                + MOST_BYTES
                                + " bytes");
            }
            return read;
        }
    }
}
