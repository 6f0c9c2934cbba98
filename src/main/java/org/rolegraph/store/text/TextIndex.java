package org.rolegraph.store.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.LeafReaderContext;
import org.rolegraph.ask.search.Search;
import org.rolegraph.store.generation.Derived;
import org.rolegraph.store.generation.Triples;
import org.rolegraph.store.names.LabelFile;

/**
 * The words of all labels as a Lucene index, read by {@link Search}: document {@code n} is label
 * {@code n} of the {@link LabelFile}, which keeps all else; in an index that was renewed from
 * another, {@link LabelsOfDocuments} says which. Build the label file first; without one beside the
 * target it is made anew, in a passing file.
 *
 * <p>The content is the same for the same triples; the bytes are not, since Lucene marks each index
 * with a random id and the time.
 */
public final class TextIndex implements Derived {
    /** The folder's name within a generation. */
    public static final String NAME = "text";

    static final int VERSION = 4;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void build(Path target, Triples triples) throws IOException {
        Path beside = target.resolveSibling(LabelFile.NAME);
        if (Files.exists(beside)) {
            TextWriter.write(target, LabelFile.open(beside).map());
            return;
        }
        Path passing = target.resolveSibling(NAME + ".labels.tmp");
        try {
            new LabelFile().build(passing, triples);
            TextWriter.write(target, LabelFile.open(passing).map());
        } finally {
            Files.deleteIfExists(passing);
        }
    }

    /** Keeps what the index of the generation before has, and adds what it lacks. */
    @Override
    public void renew(Path target, Triples triples, Former before) throws IOException {
        Path labels = target.resolveSibling(LabelFile.NAME);
        Path labelsBefore = before.dir().resolve(LabelFile.NAME);
        Path index = before.dir().resolve(NAME);
        boolean whole =
                Files.exists(labels)
                        && Files.exists(labelsBefore)
                        && new LabelFile().verify(labelsBefore)
                        && verify(index);
        if (whole && Files.mismatch(labels, labelsBefore) < 0) {
            TextWriter.copy(index, target);
        } else if (!whole
                || !TextWriter.renew(
                        target,
                        LabelFile.open(labels).map(),
                        index,
                        LabelFile.open(labelsBefore).map())) {
            build(target, triples);
        }
    }

    /** Looks at what the index says of itself; a damaged body is reported when it is met. */
    @Override
    public boolean fits(Path target) throws IOException {
        Path beside = target.resolveSibling(LabelFile.NAME);
        try (TextReader reader = TextReader.open(target)) {
            return !Files.exists(beside) || reader.belongsTo(LabelFile.open(beside).map());
        } catch (IOException | RuntimeException e) {
            // what Lucene throws on damaged, truncated and missing files is not only checked
            return false;
        }
    }

    /** Also false when a label file beside it is not the one that it was made from. */
    @Override
    public boolean verify(Path target) throws IOException {
        Path beside = target.resolveSibling(LabelFile.NAME);
        try (TextReader reader = TextReader.open(target)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                if (leaf.reader() instanceof CodecReader part) {
                    part.checkIntegrity();
                }
            }
            return !Files.exists(beside) || reader.belongsTo(LabelFile.open(beside).map());
        } catch (IOException | RuntimeException e) {
            // what Lucene throws on damaged, truncated and missing files is not only checked
            return false;
        }
    }
}
