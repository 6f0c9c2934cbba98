package org.rolegraph.cli.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.rolegraph.base.delimited.DelimitedWriter;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.cli.ResultFile;
import org.rolegraph.load.source.NameReport;

/** Writes what the names of tables became: a CSV file with a row for each name in a cell. */
final class NameReportFile {
    private static final List<String> HEADER =
            List.of(
                    "place", "column", "kind", "name", "outcome", "entity", "label", "source",
                    "why");

    private NameReportFile() {}

    /**
     * Writes the file whole, or leaves what is there.
     *
     * @param shown its name as the user wrote it
     * @throws Failure when it cannot be written
     */
    static void write(NameReport report, Path path, String shown) {
        try (ResultFile file = ResultFile.at(path)) {
            Writer out =
                    new BufferedWriter(new OutputStreamWriter(file.out(), StandardCharsets.UTF_8));
            DelimitedWriter.write(HEADER, Separator.COMMA, out);
            for (NameReport.Cell cell : report.cells()) {
                DelimitedWriter.write(cells(cell), Separator.COMMA, out);
            }
            out.flush();
            file.publish();
        } catch (IOException e) {
            throw new Failure(Exit.DATA, FileTrouble.writing(shown, e));
        }
    }

    private static List<String> cells(NameReport.Cell cell) {
        return List.of(
                cell.where().toString(),
                cell.column(),
                cell.kind(),
                cell.name(),
                cell.outcome().word(),
                cell.entity().map(Iri::value).map(Prefixes::shorten).orElse(""),
                cell.label(),
                cell.source(),
                cell.why());
    }
}
