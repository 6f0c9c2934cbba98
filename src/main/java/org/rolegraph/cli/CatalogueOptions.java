package org.rolegraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import picocli.CommandLine.Option;

/** The queries that the user has beside those of the program. */
public final class CatalogueOptions {
    @Option(
            names = "--queries",
            paramLabel = "DIR",
            description =
                    "Queries of your own, .rq files with headers like those of the catalogue;"
                            + " those of ~/.config/rolegraph/queries are there without it.")
    private List<String> folders = List.of();

    /**
     * The catalogue: the program's queries, those of {@code $XDG_CONFIG_HOME/rolegraph/queries} and
     * of the folders that are named.
     *
     * @throws Failure with exit DATA and all that is wrong with them
     */
    public Catalogue catalogue(Console console) throws IOException {
        Catalogue catalogue = Catalogue.packed();
        for (Path folder : folders(console)) {
            catalogue = catalogue.and(folder);
        }
        return catalogue;
    }

    /**
     * The folders with queries of the user's own.
     *
     * @throws Failure with exit USAGE for one that is named and is none
     */
    public List<Path> folders(Console console) {
        List<Path> all = new ArrayList<>();
        Path usual = Settings.folder(console).resolve("queries");
        if (Files.isDirectory(usual)) {
            all.add(usual);
        }
        for (String each : folders) {
            Path folder = console.path(each);
            if (!Files.isDirectory(folder)) {
                throw Failure.of(
                        Exit.USAGE,
                        Codes.NO_FILE,
                        Location.of("--queries"),
                        folder + " is no folder",
                        "name a folder with .rq files");
            }
            all.add(folder);
        }
        return all;
    }
}
