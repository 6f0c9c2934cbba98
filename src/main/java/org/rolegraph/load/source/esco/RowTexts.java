package org.rolegraph.load.source.esco;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.source.Mender;

/**
 * The labels and descriptions of a row. A label is preferred, alternative or hidden, in this order;
 * what repeats an earlier one (ESCO lists the preferred label among the alternative ones) is left
 * out.
 */
public final class RowTexts {
    private final Mender mender;
    private final Problems problems;

    RowTexts(Problems problems) {
        this.mender = new Mender(problems);
        this.problems = problems;
    }

    /** The IRI that the row is of, or nothing when the column has none, which is an error. */
    Optional<String> uri(TableRow row, String column) {
        String uri = row.cell(column).strip();
        if (Iri.isAbsolute(uri)) {
            return Optional.of(uri);
        }
        problems.error(
                Codes.BAD_VALUE,
                row.where(),
                column + " is \"" + uri + "\"; expected an absolute IRI",
                "correct the cell, or leave the row out with --skip-bad-rows");
        return Optional.empty();
    }

    /** The row's names in one language; without preferred label when its cell is empty. */
    Names names(TableRow row, String language) {
        Set<String> seen = new HashSet<>();
        List<Text> preferred = new ArrayList<>(1);
        String label = text(row, "preferredLabel");
        if (!label.isEmpty()) {
            seen.add(label);
            preferred.add(new Text(label, language));
        }
        return new Names(
                preferred,
                labels(row, "altLabels", language, seen),
                labels(row, "hiddenLabels", language, seen),
                definitions(row, language));
    }

    /** One cell, mended. */
    String text(TableRow row, String column) {
        return mender.text(row.cell(column), column, row.where());
    }

    private List<Text> labels(TableRow row, String column, String language, Set<String> seen) {
        List<Text> labels = new ArrayList<>();
        for (String line : mender.lines(row.cell(column), column, row.where())) {
            if (seen.add(line)) {
                labels.add(new Text(line, language));
            }
        }
        return labels;
    }

    private List<Text> definitions(TableRow row, String language) {
        List<Text> definitions = new ArrayList<>(1);
        for (String column : List.of("description", "definition")) {
            String text = text(row, column);
            Text definition = text.isEmpty() ? null : new Text(text, language);
            if (definition != null && !definitions.contains(definition)) {
                definitions.add(definition);
            }
        }
        return definitions;
    }
}
