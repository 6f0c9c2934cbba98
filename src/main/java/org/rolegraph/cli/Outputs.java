package org.rolegraph.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.result.Format;
import org.rolegraph.store.export.GraphFormat;

/** The formats that {@code -o} names. */
public final class Outputs {
    private Outputs() {}

    public static List<String> graphFormats() {
        return Arrays.stream(GraphFormat.values()).map(GraphFormat::id).toList();
    }

    public static List<String> all() {
        List<String> all = new ArrayList<>(Format.ids());
        all.addAll(graphFormats());
        return all;
    }

    /**
     * How names of files in the format end, without the dot.
     *
     * @throws Failure with exit USAGE when there is no such format
     */
    public static String extension(String id) {
        return Format.of(id)
                .map(Format::extension)
                .or(() -> GraphFormat.of(id).map(GraphFormat::extension))
                .orElseThrow(() -> unknown(id, all()));
    }

    public static Format tableFormat(String id) {
        return Format.of(id).orElseThrow(() -> unknown(id, Format.ids()));
    }

    public static GraphFormat graphFormat(String id) {
        return GraphFormat.of(id).orElseThrow(() -> unknown(id, graphFormats()));
    }

    public static Failure unknown(String id, Iterable<String> expected) {
        return Failure.of(
                Exit.USAGE,
                Codes.BAD_ARGUMENT,
                Location.of("-o"),
                "\""
                        + id
                        + "\" does not fit what is written here; expected one of "
                        + String.join(", ", expected),
                "choose one of them");
    }
}
