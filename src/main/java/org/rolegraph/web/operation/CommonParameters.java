package org.rolegraph.web.operation;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.problem.OutputFormat;
import org.rolegraph.base.result.Format;
import org.rolegraph.web.data.MediaType;

/** What operations have in common: which rows, which format, whose names, in which language. */
public final class CommonParameters {
    /** Of tables: the best first where a client does not care. */
    static final List<MediaType> TABLES = tables();

    /** Rows of a page where nobody says how many. */
    static final int ROWS = 1_000;

    public static final String FORMAT = "format";

    private CommonParameters() {}

    private static List<MediaType> tables() {
        List<MediaType> all = new ArrayList<>();
        all.add(new MediaType("application/json", Format.JSON));
        for (Format format : List.of(Format.JSON, Format.CSV, Format.TSV, Format.XLSX)) {
            all.add(MediaType.of(format));
        }
        for (Format format : Format.values()) {
            if (all.stream().noneMatch(type -> type.format() == format)) {
                all.add(MediaType.of(format));
            }
        }
        return List.copyOf(all);
    }

    /** Which rows of a table, of which so many are usual, and in which format. */
    static List<OperationParameter> ofTables(int usual) {
        return List.of(
                OperationParameter.whole(
                                RowPage.LIMIT,
                                1,
                                RowPage.MOST,
                                "At most so many rows of the answer.")
                        .usually(Integer.toString(usual)),
                OperationParameter.whole(
                                RowPage.OFFSET,
                                0,
                                RowPage.MOST_BEFORE,
                                "Leave out so many rows; the header Link names the next page.")
                        .usually("0"),
                format(TABLES));
    }

    /** Which format, where the header Accept does not say it. */
    static OperationParameter format(List<MediaType> types) {
        return OperationParameter.text(FORMAT, "The format, whatever the header Accept names.")
                .oneOf(
                        types.stream()
                                .map(MediaType::format)
                                .map(OutputFormat::id)
                                .distinct()
                                .toList());
    }

    static OperationParameter languages() {
        return OperationParameter.text(
                        Asked.LANG,
                        "Languages of labels, the preferred first; by default those of the header"
                                + " Accept-Language.")
                .occurring(OperationParameter.Occurs.LISTED);
    }

    static OperationParameter schemes() {
        return OperationParameter.text(
                        Asked.SCHEME, "Only names of these sources, such as curated.")
                .occurring(OperationParameter.Occurs.LISTED);
    }

    static OperationParameter evidence() {
        return OperationParameter.flag("evidence", "Say on what each row rests.");
    }
}
