package org.rolegraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Problem;

/** Files that options name. */
public final class NamedFile {
    private NamedFile() {}

    /** What is made of a file. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Path file) throws IOException;
    }

    /**
     * Reads a file.
     *
     * @param name as the user wrote it, for the place of the problem
     * @param exit when there is no file to read; what is wrong in it is exit {@code DATA}
     */
    public static <T> T file(String name, Console console, Exit exit, Reading<T> reading) {
        try {
            return reading.of(console.path(name));
        } catch (IOException e) {
            Problem problem = FileTrouble.reading(name, e);
            throw new Failure(problem.code().equals(Codes.NO_FILE) ? exit : Exit.DATA, problem);
        }
    }
}
