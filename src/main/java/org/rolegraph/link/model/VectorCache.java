package org.rolegraph.link.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Vectors kept in files by what they were made of. A file is written whole under another name and
 * then renamed, and never changed; so processes share a cache without locks, and one that is killed
 * loses what it had not written. Not thread-safe.
 *
 * <p>A file: the count (8 bytes), the keys in ascending order (16 bytes each, the beginning of the
 * SHA-256 of the text), their vectors in the same order (32-bit floats); big-endian.
 */
final class VectorCache {
    private static final String ENDING = ".vectors";
    private static final int VECTOR = Model.DIMENSIONS * Float.BYTES;
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

    /** One file. */
    private record Part(Path path, ByteBuffer bytes) {
        int count() {
            return (int) bytes.getLong(0);
        }
    }

    /** What a text is known by. */
    record Key(long high, long low) implements Comparable<Key> {
        static Key of(String text) {
            try {
                ByteBuffer hash =
                        ByteBuffer.wrap(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(text.getBytes(StandardCharsets.UTF_8)));
                return new Key(hash.getLong(), hash.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
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
                try (FileChannel channel = FileChannel.open(file)) {
                    ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
                    if (all.capacity() >= 8
                            && all.capacity() == 8 + all.getLong(0) * (16L + VECTOR)) {
                        cache.files.add(new Part(file, all));
                    }
                }
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
            vector = find(files.get(i).bytes(), key);
        }
        return vector;
    }

    private static float[] find(ByteBuffer file, Key key) {
        int count = (int) file.getLong(0);
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = key(file, middle).compareTo(key);
            if (order == 0) {
                return vector(file, middle);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return null;
    }

    private static Key key(ByteBuffer file, int i) {
        return new Key(file.getLong(8 + 16 * i), file.getLong(16 + 16 * i));
    }

    private static float[] vector(ByteBuffer file, int i) {
        float[] vector = new float[Model.DIMENSIONS];
        int count = (int) file.getLong(0);
        file.slice(8 + 16 * count + VECTOR * i, VECTOR).asFloatBuffer().get(vector);
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
                    fresh.putIfAbsent(key(part.bytes(), i), vector(part.bytes(), i));
                }
            }
            Path written = write(fresh);
            for (Part part : old) {
                if (!part.path().equals(written)) {
                    Files.deleteIfExists(part.path());
                }
            }
            files.removeAll(old);
            try (FileChannel channel = FileChannel.open(written)) {
                files.add(
                        new Part(
                                written,
                                channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())));
            }
            fresh.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(Map<Key, float[]> vectors) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(8 + vectors.size() * (16 + VECTOR));
        all.putLong(vectors.size());
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        vectors.keySet().forEach(key -> all.putLong(key.high()).putLong(key.low()));
        digest.update(all.array(), 0, all.position());
        for (float[] vector : vectors.values()) {
            for (float number : vector) {
                all.putFloat(number);
            }
        }
        String name = HexFormat.of().formatHex(digest.digest(), 0, 8) + ENDING;
        Path half = Files.createTempFile(folder, ".half", null);
        try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
            all.flip();
            while (all.hasRemaining()) {
                channel.write(all);
            }
        }
        return Files.move(
                half,
                folder.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
