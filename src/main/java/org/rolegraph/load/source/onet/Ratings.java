package org.rolegraph.load.source.onet;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Rating;
import org.rolegraph.base.model.Requirement;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Rg;

/**
 * Ratings of skills, knowledge or work styles: the importance (scale IM) and level (LV) of an
 * element for an occupation stand in two rows and become one requirement. Since release 30 work
 * styles have instead an impact (WI, -3 to 3) and a distinctiveness rank (DR, 0 for none), which
 * are no importances: they become a claim with score and rank.
 *
 * <p>A suppressed level is left out; a suppressed importance is kept and marked. One instance reads
 * one file, and writes it at its end.
 */
final class Ratings {
    private static final String ELEMENT = "Element ID";
    private static final String VALUE = "Data Value";

    /** The rows of one occupation and element. */
    private static final class Rated {
        private final String code;
        private final Iri role;
        private Iri skill;
        private Location where;
        private BigDecimal importance;
        private Rating measured = Rating.NONE;
        private boolean suppressed;
        private boolean levelRead;
        private BigDecimal level;
        private boolean notRelevant;
        private BigDecimal impact;
        private BigDecimal rank;

        Rated(String code, Iri role, Location where) {
            this.code = code;
            this.role = role;
            this.where = where;
        }
    }

    private final Occupations occupations;
    private final Elements elements;
    private final SkillKind kind;
    private final Evidence evidence;
    private final OnetCells cells;
    private final OnetFacts out;
    private final Map<String, Rated> rated = new LinkedHashMap<>();

    Ratings(
            Occupations occupations,
            Elements elements,
            SkillKind kind,
            Evidence evidence,
            OnetCells cells,
            OnetFacts out) {
        this.occupations = occupations;
        this.elements = elements;
        this.kind = kind;
        this.evidence = evidence;
        this.cells = cells;
        this.out = out;
    }

    void take(TableRow row) {
        String occupation = occupations.code(row, Occupations.CODE);
        String element = occupation == null ? null : cells.code(row, ELEMENT);
        if (element == null) {
            return;
        }
        String key = occupation + "--" + element;
        Rated known = rated.get(key);
        Rated of =
                known != null ? known : new Rated(key, occupations.role(occupation), row.where());
        String scale = cells.text(row, "Scale ID");
        boolean read =
                switch (scale) {
                    case "IM" -> importance(row, of);
                    case "LV" -> level(row, of);
                    case "WI" -> impact(row, of);
                    case "DR" -> rank(row, of);
                    default -> {
                        cells.bad(row, "Scale ID", scale, "IM, LV, WI or DR");
                        yield false;
                    }
                };
        if (read && known == null) {
            of.skill = elements.skill(row, element, kind);
            rated.put(key, of);
        }
    }

    private boolean importance(TableRow row, Rated of) {
        BigDecimal value = isNew(row, of, of.importance) ? cells.number(row, VALUE, 1, 5) : null;
        if (value == null) {
            return false;
        }
        of.where = row.where();
        of.importance = value;
        of.measured =
                new Rating(
                        value,
                        null,
                        cells.count(row, "N"),
                        cells.number(row, "Standard Error"),
                        cells.number(row, "Lower CI Bound"),
                        cells.number(row, "Upper CI Bound"));
        of.suppressed = isSuppressed(row, "importance");
        of.notRelevant |= cells.flag(row, "Not Relevant");
        return true;
    }

    private boolean level(TableRow row, Rated of) {
        boolean fresh = isNew(row, of, of.levelRead ? BigDecimal.ONE : null);
        BigDecimal value = fresh ? cells.number(row, VALUE, 0, 7) : null;
        if (value == null) {
            return false;
        }
        of.levelRead = true;
        of.notRelevant |= cells.flag(row, "Not Relevant");
        of.level = isSuppressed(row, "level") ? null : value;
        return true;
    }

    private boolean impact(TableRow row, Rated of) {
        BigDecimal value = isNew(row, of, of.impact) ? cells.number(row, VALUE, -3, 3) : null;
        of.impact = value == null ? of.impact : value;
        return value != null;
    }

    private boolean rank(TableRow row, Rated of) {
        BigDecimal value = isNew(row, of, of.rank) ? cells.number(row, VALUE, 0, 1000) : null;
        of.rank = value == null ? of.rank : value;
        return value != null;
    }

    private boolean isNew(TableRow row, Rated of, BigDecimal known) {
        if (known != null) {
            cells.repeated(row, of.code + " on this scale");
        }
        return known == null;
    }

    private boolean isSuppressed(TableRow row, String what) {
        boolean suppressed = cells.flag(row, "Recommend Suppress");
        if (suppressed) {
            cells.suppressed(row, what + " " + row.cell(VALUE));
        }
        return suppressed;
    }

    /** Writes what the file said, in the order of its rows. */
    void write() {
        for (Rated of : rated.values()) {
            if (of.importance != null) {
                requirement(of);
            } else if (of.impact != null) {
                impact(of);
            } else {
                cells.without(of.where, of.code + " has a level or rank and no importance");
            }
        }
    }

    private void requirement(Rated of) {
        Rating measured = of.measured;
        Rating rating =
                new Rating(
                        measured.importance(),
                        of.level,
                        measured.respondents(),
                        measured.standardError(),
                        measured.lower(),
                        measured.upper());
        Iri requirement = OnetFacts.iri("requirement", of.code);
        out.fact(
                new Requirement(
                        requirement,
                        of.role,
                        of.skill,
                        Importances.of(of.importance, of.suppressed, of.notRelevant),
                        rating,
                        List.of(evidence)),
                of.where);
        if (of.suppressed) {
            out.truth(requirement, Rg.SUPPRESSED, true, of.where);
        }
    }

    private void impact(Rated of) {
        Iri claim = out.claim(of.code, of.role, ClaimKind.NOTE, of.skill, evidence, of.where);
        out.number(claim, Rg.SCORE, of.impact, of.where);
        if (of.rank != null && of.rank.signum() > 0) {
            out.count(claim, Rg.RANK, of.rank.intValue(), of.where);
        }
    }
}
