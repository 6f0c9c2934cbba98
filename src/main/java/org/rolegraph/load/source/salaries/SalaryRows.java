package org.rolegraph.load.source.salaries;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.rolegraph.base.delimited.Columns;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.source.Mender;

/**
 * The rows of the table as salaries. What a row lacks, or says wrongly, is a problem of its own.
 */
final class SalaryRows {
    /** A table with more is no table of salaries; the largest known has 74,301. */
    static final int MOST = 2_000_000;

    private static final String YEAR = "work_year";
    private static final String LEVEL = "experience_level";
    private static final String TITLE = "job_title";
    private static final String DOLLARS = "salary_in_usd";
    private static final String COUNTRY = "company_location";
    private static final Set<String> NEEDED = Set.of(YEAR, LEVEL, TITLE, DOLLARS, COUNTRY);

    /** Those that tell a row from another; of the others only whether they are the same counts. */
    private static final Set<String> OTHERS =
            Set.of(
                    "employment_type",
                    "salary",
                    "salary_currency",
                    "employee_residence",
                    "remote_ratio",
                    "company_size");

    private static final Pattern A_YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern A_NUMBER = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern A_COUNTRY = Pattern.compile("[A-Z]{2}");

    private final Problems problems;
    private final Mender mender;
    private final Consumer<Salary> out;
    private final Set<List<String>> seen = new HashSet<>();
    private int count;

    SalaryRows(Problems problems, Consumer<Salary> out) {
        this.problems = problems;
        this.mender = new Mender(problems);
        this.out = out;
    }

    static Columns columns() {
        Set<String> known = new HashSet<>(NEEDED);
        known.addAll(OTHERS);
        return new Columns(NEEDED, known);
    }

    /** How many were read, those left out among them. */
    int count() {
        return count;
    }

    /** Takes the next row. */
    void take(TableRow row) {
        if (++count > MOST) {
            if (count == MOST + 1) {
                problems.error(
                        Codes.LIMIT,
                        row.where(),
                        "more than " + MOST + " rows; expected a table of salaries",
                        "divide it, by years or countries");
            }
            return;
        }
        String title = mender.text(row.cell(TITLE), TITLE, row.where());
        if (title.isEmpty()) {
            problems.error(
                    Codes.EMPTY_VALUE,
                    row.where(),
                    TITLE + " is empty; expected the title of a job",
                    "write it, or leave the row out with --skip-bad-rows");
        }
        Optional<Experience> level = Experience.of(row.cell(LEVEL));
        if (level.isEmpty()) {
            bad(row, LEVEL, Experience.codes());
        }
        int year = number(row, YEAR, A_YEAR, "a year such as 2024");
        int dollars = number(row, DOLLARS, A_NUMBER, "a whole number of dollars");
        String country = row.cell(COUNTRY);
        if (!A_COUNTRY.matcher(country).matches()) {
            bad(row, COUNTRY, "the code of a country, two capital letters");
            return;
        }
        if (!title.isEmpty() && level.isPresent() && year > 0 && dollars > 0) {
            boolean repeated = !seen.add(row.row().cells());
            out.accept(
                    new Salary(title, level.get(), year, country, dollars, repeated, row.where()));
        }
    }

    /** The number, or 0 with a problem. */
    private int number(TableRow row, String column, Pattern form, String expected) {
        String text = row.cell(column);
        if (!form.matcher(text).matches()) {
            bad(row, column, expected);
            return 0;
        }
        return Integer.parseInt(text);
    }

    private void bad(TableRow row, String column, String expected) {
        problems.error(
                Codes.BAD_VALUE,
                row.where(),
                column + " is \"" + row.cell(column) + "\"; expected " + expected,
                "correct the cell, or leave the row out with --skip-bad-rows");
    }
}
