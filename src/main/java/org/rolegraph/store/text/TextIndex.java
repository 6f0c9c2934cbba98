package org.rolegraph.store.text;

import java.io.IOException;
import java.nio.file.DirectoryStream;
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
 * {@code n} of the {@link LabelFile}, which keeps all else. Build the label file first; without one
 * beside the target it is made anew, in a passing file.
 *
 * <p>The content is the same for the same triples; the bytes are not, since Lucene marks each index
 * with a random id and the time.
 */
public final class TextIndex implements Derived {
    /** The folder's name within a generation. */
    public static final String NAME = "text";

    static final int VERSION = 3;

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

    /** Copies the index of the generation before where that was made from the same labels. */
    @Override
    public void renew(Path target, Triples triples, Path before) throws IOException {
        Path labels = target.resolveSibling(LabelFile.NAME);
        Path labelsBefore = before.resolve(LabelFile.NAME);
        Path index = before.resolve(NAME);
        if (Files.exists(labels)
                && Files.exists(labelsBefore)
                && Files.mismatch(labels, labelsBefore) < 0
                && verify(index)) {
            Files.createDirectory(target);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(index)) {
                for (Path file : files) {
                    Files.copy(file, target.resolve(file.getFileName()));
                }
            }
        } else {
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
