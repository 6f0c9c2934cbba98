package org.rolegraph.load.source.onet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Role;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.vocab.Terms;

/** Occupations, their titles, and which codes are defined: what all other tables speak of. */
final class Occupations {
    static final String CODE = "O*NET-SOC Code";
    private static final Pattern FORM = Pattern.compile("\\d{2}-\\d{4}\\.\\d{2}");
    private static final String PAGE = "https://www.onetonline.org/link/summary/";

    private final OnetCells cells;
    private final OnetFacts out;
    private final Map<String, Iri> roles = new HashMap<>();
    private final Map<String, Set<String>> titles = new HashMap<>();

    Occupations(OnetCells cells, OnetFacts out) {
        this.cells = cells;
        this.out = out;
    }

    /** Takes a row of Occupation Data. */
    void define(TableRow row) {
        String code = cells.needed(row, CODE);
        String title = cells.needed(row, "Title");
        if (code == null || title == null) {
            return;
        }
        if (!FORM.matcher(code).matches()) {
            cells.bad(row, CODE, code, "a code such as 15-2051.00");
            return;
        }
        Iri role = OnetFacts.iri("role", code);
        if (roles.putIfAbsent(code, role) != null) {
            cells.repeated(row, code);
            return;
        }
        titles.computeIfAbsent(code, c -> new HashSet<>()).add(title);
        String description = cells.text(row, "Description");
        List<Text> definitions = description.isEmpty() ? List.of() : List.of(Text.en(description));
        Names names = new Names(List.of(Text.en(title)), List.of(), List.of(), definitions);
        out.fact(new Role(role, names, List.of(), List.of()), row.where());
        out.notation(role, code, row.where());
        out.state(role, Terms.RDFS_SEE_ALSO, new Iri(PAGE + code), row.where());
    }

    /**
     * Takes other titles of a defined occupation. One that it goes by already, in this table or
     * another, is not said twice.
     *
     * @param column of a title, which must not be empty
     * @param more column of another, which may be
     */
    void title(TableRow row, String column, String more) {
        String code = code(row, CODE);
        if (code != null) {
            label(row, code, cells.needed(row, column));
            label(row, code, cells.text(row, more));
        }
    }

    private void label(TableRow row, String code, String title) {
        if (title != null && !title.isEmpty() && titles.get(code).add(title)) {
            Literal label = Literal.of(Text.en(title));
            out.state(roles.get(code), Terms.SKOS_ALT_LABEL, label, row.where());
        }
    }

    /** The row's code when it is that of a defined occupation, or null with a warning. */
    String code(TableRow row, String column) {
        String code = cells.needed(row, column);
        if (code != null && !roles.containsKey(code)) {
            cells.undefined(row, "occupation " + code, OnetTable.OCCUPATIONS);
            return null;
        }
        return code;
    }

    /**
     * The role of a defined occupation.
     *
     * @param code as {@link #code} gave it
     */
    Iri role(String code) {
        return roles.get(code);
    }
}
