package org.rolegraph.store.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/**
 * Which label each document of a renewed index is of; in one that was written as a whole, document
 * {@code n} is of label {@code n}, and there is no such file.
 */
final class LabelsOfDocuments {
    /** Its file among those of the index, by a name that Lucene does not give. */
    static final String FILE = "labels.map";

    /** Of a document whose label is gone. */
    static final int GONE = -1;

    private static final String CODEC = "RolegraphLabels";

    private LabelsOfDocuments() {}

    /** The label of each document. */
    static int[] read(Directory directory, Path folder, int documents) throws IOException {
        int[] labels = new int[documents];
        if (!Files.exists(folder.resolve(FILE))) {
            Arrays.setAll(labels, document -> document);
            return labels;
        }
        try (ChecksumIndexInput in = directory.openChecksumInput(FILE, IOContext.READONCE)) {
            CodecUtil.checkHeader(in, CODEC, TextIndex.VERSION, TextIndex.VERSION);
            int count = in.readInt();
            if (count != documents) {
                throw new IOException(FILE + " is of " + count + " documents, not " + documents);
            }
            in.readInts(labels, 0, count);
            CodecUtil.checkFooter(in);
        }
        return labels;
    }

    static void write(Directory directory, int[] labels) throws IOException {
        try (IndexOutput out = directory.createOutput(FILE, IOContext.DEFAULT)) {
            CodecUtil.writeHeader(out, CODEC, TextIndex.VERSION);
            out.writeInt(labels.length);
            for (int label : labels) {
                out.writeInt(label);
            }
            CodecUtil.writeFooter(out);
        }
    }
}
