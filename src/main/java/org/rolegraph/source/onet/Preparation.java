package org.rolegraph.source.onet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolegraph.delimited.TableRow;
import org.rolegraph.model.ClaimKind;
import org.rolegraph.model.Evidence;
import org.rolegraph.model.Iri;
import org.rolegraph.vocab.Rg;
import org.rolegraph.vocab.Terms;

/**
 * How people come to be ready for an occupation: its job zone, and the shares of those asked who
 * name a level of education, training or experience. Job zones and levels are concepts; a level
 * that nobody named (0 percent) is not told, nor a share that is suppressed.
 */
final class Preparation {
    private final Occupations occupations;
    private final Elements elements;
    private final Cells cells;
    private final Emitter out;
    private final Map<String, Iri> zones = new HashMap<>();
    private final Map<String, Iri> levels = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();

    Preparation(Occupations occupations, Elements elements, Cells cells, Emitter out) {
        this.occupations = occupations;
        this.elements = elements;
        this.cells = cells;
        this.out = out;
    }

    /** Takes a row of the Job Zone Reference. */
    void zone(TableRow row) {
        String zone = cells.code(row, "Job Zone");
        String name = zone == null ? null : cells.needed(row, "Name");
        if (name == null) {
            return;
        }
        if (zones.containsKey(zone)) {
            cells.repeated(row, "job zone " + zone);
            return;
        }
        String definition =
                Stream.of("Experience", "Education", "Job Training")
                        .map(column -> cells.text(row, column))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "));
        zone(row, zone, name, definition);
    }

    private Iri zone(TableRow row, String zone, String name, String definition) {
        Iri iri = Emitter.iri("concept", "job-zone-" + zone);
        zones.put(zone, iri);
        out.concept(iri, name, definition, zone, row.where());
        return iri;
    }

    /**
     * Takes a row of the Job Zones.
     *
     * @param named whether the reference is there, so that only its zones exist
     */
    void jobZone(TableRow row, Evidence evidence, boolean named) {
        String occupation = occupations.code(row, Occupations.CODE);
        String zone = occupation == null ? null : cells.code(row, "Job Zone");
        if (zone == null) {
            return;
        }
        Iri concept = zones.get(zone);
        if (concept == null && named) {
            cells.undefined(row, "job zone " + zone, OnetTable.ZONES);
            return;
        }
        String code = occupation + "--job-zone";
        if (!claimed.add(code)) {
            cells.repeated(row, "a job zone of " + occupation);
            return;
        }
        Iri object = concept != null ? concept : zone(row, zone, "Job Zone " + zone, "");
        Iri role = occupations.role(occupation);
        out.claim(code, role, ClaimKind.NOTE, object, evidence, row.where());
        out.state(role, Rg.JOB_ZONE, object, row.where());
    }

    /** Takes a row of the categories of education, training and experience. */
    void level(TableRow row) {
        String element = cells.code(row, "Element ID");
        String category = element == null ? null : cells.code(row, "Category");
        String name = category == null ? null : cells.needed(row, "Category Description");
        if (name == null) {
            return;
        }
        String id = element + "-" + category;
        if (levels.containsKey(id)) {
            cells.repeated(row, "category " + id);
            return;
        }
        Iri broader = elements.concept(row, element);
        Iri iri = Emitter.iri("concept", id);
        levels.put(id, iri);
        out.concept(iri, name, "", id, row.where());
        out.state(iri, Terms.SKOS_BROADER, broader, row.where());
    }

    /** Takes a row of Education, Training, and Experience. */
    void education(TableRow row, Evidence evidence) {
        String occupation = occupations.code(row, Occupations.CODE);
        String element = occupation == null ? null : cells.code(row, "Element ID");
        if (element == null) {
            return;
        }
        boolean rated = cells.text(row, "Scale ID").equals("IM");
        String category = rated ? "" : cells.code(row, "Category");
        if (category == null) {
            return;
        }
        String id = rated ? element : element + "-" + category;
        BigDecimal value = cells.number(row, "Data Value", rated ? 1 : 0, rated ? 5 : 100);
        if (value == null) {
            return;
        }
        Iri object = rated ? elements.concept(row, element) : levels.get(id);
        String code = occupation + "--" + id;
        if (object == null) {
            cells.undefined(row, "category " + id, OnetTable.EDUCATION_CATEGORIES);
        } else if (!claimed.add(code)) {
            cells.repeated(row, code);
        } else if (cells.flag(row, "Recommend Suppress")) {
            cells.suppressed(row, id + " " + value.toPlainString() + ", left out");
        } else if (rated || value.signum() > 0) {
            Iri role = occupations.role(occupation);
            Iri claim = out.claim(code, role, ClaimKind.NOTE, object, evidence, row.where());
            out.number(claim, rated ? Rg.SCORE : Rg.PERCENTAGE, value, row.where());
        }
    }
}
