package org.rolegraph.base.file;

import java.io.InputStream;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.FileProblem;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;

/**
 * Unpacked bytes, which end in a {@link FileProblem} when more comes out than an honest archive
 * holds: more than {@value #MOST_BYTES} bytes, or {@value #MOST_TIMES} times what was packed.
 */
public final class Growth extends CountedStream {
    public static final long MOST_BYTES = 1L << 30;
    public static final long MOST_TIMES = 200;

    /** Small files may be packed better than that. */
    private static final long TIMES_COUNT_FROM = 16L << 20;

    private final String file;
    private final long packed;
    private final String remedy;
    private long count;

    /**
     * Bounds the stream.
     *
     * @param file for the place of the problem
     * @param packed size before unpacking
     * @param remedy what to do when it grows beyond measure
     */
    public Growth(InputStream unpacked, String file, long packed, String remedy) {
        super(unpacked);
        this.file = file;
        this.packed = Math.max(1, packed);
        this.remedy = remedy;
    }

    @Override
    void count(long more) throws FileProblem {
        count += more;
        if (count > MOST_BYTES || count > TIMES_COUNT_FROM && count / packed > MOST_TIMES) {
            throw new FileProblem(
                    Problem.error(
                            Codes.UNSAFE_ARCHIVE,
                            Location.of(file),
                            "the file grows beyond "
                                    + count
                                    + " bytes out of "
                                    + packed
                                    + "; expected at most "
                                    + MOST_TIMES
                                    + " times as much and "
                                    + MOST_BYTES
                                    + " bytes",
                            remedy));
        }
    }
}
