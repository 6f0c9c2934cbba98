package org.rolegraph.load.source.onet;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;

/**
 * What an occupation is near to: other occupations, and kinds of interests (RIASEC).
 *
 * <p>A related occupation is a claim with its tier and its rank; those of the primary tiers are
 * {@code skos:related} too. An interest is a claim with its score (scale OI, 1 to 7); up to three
 * high points (scale IH: the interest's number from 1 to 6, 0 for none) are {@code rg:interest}.
 */
final class Relations {
    private static final String PRIMARY = "Primary-";
    private static final String INTEREST = "1.B.1.";

    private final Occupations occupations;
    private final Elements elements;
    private final OnetCells cells;
    private final OnetFacts out;
    private final Set<String> claimed = new HashSet<>();

    Relations(Occupations occupations, Elements elements, OnetCells cells, OnetFacts out) {
        this.occupations = occupations;
        this.elements = elements;
        this.cells = cells;
        this.out = out;
    }

    /** Takes a row of the Related Occupations. */
    void related(TableRow row, Evidence evidence) {
        String from = occupations.code(row, Occupations.CODE);
        String to = from == null ? null : occupations.code(row, "Related O*NET-SOC Code");
        if (to == null) {
            return;
        }
        String code = from + "--related-" + to;
        if (from.equals(to)) {
            cells.warning(
                    Codes.SELF_RELATION,
                    row,
                    from + " is related to itself: the row is left out",
                    "nothing: it says nothing");
            return;
        }
        if (!claimed.add(code)) {
            cells.repeated(row, code);
            return;
        }
        Iri role = occupations.role(from);
        Iri other = occupations.role(to);
        Iri claim = out.claim(code, role, ClaimKind.NOTE, other, evidence, row.where());
        String tier = cells.text(row, "Relatedness Tier");
        if (!tier.isEmpty()) {
            out.state(claim, Rg.RELATEDNESS_TIER, Literal.of(tier), row.where());
        }
        Integer rank = cells.count(row, "Index");
        if (rank != null) {
            out.count(claim, Rg.RANK, rank, row.where());
        }
        if (tier.startsWith(PRIMARY)) {
            out.state(role, Terms.SKOS_RELATED, other, row.where());
        }
    }

    /** Takes a row of the Interests. */
    void interest(TableRow row, Evidence evidence) {
        String occupation = occupations.code(row, Occupations.CODE);
        String element = occupation == null ? null : cells.code(row, "Element ID");
        if (element == null) {
            return;
        }
        String scale = cells.text(row, "Scale ID");
        switch (scale) {
            case "OI" -> score(row, occupation, element, evidence);
            case "IH" -> highPoint(row, occupation, element);
            default -> cells.bad(row, "Scale ID", scale, "OI or IH");
        }
    }

    private void score(TableRow row, String occupation, String element, Evidence evidence) {
        BigDecimal value = cells.number(row, "Data Value", 1, 7);
        if (value == null) {
            return;
        }
        String code = occupation + "--" + element;
        if (!claimed.add(code)) {
            cells.repeated(row, code);
            return;
        }
        Iri concept = elements.concept(row, element);
        Iri role = occupations.role(occupation);
        Iri claim = out.claim(code, role, ClaimKind.NOTE, concept, evidence, row.where());
        out.number(claim, Rg.SCORE, value, row.where());
    }

    private void highPoint(TableRow row, String occupation, String element) {
        BigDecimal value = cells.number(row, "Data Value", 0, 6);
        if (value == null) {
            return;
        }
        if (!claimed.add(occupation + "--" + element)) {
            cells.repeated(row, occupation + "--" + element);
        } else if (value.stripTrailingZeros().scale() > 0) {
            cells.bad(row, "Data Value", value.toPlainString(), "a whole number from 0 to 6");
        } else if (value.signum() > 0) {
            String id = INTEREST + (char) ('a' + value.intValue() - 1);
            Iri concept = elements.written(id);
            if (concept == null) {
                cells.undefined(row, "interest " + id, OnetTable.CONTENT_MODEL);
            } else {
                out.state(occupations.role(occupation), Rg.INTEREST, concept, row.where());
            }
        }
    }
}
