package org.rolegraph.store.generation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a generation is made of, kept beside it as {@code manifest.json}. Lists are sorted by name,
 * so that equal manifests are equal files.
 *
 * @param format of the store directory, {@value #FORMAT} when written by this program
 * @param generation id, six digits or more
 * @param rolegraph version of the program that wrote it
 * @param created instant in ISO 8601
 * @param ontology version of the ontology
 * @param sources what was loaded
 * @param triples number of triples of each named graph, by its IRI
 * @param digests digest of each named graph but the store's own records, by its IRI
 * @param content digest of these graphs together, 64 hexadecimal digits
 * @param derived what is computed from the triples
 * @param files all files of the generation but the manifest; empty until it is published
 */
@JsonPropertyOrder({
    "format",
    "generation",
    "rolegraph",
    "created",
    "ontology",
    "sources",
    "triples",
    "digests",
    "content",
    "derived",
    "files"
})
public record Manifest(
        int format,
        String generation,
        String rolegraph,
        String created,
        String ontology,
        List<Source> sources,
        SortedMap<String, Long> triples,
        SortedMap<String, String> digests,
        String content,
        List<DerivedFile> derived,
        List<StoredFile> files) {
    /**
     * The layout of the store directory that this program writes and reads. Format 2 brought the
     * digests of graphs, format 3 the checksums of files, format 4 which of those that are one is
     * shown; another number means another meaning, so no store of one is read.
     */
    public static final int FORMAT = 4;

    public Manifest {
        if (generation.isEmpty() || rolegraph.isEmpty() || created.isEmpty()) {
            throw new IllegalArgumentException("a manifest says which, by what and when");
        }
        sources = sources.stream().sorted(Comparator.comparing(Source::name)).toList();
        triples = Collections.unmodifiableSortedMap(new TreeMap<>(triples));
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
        derived = derived.stream().sorted(Comparator.comparing(DerivedFile::name)).toList();
        files = files.stream().sorted(Comparator.comparing(StoredFile::name)).toList();
    }

    /** A manifest of this program's format, whose files are not known yet. */
    public static Manifest of(
            String generation,
            String rolegraph,
            String created,
            String ontology,
            List<Source> sources,
            Map<String, Long> triples,
            Map<String, String> digests,
            String content,
            List<DerivedFile> derived) {
        return new Manifest(
                FORMAT,
                generation,
                rolegraph,
                created,
                ontology,
                sources,
                new TreeMap<>(triples),
                new TreeMap<>(digests),
                content,
                derived,
                List.of());
    }

    /** The same of a generation with these files. */
    Manifest withFiles(List<StoredFile> stored) {
        return new Manifest(
                format,
                generation,
                rolegraph,
                created,
                ontology,
                sources,
                triples,
                digests,
                content,
                derived,
                stored);
    }

    /** The same content in another generation, with what is computed from it made anew. */
    public Manifest repaired(
            String id, String version, String now, List<DerivedFile> computedAnew) {
        return new Manifest(
                format,
                id,
                version,
                now,
                ontology,
                sources,
                triples,
                digests,
                content,
                computedAnew,
                List.of());
    }

    /** Triples of all graphs together. */
    public long total() {
        return triples.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * One loaded source.
     *
     * @param name such as {@code curated}
     * @param loaded when, an instant in ISO 8601; earlier than the generation when it was kept
     * @param graphs IRIs of the named graphs it fills, sorted
     * @param inputs its files, sorted by name
     */
    @JsonPropertyOrder({"name", "loaded", "graphs", "inputs"})
    public record Source(String name, String loaded, List<String> graphs, List<Input> inputs) {
        public Source {
            graphs = graphs.stream().sorted().toList();
            inputs = inputs.stream().sorted(Comparator.comparing(Input::name)).toList();
        }
    }

    /**
     * One file of a source.
     *
     * @param name without machine paths
     * @param bytes its size
     * @param sha256 64 hexadecimal digits
     */
    @JsonPropertyOrder({"name", "bytes", "sha256"})
    public record Input(String name, long bytes, String sha256) {}

    /**
     * One file or folder computed from the triples.
     *
     * @param name within the generation
     * @param version of its layout and content
     */
    @JsonPropertyOrder({"name", "version"})
    public record DerivedFile(String name, int version) {}

    /**
     * One file as it was published.
     *
     * @param name path within the generation, with {@code /}
     * @param bytes its size
     * @param crc32c of its bytes, 8 hexadecimal digits
     */
    @JsonPropertyOrder({"name", "bytes", "crc32c"})
    public record StoredFile(String name, long bytes, String crc32c) {
        /** Whether bytes with this CRC-32C, as Java counts it, are its own. */
        public boolean hasSum(long sum) {
            return crc32c.equals(Crc32c.hex(sum));
        }

        /**
         * Whether a file has its size and its checksum; reads all of it where the size is right.
         */
        public boolean isWhole(Path file) throws IOException {
            return Files.isRegularFile(file)
                    && Files.size(file) == bytes
                    && crc32c.equals(Crc32c.of(file));
        }

        /** Whether it holds triples; the others are computed from these. */
        @JsonIgnore
        boolean isOfTriples() {
            return name.startsWith(StoreFileNames.TDB + "/");
        }
    }
}
