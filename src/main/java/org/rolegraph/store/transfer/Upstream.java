package org.rolegraph.store.transfer;

import java.io.IOException;
import java.io.InputStream;
import org.rolegraph.base.problem.Failure;

/**
 * Where generations come from. Its files lie as those of a store do: {@code CURRENT}, and {@code
 * generations/ID/manifest.json} with the files that it names beside it; so a store's folder is one,
 * and so is any web server that shows such a folder. Nothing that it says is believed here.
 */
public sealed interface Upstream extends AutoCloseable permits UpstreamFolder, UpstreamWeb {
    /** The pointer. */
    String POINTER = "CURRENT";

    /** The folder of the generations. */
    String GENERATIONS = "generations";

    /** The manifest of a generation, in its folder. */
    String MANIFEST = "manifest.json";

    /** A file is not there, perhaps since its generation was pruned meanwhile. */
    final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Gone(String path) {
            super(path + " is not there", null, false, false);
        }
    }

    /** What it is called in messages. */
    String name();

    /**
     * The whole of a short file.
     *
     * @param path relative to the upstream
     * @param most bytes; a longer one is a {@link Failure}
     * @throws IOException when it cannot be read now, which may be tried again
     * @throws Gone when it is not there
     */
    byte[] read(String path, int most) throws IOException;

    /**
     * The bytes of a file from a place in it to its end, or to wherever this upstream says it ends.
     *
     * @param path relative to the upstream
     * @param from the first byte
     * @throws IOException when it cannot be read now, which may be tried again
     * @throws Gone when it is not there
     */
    InputStream open(String path, long from) throws IOException;

    /** The failure of an upstream that is not what it should be. */
    Failure fault(String path, String sentence);

    /** Why something could not be read, in a few words. */
    String reason(IOException e);

    @Override
    void close();

    /** Where a file of a generation lies. */
    static String path(String generation, String file) {
        return GENERATIONS + "/" + generation + "/" + file;
    }

    /** Whether a word is an address, of whatever kind, and no folder. */
    static boolean isAddress(String word) {
        return word.matches("[A-Za-z][A-Za-z0-9+.-]*://.*");
    }
}
