package org.rolegraph.load.source;

import java.nio.file.Path;
import java.util.List;
import org.rolegraph.base.delimited.TableForm;

/**
 * What goes with tables of one's own.
 *
 * @param maps their column maps, in the order of the tables
 * @param form what is said of the form of all
 * @param report takes what their names became
 */
public record OwnTables(List<Path> maps, TableForm form, NameReport report) {
    public OwnTables {
        maps = List.copyOf(maps);
    }

    /** Of no tables. */
    public static OwnTables none() {
        return new OwnTables(List.of(), TableForm.FOUND_OUT, new NameReport());
    }
}
