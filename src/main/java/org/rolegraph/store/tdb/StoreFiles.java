package org.rolegraph.store.tdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.base.file.BufferChannelMem;
import org.apache.jena.dboe.sys.SystemIndex;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.StoreTrouble;

/**
 * The files of a store, opened for reading. A file that is missing, shorter than the store says of
 * it, or not readable ends with a sentence; none is made or changed.
 */
final class StoreFiles {
    private static final int BLOCK = SystemIndex.BlockSize;
    private static final String JOURNAL = "journal.jrnl";

    private final Path store;
    private final Path data;

    /**
     * @param store the folder that failures name
     * @param data the folder of the files
     */
    StoreFiles(Path store, Path data) {
        this.store = store;
        this.data = data;
    }

    /** What a writer that did not finish leaves there would have to be written to the files. */
    void requireNoJournal() {
        try {
            if (Files.size(data.resolve(JOURNAL)) > 0) {
                throw StoreTrouble.damaged(
                        store, "its writer did not finish: the journal is not empty");
            }
        } catch (IOException e) {
            throw unreadable(JOURNAL, e);
        }
    }

    /** A tree's state: its root, and how many blocks of its two files it uses. */
    long[] treeState(String tree) {
        long[] state = state(tree + ".bpt", 3);
        if (state[0] < 0 || state[0] >= state[1] || state[2] < 1) {
            throw StoreTrouble.damaged(store, "the file " + tree + ".bpt does not describe a tree");
        }
        return state;
    }

    /** The file of a tree's blocks, as many as its state says at least. */
    MappedBlocks blocks(String name, long count) {
        return new MappedBlocks(
                map(name, count <= Long.MAX_VALUE / BLOCK ? count * BLOCK : count), BLOCK);
    }

    /** The length that a file of terms had when it was committed. */
    long[] termsState(String terms) {
        return state(terms + ".bdf", 2);
    }

    MappedTerms terms(String terms, long length) {
        return new MappedTerms(map(terms + ".obj", length));
    }

    /** A state in memory, as Jena wants it, which thus can be written without harm. */
    static BufferChannel channel(String name, long[] state) {
        ByteBuffer bytes = ByteBuffer.allocate(state.length * Long.BYTES);
        bytes.asLongBuffer().put(state);
        BufferChannel channel = BufferChannelMem.create(name);
        channel.write(bytes, 0);
        return channel;
    }

    private long[] state(String name, int longs) {
        try {
            byte[] bytes = Files.readAllBytes(data.resolve(name));
            if (bytes.length != longs * Long.BYTES) {
                throw StoreTrouble.damaged(
                        store,
                        "the file "
                                + name
                                + " has "
                                + bytes.length
                                + " bytes; expected "
                                + longs * Long.BYTES);
            }
            long[] state = new long[longs];
            ByteBuffer.wrap(bytes).asLongBuffer().get(state);
            return state;
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private MappedFile map(String name, long least) {
        try {
            MappedFile file = MappedFile.of(data.resolve(name));
            if (file.length() < least) {
                throw StoreTrouble.damaged(
                        store,
                        "the file "
                                + name
                                + " is cut short: it has "
                                + file.length()
                                + " bytes; expected "
                                + least
                                + " or more");
            }
            return file;
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private Failure unreadable(String name, IOException e) {
        if (e instanceof NoSuchFileException) {
            return StoreTrouble.damaged(store, "the file " + name + " is missing");
        }
        return Failure.of(
                Exit.STORE,
                Codes.NO_FILE,
                Location.of(data.resolve(name).toString()),
                "cannot be read: " + FileTrouble.why(e),
                "let this user read the files of the store, or name another store with --store");
    }
}
