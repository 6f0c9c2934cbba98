package org.rolegraph.base.problem;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What is said of the files of a store, with what to do: triples that are damaged are given up for
 * those of another generation, and what is computed from them is computed again.
 */
public final class StoreTrouble {
    /** What to do when triples are damaged. */
    public static final String ROLLBACK =
            "run \"rolegraph store rollback\" to return to a generation that is whole; where there is"
                    + " none, load the sources again with \"rolegraph load --anew\"";

    /** What to do when only what is computed from the triples is damaged. */
    public static final String REPAIR =
            "run \"rolegraph store repair\", which makes it anew from the triples";

    private StoreTrouble() {}

    /** The failure of a store whose triples, manifest or pointer are not what was written. */
    public static Failure damaged(Path where, String message) {
        return damaged(where, message, ROLLBACK);
    }

    /** The same of any of its files, with what to do. */
    public static Failure damaged(Path where, String message, String remedy) {
        return Failure.of(
                Exit.STORE, Codes.DAMAGED_STORE, Location.of(where.toString()), message, remedy);
    }

    /** As below, of triples, manifest or pointer. */
    public static Failure unreadable(Path where, String message, IOException cause) {
        return unreadable(where, message, cause, ROLLBACK);
    }

    /**
     * What cannot be read is damaged, but for what this user may not read: that may be whole, and
     * no other generation is any better.
     *
     * @param message what is damaged, which the reason follows
     * @param remedy of the damage
     */
    public static Failure unreadable(Path where, String message, IOException cause, String remedy) {
        return FileTrouble.isOfPermission(cause)
                ? Failure.of(
                        Exit.STORE,
                        Codes.NO_FILE,
                        Location.of(where.toString()),
                        "cannot be read: " + FileTrouble.why(cause),
                        "let this user read the files of the store, or name another store with"
                                + " --store")
                : damaged(where, message + ": " + FileTrouble.why(cause), remedy);
    }

    /** The failure to write to a store, or to what is beside it. */
    public static Failure cannotWrite(Path where, IOException cause) {
        return Failure.of(
                Exit.STORE,
                Codes.CANNOT_WRITE,
                Location.of(where.toString()),
                "cannot be written: " + FileTrouble.why(cause),
                "make room on the disk or the folder writable, or name another with --store;"
                        + " the current generation is unchanged");
    }
}
