package org.rolegraph.load.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.rolegraph.base.file.Growth;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.FileProblem;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;

/**
 * The bytes of a file; of a gzip one, known by its first two bytes, those that are packed in it,
 * within {@link Growth}.
 */
public final class Unpacked {
    private static final int BUFFER = 64 * 1024;

    private Unpacked() {}

    /** The content, to be closed. */
    public static InputStream open(Path path) throws IOException {
        InputStream in = Inputs.open(path);
        try {
            return isPacked(in) ? unpacked(in, path) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static InputStream unpacked(InputStream packed, Path path) throws IOException {
        InputStream in =
                new BufferedInputStream(
                        new Growth(
                                new GZIPInputStream(packed, BUFFER),
                                path.toString(),
                                Files.size(path),
                                "unpack it with gunzip, if you trust it, and name what comes out"),
                        BUFFER);
        if (isPacked(in)) {
            throw new FileProblem(
                    Problem.error(
                            Codes.BAD_SYNTAX,
                            Location.of(path.toString()),
                            "what is packed in it is packed by gzip again",
                            "unpack it once with gunzip"));
        }
        return in;
    }

    private static boolean isPacked(InputStream in) throws IOException {
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed;
    }
}
