package org.rolegraph.store.generation;

import java.io.IOException;
import java.nio.file.Path;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;

/** What is said of the files of a store, with what to do. */
final class StoreTrouble {
    static final String ROLLBACK =
            "run \"rolegraph store rollback\" to return to a generation that is whole; where there is"
                    + " none, load the sources again with \"rolegraph load --anew\"";

    private StoreTrouble() {}

    static Failure damaged(Path where, String message) {
        return Failure.of(
                Exit.STORE, Codes.DAMAGED_STORE, Location.of(where.toString()), message, ROLLBACK);
    }

    /** See {@link #unreadable(Path, String, IOException, String)}. */
    static Failure unreadable(Path where, String message, IOException cause) {
        return new Failure(Exit.STORE, unreadable(where, message, cause, ROLLBACK));
    }

    /**
     * What cannot be read is damaged, but for what this user may not read: that may be whole, and
     * no other generation is any better.
     *
     * @param message what is damaged, which the reason follows
     * @param remedy of the damage
     */
    static Problem unreadable(Path where, String message, IOException cause, String remedy) {
        Location place = Location.of(where.toString());
        return FileTrouble.isOfPermission(cause)
                ? Problem.error(
                        Codes.NO_FILE,
                        place,
                        "cannot be read: " + FileTrouble.why(cause),
                        "let this user read the files of the store, or name another store with"
                                + " --store")
                : Problem.error(
                        Codes.DAMAGED_STORE,
                        place,
                        message + ": " + FileTrouble.why(cause),
                        remedy);
    }

    static Failure cannotWrite(Path where, IOException cause) {
        return Failure.of(
                Exit.STORE,
                Codes.CANNOT_WRITE,
                Location.of(where.toString()),
                "cannot be written: " + FileTrouble.why(cause),
                "make room on the disk or the folder writable, or name another with --store;"
                        + " the current generation is unchanged");
    }
}
