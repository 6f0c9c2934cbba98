package org.rolegraph.load.source.onet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;

/**
 * How people come to be ready for an occupation: its job zone, and the shares of those asked who
 * name a level of education, training or experience. Job zones and levels are concepts; a level
 * that nobody named (0 percent) is left out, and so is a share that is suppressed.
 */
final class Preparation {
    /** How the frame of four names its lowest zone. */
    private static final String MERGED = "1-2";

    private record Zone(String name, String definition, Location where) {}

    private final Occupations occupations;
    private final Elements elements;
    private final OnetCells cells;
    private final OnetFacts out;
    private final Map<String, Zone> named = new LinkedHashMap<>();
    private final Map<String, Iri> zones = new HashMap<>();
    private JobZones frame;
    private final Map<String, Iri> levels = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();

    /**
     * @param frame of job zones by the release, for a reference that does not say
     */
    Preparation(
            Occupations occupations,
            Elements elements,
            JobZones frame,
            OnetCells cells,
            OnetFacts out) {
        this.frame = frame;
        this.occupations = occupations;
        this.elements = elements;
        this.cells = cells;
        this.out = out;
    }

    /** Takes a row of the Job Zone Reference; zones are written when all are there. */
    void zone(TableRow row) {
        String zone = number(cells.code(row, "Job Zone"));
        String name = zone == null ? null : cells.needed(row, "Name");
        if (name == null) {
            return;
        }
        if (named.containsKey(zone)) {
            cells.repeated(row, "job zone " + zone);
            return;
        }
        String definition =
                Stream.of("Experience", "Education", "Job Training")
                        .map(column -> cells.text(row, column))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "));
        named.put(zone, new Zone(name, definition, row.where()));
    }

    /** Writes the zones of the reference, in its order. */
    void tellZones() {
        if (named.values().stream().anyMatch(zone -> zone.name().contains(MERGED))) {
            frame = JobZones.FOUR;
        }
        named.forEach(this::write);
    }

    private Iri write(String number, Zone zone) {
        Iri iri = frame.zone(number);
        if (zones.isEmpty()) {
            frame.write(out, zone.where());
        }
        zones.put(number, iri);
        out.concept(iri, zone.name(), zone.definition(), number, zone.where());
        out.state(iri, Terms.SKOS_IN_SCHEME, frame.scheme(), zone.where());
        return iri;
    }

    /** Zones 1 and 2, which are one in four levels, go by the number 2. */
    private static String number(String zone) {
        return MERGED.equals(zone) ? "2" : zone;
    }

    /**
     * Takes a row of the Job Zones.
     *
     * @param isReference whether the reference is there, so that only its zones exist
     */
    void jobZone(TableRow row, Evidence evidence, boolean isReference) {
        String occupation = occupations.code(row, Occupations.CODE);
        String zone = occupation == null ? null : number(cells.code(row, "Job Zone"));
        if (zone == null) {
            return;
        }
        Iri concept = zones.get(zone);
        if (concept == null && isReference) {
            cells.undefined(row, "job zone " + zone, OnetTable.ZONES);
            return;
        }
        String code = occupation + "--job-zone";
        if (!claimed.add(code)) {
            cells.repeated(row, "a job zone of " + occupation);
            return;
        }
        Iri object =
                concept != null
                        ? concept
                        : write(zone, new Zone("Job Zone " + zone, "", row.where()));
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
        Iri iri = OnetFacts.iri("concept", id);
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
