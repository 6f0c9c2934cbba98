package org.rolegraph.store.text;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.rolegraph.store.names.LabelMap;
import org.rolegraph.store.names.Scope;

/** Writes the words of a label file's labels as an index of one segment. */
public final class TextWriter {
    /** Field of the words without accents; the stems are in a field of their language's name. */
    public static final String WORDS = "words";

    /** Field of two words that stand side by side, as one: {@code backend} of "back-end". */
    public static final String PAIRS = "pairs";

    /** Field of initials of words side by side: {@code sre} of "site reliability engineer". */
    public static final String INITIALS = "initials";

    /** What has more words is a sentence, and has no pairs and no initials. */
    private static final int MOST_WORDS = 10;

    // what a commit says of itself
    static final String SUM = "labels";
    static final String VERSION = "version";

    /** A part of the labels; from more on an index is written as a whole. */
    private static final int MOST_ADDED = 8;

    /** Each is looked into at every search. */
    private static final int MOST_SEGMENTS = 4;

    private static final double BUFFER_MIB = 64;

    private final LabelMap map;
    private final Map<String, Stems> stems = new HashMap<>();

    private TextWriter(LabelMap map) {
        this.map = map;
        for (String language : map.languages()) {
            stems.computeIfAbsent(Scope.primary(language), TextWriter::stems);
        }
    }

    private static Stems stems(String language) {
        Stems stems = WordForms.stems(language);
        return stems == null ? null : stems.cached();
    }

    static void write(Path target, LabelMap map) throws IOException {
        QuietLucene.init();
        // merging neighbours keeps the documents in the order of the labels
        LogDocMergePolicy neighbours = new LogDocMergePolicy();
        neighbours.setNoCFSRatio(1);
        Files.createDirectories(target);
        try (Directory directory = new NIOFSDirectory(target, NoLockFactory.INSTANCE);
                IndexWriter writer = new IndexWriter(directory, config(neighbours))) {
            TextWriter words = new TextWriter(map);
            for (int label = 0; label < map.labels; label++) {
                writer.addDocument(words.document(label));
            }
            writer.forceMerge(1);
            commit(writer, map);
        }
    }

    /**
     * Writes the index of another label file beside what an index has: that stays as it is, the
     * labels that it lacks become documents after its own, and a map says which label each document
     * is of now. Nothing is written where too much differs, or too often has.
     *
     * @param index of the other label file
     * @return whether it is written
     */
    static boolean renew(Path target, LabelMap map, Path index, LabelMap before)
            throws IOException {
        LabelMatching matching = LabelMatching.of(before, map);
        int[] added = matching.added();
        int[] labels;
        try (TextReader reader = TextReader.open(index)) {
            if (added.length > map.labels / MOST_ADDED || reader.leaves().size() >= MOST_SEGMENTS) {
                return false;
            }
            int[] former = reader.labels();
            labels = Arrays.copyOf(former, former.length + added.length);
            for (int document = 0; document < former.length; document++) {
                labels[document] = matching.now(former[document]);
            }
            System.arraycopy(added, 0, labels, former.length, added.length);
        }
        copy(index, target);
        Files.deleteIfExists(target.resolve(LabelsOfDocuments.FILE));
        try (Directory directory = new NIOFSDirectory(target, NoLockFactory.INSTANCE)) {
            try (IndexWriter writer = new IndexWriter(directory, config(NoMergePolicy.INSTANCE))) {
                TextWriter words = new TextWriter(map);
                for (int label : added) {
                    writer.addDocument(words.document(label));
                }
                commit(writer, map);
            }
            LabelsOfDocuments.write(directory, labels);
        }
        return true;
    }

    /** Copies an index as it is. */
    static void copy(Path index, Path target) throws IOException {
        Files.createDirectories(target);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(index)) {
            for (Path file : files) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }

    private static IndexWriterConfig config(MergePolicy merging) {
        return new IndexWriterConfig()
                .setMergePolicy(merging)
                .setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(BUFFER_MIB);
    }

    private static void commit(IndexWriter writer, LabelMap map) throws IOException {
        Map<String, String> facts =
                Map.of(
                        SUM,
                        Integer.toHexString(map.sum()),
                        VERSION,
                        Integer.toString(TextIndex.VERSION));
        writer.setLiveCommitData(facts.entrySet());
        writer.commit();
    }

    /** The label's words, or nothing: codes and ids are found by the label file alone. */
    private Document document(int label) {
        Document document = new Document();
        if (!LabelMatching.hasWords(map, label)) {
            return document;
        }
        List<String> words = LabelWords.of(map.labelText(label));
        String language = LabelMatching.language(map, label);
        Stems stemmer = stems.get(language);
        for (String word : words) {
            add(document, WORDS, LabelWords.unaccented(word));
            if (stemmer != null) {
                stemmer.unaccented(word).forEach(stem -> add(document, language, stem));
            }
        }
        addCompounds(document, label);
        return document;
    }

    private void addCompounds(Document document, int label) {
        List<String> words = LabelWords.inOrder(map.labelText(label));
        if (words.size() <= MOST_WORDS && LabelMatching.hasCompounds(map, label)) {
            LabelWords.pairs(words).forEach(pair -> add(document, PAIRS, pair));
            LabelWords.initials(words).forEach(initials -> add(document, INITIALS, initials));
        }
    }

    private static void add(Document document, String field, String word) {
        document.add(new StringField(field, word, Field.Store.NO));
    }
}
