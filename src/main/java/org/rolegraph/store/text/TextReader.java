package org.rolegraph.store.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.UnicodeUtil;
import org.rolegraph.store.names.LabelMap;

/**
 * Which labels hold a word, by the open text index. Goes to Lucene's term lists directly: its
 * queries and scores would cost a cold start some hundred classes. Thread-safe.
 */
public final class TextReader implements AutoCloseable {
    /** Between shorter words a slip is no evidence: too many of them differ by one letter. */
    public static final int LEAST_WITH_SLIPS = 5;

    private final Directory directory;
    private final DirectoryReader reader;
    private final Map<String, String> facts;
    private final int[] labels;

    private TextReader(Path folder, Directory directory, DirectoryReader reader)
            throws IOException {
        this.directory = directory;
        this.reader = reader;
        labels = LabelsOfDocuments.read(directory, folder, reader.maxDoc());
        facts = reader.getIndexCommit().getUserData();
    }

    public static TextReader open(Path folder) throws IOException {
        QuietLucene.init();
        // plain reads: mapping costs a cold start more, and on Java 21 and later prints warnings
        Directory directory = new NIOFSDirectory(folder, NoLockFactory.INSTANCE);
        try {
            return new TextReader(folder, directory, DirectoryReader.open(directory));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    public boolean belongsTo(LabelMap map) {
        return Integer.toHexString(map.sum()).equals(facts.get(TextWriter.SUM))
                && Integer.toString(TextIndex.VERSION).equals(facts.get(TextWriter.VERSION))
                && Arrays.stream(labels).allMatch(label -> label < map.labels);
    }

    /** The label of each document, or {@link LabelsOfDocuments#GONE}. */
    int[] labels() {
        return labels;
    }

    List<LeafReaderContext> leaves() {
        return reader.leaves();
    }

    /** Labels with the very word in the field. */
    public BitSet with(String field, String word) throws IOException {
        return each(
                field,
                (terms, found) -> {
                    TermsEnum term = terms.iterator();
                    if (term.seekExact(new BytesRef(word))) {
                        found.take(term);
                    }
                });
    }

    /** Labels with a word that begins so. */
    public BitSet withPrefix(String prefix) throws IOException {
        BytesRef begin = new BytesRef(prefix);
        return each(
                TextWriter.WORDS,
                (terms, found) -> {
                    TermsEnum term = terms.iterator();
                    TermsEnum.SeekStatus status = term.seekCeil(begin);
                    BytesRef at = status == TermsEnum.SeekStatus.END ? null : term.term();
                    while (at != null && StringHelper.startsWith(at, begin)) {
                        found.take(term);
                        at = term.next();
                    }
                });
    }

    /**
     * Labels with a word of {@value #LEAST_WITH_SLIPS} letters or more that so many slips, 0 to 2,
     * make of this one.
     */
    public BitSet withSlips(String word, int slips) throws IOException {
        if (slips == 0) {
            return with(TextWriter.WORDS, word);
        }
        return each(
                TextWriter.WORDS,
                (terms, found) -> {
                    Term like = new Term(TextWriter.WORDS, word);
                    TermsEnum term = new FuzzyTermsEnum(terms, like, slips, 0, true);
                    for (BytesRef at = term.next(); at != null; at = term.next()) {
                        if (UnicodeUtil.codePointCount(at) >= LEAST_WITH_SLIPS) {
                            found.take(term);
                        }
                    }
                });
    }

    /** Looks for terms of a segment and shows them. */
    @FunctionalInterface
    private interface Seeking {
        void in(Terms terms, Taking found) throws IOException;
    }

    @FunctionalInterface
    private interface Taking {
        void take(TermsEnum term) throws IOException;
    }

    /** The labels of the terms that are found in each segment. */
    private BitSet each(String field, Seeking seeking) throws IOException {
        BitSet all = new BitSet();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                seeking.in(terms, term -> add(term, leaf.docBase, all));
            }
        }
        return all;
    }

    private void add(TermsEnum term, int base, BitSet all) throws IOException {
        PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
        for (int document = postings.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = postings.nextDoc()) {
            int label = labels[base + document];
            if (label != LabelsOfDocuments.GONE) {
                all.set(label);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } finally {
            directory.close();
        }
    }
}
