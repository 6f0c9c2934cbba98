package org.rolegraph.load.source.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.load.source.OwnTables;

/** The tables of a load, each with its column map. */
final class Tables {
    private Tables() {}

    /** The sources, in the order of their files. */
    static List<CsvSource> of(List<Path> files, OwnTables own) {
        List<Path> maps = own.maps();
        if (files.size() != maps.size()) {
            throw wrong(
                    "there are " + files.size() + " csv files and " + maps.size() + " column maps",
                    "give each csv=FILE its --map MAP, in the same order; rolegraph map FILE"
                            + " proposes one");
        }
        List<CsvSource> tables = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String name = CsvSource.name(maps.get(i));
            if (name.isEmpty() || names.contains(name)) {
                throw wrong(
                        name.isEmpty()
                                ? "the name of the map has no letter or digit of ASCII"
                                : "two maps are called \"" + name + "\", and so would be one graph",
                        "rename the map " + maps.get(i).getFileName());
            }
            names.add(name);
            tables.add(new CsvSource(files.get(i), maps.get(i), own.form(), own.report()));
        }
        return tables;
    }

    private static Failure wrong(String message, String remedy) {
        return Failure.of(Exit.USAGE, Codes.BAD_ARGUMENT, Location.of("--map"), message, remedy);
    }
}
