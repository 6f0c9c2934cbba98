package org.rolegraph.web.career;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.rolegraph.base.draw.DrawnFormat;
import org.rolegraph.base.problem.OutputFormat;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Identifiers;
import org.rolegraph.base.result.Style;
import org.rolegraph.base.result.Table;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;

/** Answers as files: {@code format=} of the same address. */
final class CareerTables {
    static final String FORMAT = "format";

    private static final List<Format> OFFERED =
            List.of(Format.CSV, Format.TSV, Format.XLSX, Format.JSON, Format.MARKDOWN);

    private CareerTables() {}

    /**
     * The format that is asked for; empty for a page.
     *
     * @throws BadRequest with 406 for one that there is not
     */
    static Optional<OutputFormat> asked(Values query) {
        Optional<String> name = query.first(FORMAT).map(each -> each.toLowerCase(Locale.ROOT));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<OutputFormat> all = new ArrayList<>(OFFERED);
        all.add(DrawnFormat.HTML);
        all.add(DrawnFormat.SVG);
        return Optional.of(
                all.stream()
                        .filter(format -> name.get().equals(format.id()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new BadRequest(
                                                406,
                                                "expected one of the formats "
                                                        + String.join(
                                                                ", ",
                                                                all.stream()
                                                                        .map(OutputFormat::id)
                                                                        .toList()))));
    }

    /** Links to the answer to the same address in tables' formats. */
    static List<PageLink> links(WebRequest request) {
        List<PageLink> links = new ArrayList<>();
        for (Format format : List.of(Format.CSV, Format.XLSX, Format.JSON)) {
            links.add(link(request, format, format.id().toUpperCase(Locale.ROOT)));
        }
        return links;
    }

    /** A link to the answer in a format. */
    static PageLink link(WebRequest request, OutputFormat format, String text) {
        Values query = request.query().without(FORMAT).and(FORMAT, format.id());
        return new PageLink(text, request.path() + "?" + query);
    }

    /**
     * A table as a file.
     *
     * @param name of the file, without its ending
     * @param table made when it is written
     * @throws BadRequest with 406 for a format of drawings
     */
    static WebAnswer table(OutputFormat asked, String name, Supplier<Table> table) {
        if (!(asked instanceof Format format)) {
            throw new BadRequest(406, "this answer is no drawing");
        }
        Style style = new Style(0, true, false, true, Identifiers.BOTH, false);
        return file(format, name, out -> format.write(table.get(), style, out));
    }

    /** An answer that is saved under a name. */
    static WebAnswer file(OutputFormat format, String name, WebAnswer.Body body) {
        boolean text = format != Format.XLSX;
        String type = format.mediaType() + (text ? "; charset=utf-8" : "");
        return WebAnswer.of(200, type, body)
                .with(
                        "Content-Disposition",
                        "attachment; filename=\"" + name + "." + format.extension() + "\"");
    }
}
