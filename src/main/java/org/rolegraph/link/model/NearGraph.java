package org.rolegraph.link.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/** Lucene's graph of neighbours (hierarchical navigable small world) over vectors, on the disk. */
final class NearGraph {
    /** Lucene 9 would warn of Java 23 and later that it knows no vector instructions of theirs. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.SEVERE);
    }

    private static final String VECTOR = "vector";
    private static final String NUMBER = "number";

    private final DirectoryReader reader;

    private NearGraph(DirectoryReader reader) {
        this.reader = reader;
    }

    /** Opens the graph of these texts, or makes it. It stays open as long as the process. */
    static NearGraph of(Embedder embedder, List<String> texts, List<float[]> vectors)
            throws IOException {
        VectorCache.Key key = VectorCache.Key.of(String.join("\n", texts));
        String name = String.format("%016x%016x", key.high(), key.low());
        Path place = embedder.folder().resolve("graphs").resolve(name);
        if (!Files.isDirectory(place)) {
            make(vectors, place);
        }
        return new NearGraph(DirectoryReader.open(new MMapDirectory(place)));
    }

    /** Makes it under another name, so that nobody sees half of one. */
    private static void make(List<float[]> vectors, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Path half = Files.createTempDirectory(place.getParent(), ".half");
        try {
            try (Directory files = new MMapDirectory(half);
                    IndexWriter writer =
                            new IndexWriter(
                                    files,
                                    new IndexWriterConfig()
                                            .setUseCompoundFile(false)
                                            .setRAMBufferSizeMB(512))) {
                for (int i = 0; i < vectors.size(); i++) {
                    if (isZero(vectors.get(i))) {
                        continue;
                    }
                    Document document = new Document();
                    document.add(
                            new KnnFloatVectorField(
                                    VECTOR, vectors.get(i), VectorSimilarityFunction.DOT_PRODUCT));
                    document.add(new NumericDocValuesField(NUMBER, i));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            if (!Files.isDirectory(place)) { // another process may have been faster
                Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            if (Files.isDirectory(half)) {
                try (Stream<Path> left = Files.walk(half)) {
                    for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }
    }

    private static boolean isZero(float[] vector) {
        for (float number : vector) {
            if (number != 0) {
                return false;
            }
        }
        return true;
    }

    List<Integer> near(float[] vector, int count) {
        List<Integer> near = new ArrayList<>();
        if (isZero(vector)) {
            return near;
        }
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                LeafReader texts = leaf.reader();
                List<Integer> documents = new ArrayList<>();
                for (ScoreDoc found :
                        texts.searchNearestVectors(VECTOR, vector, count, null, Integer.MAX_VALUE)
                                .scoreDocs) {
                    documents.add(found.doc);
                }
                documents.sort(null);
                NumericDocValues numbers = texts.getNumericDocValues(NUMBER);
                for (int document : documents) {
                    numbers.advanceExact(document);
                    near.add((int) numbers.longValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return near;
    }
}
