package org.rolegraph.web.rest;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.problem.OutputFormat;
import org.rolegraph.base.result.Format;
import org.rolegraph.web.data.MediaType;

/** What operations have in common: which rows, which format, whose names, in which language. */
final class CommonParameters {
    /** Of tables: the best first where a client does not care. */
    static final List<MediaType> TABLES = tables();

    /** Rows of a page where nobody says how many. */
    private static final int USUAL = 1_000;

    static final String FORMAT = "format";

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

    /** Those of tables. */
    static List<RestParameter> ofTables() {
        return ofTables(USUAL);
    }

    /** The same where another number of rows is usual. */
    static List<RestParameter> ofTables(int usual) {
        return List.of(
                RestParameter.whole(
                                RowPage.LIMIT,
                                1,
                                RowPage.MOST,
                                "At most so many rows of the answer.")
                        .usually(Integer.toString(usual)),
                RestParameter.whole(
                                RowPage.OFFSET,
                                0,
                                RowPage.MOST_BEFORE,
                                "Leave out so many rows; the header Link names the next page.")
                        .usually("0"),
                format(TABLES));
    }

    /** Which format, where the header Accept does not say it. */
    static RestParameter format(List<MediaType> types) {
        return RestParameter.text(FORMAT, "The format, whatever the header Accept names.")
                .oneOf(
                        types.stream()
                                .map(MediaType::format)
                                .map(OutputFormat::id)
                                .distinct()
                                .toList());
    }

    static RestParameter languages() {
        return RestParameter.text(
                        Asked.LANG,
                        "Languages of labels, the preferred first; by default those of the header"
                                + " Accept-Language.")
                .occurring(RestParameter.Occurs.LISTED);
    }

    static RestParameter schemes() {
        return RestParameter.text(Asked.SCHEME, "Only names of these sources, such as curated.")
                .occurring(RestParameter.Occurs.LISTED);
    }

    static RestParameter evidence() {
        return RestParameter.flag("evidence", "Say on what each row rests.");
    }
}
