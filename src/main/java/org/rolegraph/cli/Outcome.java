package org.rolegraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.atlas.RuntimeIOException;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.store.generation.StoreDirectory;

/** What becomes of a command that threw. */
public final class Outcome {
    private Outcome() {}

    /**
     * Says what went wrong; the exit code. Only a defect of the program shows a stack trace: where
     * the files of the store have changed, whatever reading them came to is their damage, and that
     * is said.
     *
     * @param store what the command was about
     */
    public static int of(Throwable e, Console console, Supplier<StorePlace> store) {
        boolean understood =
                e instanceof IOException
                        || e instanceof Console.ClosedPipe
                        || e instanceof Failure && !(e.getCause() instanceof Error);
        List<Problem> damage = understood ? List.of() : damage(store);
        return damage.isEmpty() ? of(e, console) : of(new Failure(Exit.STORE, damage), console);
    }

    /** What is wrong with the store; nothing when that cannot be found out. */
    private static List<Problem> damage(Supplier<StorePlace> store) {
        try {
            return StoreDirectory.at(store.get().folder()).damage();
        } catch (RuntimeException | OutOfMemoryError e) {
            return List.of();
        }
    }

    private static int of(Throwable e, Console console) {
        try {
            console.out().flush();
        } catch (IOException | Console.ClosedPipe | Failure ignored) {
            // what failed before is what matters
        }
        if (e instanceof Console.ClosedPipe) {
            return Exit.OK.code();
        }
        if (e instanceof Failure failure) {
            ProblemText.write(failure.problems(), console.err());
            return failure.exit().code();
        }
        if (e instanceof IOException io) {
            return of(FileTrouble.of(io, "rolegraph"), console);
        }
        if (e.getCause() instanceof IOException io
                && (e instanceof UncheckedIOException || e instanceof RuntimeIOException)) {
            return of(FileTrouble.of(io, "rolegraph"), console);
        }
        if (e instanceof OutOfMemoryError) {
            return of(
                    Failure.of(
                            Exit.LIMIT,
                            Codes.LIMIT,
                            Location.of("rolegraph"),
                            "the heap is used up",
                            "give it more with --heap=4g, or ask for less"),
                    console);
        }
        if (e instanceof InternalError
                && String.valueOf(e.getMessage()).contains("memory access")) {
            // what Java says when a mapped file finds no room on the disk
            return of(
                    Failure.of(
                            Exit.STORE,
                            Codes.CANNOT_WRITE,
                            Location.of("store"),
                            "a file of the store cannot be written or read; is the disk full?",
                            "make room and try again; the current generation is unchanged"),
                    console);
        }
        console.err()
                .println(
                        "rolegraph: a defect of the program, not of your input; please report the"
                                + " lines below with what you ran");
        e.printStackTrace(console.err());
        console.err().flush();
        return Exit.BUG.code();
    }
}
