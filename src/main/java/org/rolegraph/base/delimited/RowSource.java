package org.rolegraph.base.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Spelling;

/**
 * A table whose rows are passed on one after another, as often as somebody asks: a text of any
 * length, lines of JSON, a sheet. Not thread-safe.
 */
public interface RowSource {
    /** Bytes up to which a text is held in memory. */
    long MOST_IN_MEMORY = 8L << 20;

    /** Takes rows. */
    interface Sink {
        void accept(Row row) throws IOException;
    }

    /** The names of the columns, as {@link OwnTable#header} has them. */
    List<String> header();

    /** The place of the first column of the name, whatever its case and white space, or -1. */
    default int column(String name) {
        List<String> names = header();
        if (names.contains(name)) {
            return names.indexOf(name);
        }
        return names.stream().map(Spelling::key).toList().indexOf(Spelling.key(name));
    }

    /**
     * Passes on all rows after the header.
     *
     * @throws Failure exit {@code DATA} where one cannot be read, after those before it
     */
    void each(Sink rows) throws IOException;

    /**
     * Opens a table, which is looked at as far as its header needs; a pipe is read to its end.
     *
     * @param file a file or a pipe that the process was given
     * @param name of the file for problems
     * @param names of the columns that are asked for, by which a separator is known; may be empty
     * @param warnings takes what is no error
     * @throws Failure exit {@code DATA} with what is wrong with it
     */
    static RowSource open(
            Path file, String name, TableForm form, Set<String> names, Problems warnings)
            throws IOException {
        Problems problems = new Problems();
        Optional<? extends RowSource> source = Optional.empty();
        if (Files.isRegularFile(file) && Files.size(file) > MOST_IN_MEMORY) {
            source = LongTable.open(() -> Inputs.open(file), name, form, names, problems);
        }
        if (source.isEmpty() && !problems.hasErrors()) {
            problems = new Problems();
            try (InputStream bytes = Inputs.once(file)) {
                source = OwnTable.read(bytes, name, form, names, problems);
            }
        }
        problems.stopOnErrors(Exit.DATA);
        problems.list().forEach(warnings::add);
        return source.orElseThrow();
    }
}
