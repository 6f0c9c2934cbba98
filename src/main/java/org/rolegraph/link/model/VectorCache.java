package org.rolegraph.link.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rolegraph.base.file.Bytes;
import org.rolegraph.base.file.Sha256;
import org.rolegraph.base.section.Section;
import org.rolegraph.base.section.SectionFile;
import org.rolegraph.base.section.SectionLayout;
import org.rolegraph.base.section.SectionWriter;

/**
 * Vectors kept in files by what they were made of. A file is written whole under another name and
 * then renamed, and never changed; so processes share a cache without locks, and one that is killed
 * loses what it had not written. Not thread-safe.
 */
final class VectorCache {
    private static final String ENDING = ".vectors";
    private static final int MOST_FILES = 16;

    /** Vectors of a file that stays as it is: some 100 MB. */
    private static final int LARGE = 1 << 16;

    /** What takes some ten seconds to make. */
    private static final int MANY = 4096;

    private final Path folder;
    private final List<Part> files = new ArrayList<>();
    private final Map<Key, float[]> fresh = new TreeMap<>();

    private VectorCache(Path folder) {
        this.folder = folder;
    }

    /** The sections of a file. */
    private enum Row implements Section {
        /** Ascending, the first 16 bytes of the SHA-256 of each text: high i64, low i64. */
        KEYS(2 * Long.BYTES),

        /** Their vectors in the same order, of 32-bit floats. */
        VECTORS(Model.DIMENSIONS * Float.BYTES);

        static final SectionLayout LAYOUT =
                new SectionLayout(
                        "rgvector",
                        "file of vectors",
                        1,
                        "delete it; vectors are made again when they are needed",
                        List.of(values()));

        private final int width;

        Row(int width) {
            this.width = width;
        }

        @Override
        public int width() {
            return width;
        }
    }

    /** One file. */
    private record Part(Path path, SectionFile rows) {
        int count() {
            return rows.count(Row.KEYS);
        }

        Key key(int i) {
            return new Key(rows.i64(Row.KEYS, i, 0), rows.i64(Row.KEYS, i, Long.BYTES));
        }

        float[] vector(int i) {
            return rows.floats(Row.VECTORS, i);
        }

        /** The vector of a key, or null. */
        float[] find(Key key) {
            int low = 0;
            int high = count() - 1;
            while (low <= high) {
                int middle = low + high >>> 1;
                int order = key(middle).compareTo(key);
                if (order == 0) {
                    return vector(middle);
                }
                low = order < 0 ? middle + 1 : low;
                high = order < 0 ? high : middle - 1;
            }
            return null;
        }
    }

    /** What a text is known by. */
    record Key(long high, long low) implements Comparable<Key> {
        static Key of(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            ByteBuffer hash = ByteBuffer.wrap(Sha256.digest().digest(bytes));
            return new Key(hash.getLong(), hash.getLong());
        }

        @Override
        public int compareTo(Key other) {
            int byHigh = Long.compareUnsigned(high, other.high);
            return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
        }
    }

    /** Opens a folder, which need not exist; a file that is not whole counts as not there. */
    static VectorCache in(Path folder) throws IOException {
        VectorCache cache = new VectorCache(folder);
        if (Files.isDirectory(folder)) {
            for (Path file : listed(folder)) {
                SectionFile.whole(file, Row.LAYOUT)
                        .ifPresent(rows -> cache.files.add(new Part(file, rows)));
            }
        }
        return cache;
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        }
    }

    /** The vector of a text, or null when it is not known. */
    float[] find(Key key) {
        float[] vector = fresh.get(key);
        for (int i = 0; vector == null && i < files.size(); i++) {
            vector = files.get(i).find(key);
        }
        return vector;
    }

    void add(Key key, float[] vector) {
        fresh.put(key, vector);
    }

    /** Puts what is new on the disk when it is worth a file. */
    void writeMany() {
        if (fresh.size() >= MANY) {
            write();
        }
    }

    /** Small files to make one of, when there are many; never more than a part of memory. */
    private List<Part> few() {
        List<Part> small = new ArrayList<>(files);
        small.removeIf(part -> part.count() >= LARGE);
        if (small.size() < MOST_FILES) {
            return List.of();
        }
        small.sort(Comparator.comparingInt(Part::count));
        List<Part> few = new ArrayList<>();
        int total = 0;
        for (Part part : small) {
            if (total < LARGE) {
                few.add(part);
                total += part.count();
            }
        }
        return few;
    }

    /** Puts what is new on the disk; makes one file of many small ones. */
    void write() {
        if (fresh.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            List<Part> old = few();
            for (Part part : old) {
                for (int i = 0; i < part.count(); i++) {
                    fresh.putIfAbsent(part.key(i), part.vector(i));
                }
            }
            Path written = write(fresh);
            for (Part part : old) {
                if (!part.path().equals(written)) {
                    Files.deleteIfExists(part.path());
                }
            }
            files.removeAll(old);
            files.add(new Part(written, SectionFile.open(written, Row.LAYOUT)));
            fresh.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(Map<Key, float[]> vectors) throws IOException {
        Bytes keys = new Bytes();
        Bytes rows = new Bytes(vectors.size() * Row.VECTORS.width());
        vectors.forEach(
                (key, vector) -> {
                    keys.i64(key.high());
                    keys.i64(key.low());
                    for (float number : vector) {
                        rows.i32(Float.floatToRawIntBits(number));
                    }
                });
        SectionWriter out = new SectionWriter(Row.LAYOUT);
        out.bytes(Row.KEYS, keys);
        out.bytes(Row.VECTORS, rows);
        MessageDigest digest = Sha256.digest();
        digest.update(keys.array(), 0, keys.size());
        String name = HexFormat.of().formatHex(digest.digest(), 0, 8) + ENDING;
        Path half = Files.createTempFile(folder, ".half", null);
        out.write(half);
        return Files.move(
                half,
                folder.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
