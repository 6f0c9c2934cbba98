package org.rolegraph.load.source.onet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.model.Text;

/**
 * The kinds of technologies and tools, by the United Nations Standard Products and Services Code
 * (UNSPSC): commodities in classes in families in segments, each a skill of kind technology whose
 * id is its code.
 */
final class Commodities {
    private static final List<String> LEVELS = List.of("Commodity", "Class", "Family", "Segment");

    private final OnetCells cells;
    private final OnetFacts out;
    private final Map<String, Iri> defined = new HashMap<>();

    Commodities(OnetCells cells, OnetFacts out) {
        this.cells = cells;
        this.out = out;
    }

    /** Takes a row of the UNSPSC Reference. */
    void define(TableRow row) {
        String code = cells.code(row, "Commodity Code");
        if (code == null) {
            return;
        }
        if (defined.containsKey(code)) {
            cells.repeated(row, "commodity " + code);
            return;
        }
        define(row, 0);
    }

    private Iri define(TableRow row, int level) {
        if (level == LEVELS.size()) {
            return null;
        }
        String code = cells.code(row, LEVELS.get(level) + " Code");
        String title = code == null ? null : cells.needed(row, LEVELS.get(level) + " Title");
        if (title == null) {
            return null;
        }
        Iri known = defined.get(code);
        return known != null ? known : define(row, code, title, define(row, level + 1));
    }

    private Iri define(TableRow row, String code, String title, Iri broader) {
        Iri iri = OnetFacts.iri("skill", "unspsc-" + code);
        defined.put(code, iri);
        out.fact(
                new Skill(
                        iri,
                        Names.of(Text.en(title)),
                        SkillKind.TECHNOLOGY,
                        broader == null ? List.of() : List.of(broader),
                        List.of()),
                row.where());
        out.notation(iri, code, row.where());
        return iri;
    }

    /** The row's commodity; from the row itself where the reference lacks it. */
    Iri commodity(TableRow row, String code) {
        Iri known = defined.get(code);
        if (known != null) {
            return known;
        }
        String title = cells.text(row, "Commodity Title");
        return define(row, code, title.isEmpty() ? code : title, null);
    }
}
