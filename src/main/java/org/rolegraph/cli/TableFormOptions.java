package org.rolegraph.cli;

import java.nio.charset.Charset;
import java.util.Optional;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import picocli.CommandLine.Option;

/** What is said of the form of a table that is read. */
public final class TableFormOptions {
    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description =
                    "The encoding of a table, such as utf-8, utf-16 or windows-1252; by default it"
                            + " is found out.")
    private String encoding;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of an xlsx file; by default the first that is not hidden.")
    private String sheet;

    /**
     * The form.
     *
     * @throws Failure exit {@code USAGE} for an encoding that Java does not know
     */
    public TableForm form() {
        return new TableForm(
                Optional.ofNullable(encoding).map(TableFormOptions::charset),
                Optional.ofNullable(sheet));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--encoding"),
                    "\"" + name + "\" is no encoding that is known",
                    "write one such as utf-8, utf-16 or windows-1252, or leave it out");
        }
    }
}
