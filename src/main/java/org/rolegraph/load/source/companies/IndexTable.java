package org.rolegraph.load.source.companies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.delimited.Columns;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Mender;
import org.rolegraph.load.source.companies.CompanyFacts.Listing;

/**
 * The table of the S&amp;P 500 as facts. A row is a share; rows of one CIK, the number that the
 * Securities and Exchange Commission gives a company, are classes of shares of one company.
 *
 * <p>The seat is text by {@code schema:location}, which takes text, since the table has no more
 * than a place and its state; an {@code org:Site} would be a node that says the same. The CIK is a
 * {@code dct:identifier} with its name before it: as a bare number it would be taken for a code of
 * a classification.
 */
final class IndexTable {
    private static final String SYMBOL = "Symbol";
    private static final String NAME = "Security";
    private static final String SECTOR = "GICS Sector";
    private static final String INDUSTRY = "GICS Sub-Industry";
    private static final String SEAT = "Headquarters Location";
    private static final String ADDED = "Date added";
    private static final String CIK = "CIK";
    private static final String FOUNDED = "Founded";

    static final Columns COLUMNS =
            new Columns(
                    Set.of(SYMBOL, NAME, SECTOR, INDUSTRY, CIK),
                    Set.of(SYMBOL, NAME, SECTOR, INDUSTRY, SEAT, ADDED, CIK, FOUNDED));

    private static final Pattern CLASS = Pattern.compile("(.+) \\(Class [A-Z]\\)");

    /** A name as lists sort it: {@code Lilly (Eli)}. */
    private static final Pattern SORTED = Pattern.compile("(.+) \\((.+)\\)");

    private static final Pattern FOUNDED_YEAR = Pattern.compile("(\\d{4})( \\(.+\\))?");

    private final CompanyFacts out;
    private final Problems problems;
    private final Mender mender;
    private final Map<String, List<TableRow>> companies = new LinkedHashMap<>();
    private final Set<String> symbols = new LinkedHashSet<>();

    IndexTable(CompanyFacts out, Problems problems) {
        this.out = out;
        this.problems = problems;
        this.mender = new Mender(problems);
    }

    /** Takes the next row; rows are written when all are there. */
    void take(TableRow row) {
        for (String column : List.of(SYMBOL, NAME, SECTOR, INDUSTRY)) {
            if (row.cell(column).isBlank()) {
                bad(row, column, "a text");
                return;
            }
        }
        String cik = row.cell(CIK).strip().replaceFirst("^0+", "");
        if (!cik.matches("\\d{1,10}")) {
            bad(row, CIK, "a number of at most ten digits");
        } else if (symbols.add(row.cell(SYMBOL))) {
            companies.computeIfAbsent(cik, c -> new ArrayList<>()).add(row);
        } else {
            problems.warning(
                    Codes.DUPLICATE_ROW,
                    row.where(),
                    "the symbol " + row.cell(SYMBOL) + " is there already: the row is left out",
                    "nothing, if the first row is right; or name the table once");
        }
    }

    /** Writes the companies in the order of their first rows. */
    void write() {
        companies.forEach(this::write);
    }

    private void write(String cik, List<TableRow> rows) {
        TableRow first = rows.get(0);
        CompanyFacts.Entry company =
                out.company(Listing.INDEX, cik, names(rows), "CIK " + cik, "", first.where());
        company.state(Terms.DCT_IDENTIFIER, Literal.of("CIK " + cik), first.where());
        for (TableRow row : rows) {
            company.state(Terms.SCHEMA_TICKER_SYMBOL, Literal.of(text(row, SYMBOL)), row.where());
        }
        Iri sector = concept("sector", "sectors", text(first, SECTOR), null, first);
        Iri industry = concept("industry", "industries", text(first, INDUSTRY), sector, first);
        company.state(Terms.ORG_CLASSIFICATION, industry, first.where());
        String seat = text(first, SEAT);
        if (!seat.isEmpty() && !seat.equalsIgnoreCase("none")) {
            company.state(Terms.SCHEMA_LOCATION, Literal.of(Text.en(seat)), first.where());
        }
        founded(text(first, FOUNDED), company, first);
        added(first, company);
    }

    private Iri concept(String kind, String kinds, String name, Iri broader, TableRow row) {
        return out.concept(Listing.INDEX, kind, kinds, name, name, broader, row.where());
    }

    /** The name without a class of shares, and as it is spoken where the table sorts it. */
    private Names names(List<TableRow> rows) {
        Set<String> names = new LinkedHashSet<>();
        for (TableRow row : rows) {
            Matcher share = CLASS.matcher(text(row, NAME));
            names.add(share.matches() ? share.group(1) : text(row, NAME));
        }
        List<String> all = new ArrayList<>(names);
        for (String name : names) {
            Matcher sorted = SORTED.matcher(name);
            if (sorted.matches()) {
                all.add(sorted.group(2) + " " + sorted.group(1));
            }
        }
        return new Names(
                List.of(Text.en(all.get(0))),
                all.stream().skip(1).map(Text::en).toList(),
                List.of(),
                List.of());
    }

    /** A year where one is said; what else is said of it, predecessors for instance, in words. */
    private static void founded(String founded, CompanyFacts.Entry company, TableRow row) {
        Matcher year = FOUNDED_YEAR.matcher(founded);
        boolean isYear = year.matches();
        if (isYear) {
            company.state(Terms.SCHEMA_FOUNDING_DATE, Literal.ofDate(year.group(1)), row.where());
        }
        if (!founded.isEmpty() && !(isYear && year.group(2) == null)) {
            company.note("founded", "founded " + founded, row.where());
        }
    }

    private void added(TableRow row, CompanyFacts.Entry company) {
        String date = text(row, ADDED);
        if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
            company.note("added", "in the S&P 500 since " + date, row.where());
        } else if (!date.isEmpty()) {
            problems.warning(
                    Codes.LEFT_OUT,
                    row.where(),
                    ADDED + " is \"" + date + "\"; expected a date such as 1957-03-04: left out",
                    "correct the cell, or let it be");
        }
    }

    private String text(TableRow row, String column) {
        return mender.text(row.cell(column), column, row.where());
    }

    private void bad(TableRow row, String column, String expected) {
        problems.error(
                Codes.BAD_VALUE,
                row.where(),
                column + " is \"" + row.cell(column) + "\"; expected " + expected,
                "correct the cell, or leave the row out with --skip-bad-rows");
    }
}
