package org.rolegraph.load.source.esco;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Text;
import org.rolegraph.load.source.Mender;

/**
 * The labels and descriptions of a row. A label is preferred, alternative or hidden, in this order;
 * what repeats an earlier one (ESCO lists the preferred label among the alternative ones) is left
 * out.
 */
public final class RowTexts {
    private final Mender mender;

    RowTexts(Mender mender) {
        this.mender = mender;
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
