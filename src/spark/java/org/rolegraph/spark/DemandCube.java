package org.rolegraph.spark;

import static org.apache.spark.sql.functions.col;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.spark.CubeStructure.Counted;

/**
 * Writes counts as an RDF Data Cube (W3C, https://www.w3.org/TR/vocab-data-cube/) in N-Quads: the
 * same counts give the same bytes. Years, countries and employers are named by {@code dct:title},
 * and not by a label of SKOS, so that no name leads to them that is another thing's.
 */
final class DemandCube {
    private static final int DIGITS = 6;

    private final CubeAbout about;
    private final Path file;
    private final Lines lines;
    private Writer out;

    DemandCube(CubeAbout about, String file) {
        this.about = about;
        this.file = new Path(file);
        this.lines = new Lines(Lines.entity("graph", "demand-" + about.name()));
    }

    /** Writes everything, under another name until it is whole. */
    void write(SparkSession spark, DemandCells cells) {
        try {
            FileSystem files = file.getFileSystem(spark.sparkContext().hadoopConfiguration());
            files.setWriteChecksum(false);
            Path draft = file.suffix(".part");
            try (Writer writer =
                    new BufferedWriter(
                            new OutputStreamWriter(
                                    files.create(draft, true), StandardCharsets.UTF_8))) {
                out = writer;
                dataSets(cells);
                new CubeStructure(lines, this::line).write();
                for (CubeStructure.Codes codes : CubeStructure.Codes.values()) {
                    concepts(codes, cells.rows());
                }
                cells.based().toLocalIterator().forEachRemaining(this::observation);
            }
            if (!files.rename(draft, file)) {
                throw new IOException("it is there already");
            }
        } catch (IOException | UncheckedIOException e) {
            throw TaskFailure.of(
                    Exit.DATA,
                    Codes.CANNOT_WRITE,
                    file.toString(),
                    "it cannot be written: " + e.getMessage(),
                    "name a file in a folder that there is, with room");
        }
    }

    private void dataSets(DemandCells cells) {
        String reference = Lines.entity("reference", "demand-" + about.name());
        say(reference, LineTerms.TYPE, LineTerms.REFERENCE_CLASS);
        say(reference, LineTerms.PREF_LABEL, Lines.english(about.title()));
        say(reference, LineTerms.TITLE, Lines.english(about.title()));
        say(reference, LineTerms.DATE, date(about.issued()));
        about.publisher().ifPresent(name -> say(reference, LineTerms.PUBLISHER, Lines.text(name)));
        about.page().ifPresent(url -> say(reference, LineTerms.SEE_ALSO, Lines.iri(url)));
        say(lines.graph(), LineTerms.SOURCE, reference);
        long postings = cells.postings();
        for (Counted counted : Counted.values()) {
            String set = set(counted);
            say(set, LineTerms.TYPE, LineTerms.DATA_SET_CLASS);
            say(set, LineTerms.TITLE, Lines.text(about.title() + ": " + title(counted)));
            say(set, LineTerms.COMMENT, Lines.english(comment(postings)));
            say(set, LineTerms.ISSUED, date(about.issued()));
            say(set, LineTerms.SOURCE, reference);
            say(set, LineTerms.STRUCTURE, counted.iri());
        }
    }

    private static String title(Counted counted) {
        return switch (counted) {
            case ROLES -> "roles by year, country and employer";
            case SKILLS -> "skills by year, country and employer";
            case SKILLS_OF_ROLES -> "skills of roles by year";
        };
    }

    private String comment(long postings) {
        return "Counts and shares of "
                + postings
                + " postings. Roles and skills were found by their words, and count where that is at"
                + " least "
                + BigDecimal.valueOf(about.least()).stripTrailingZeros().toPlainString()
                + " sure; cells of fewer than "
                + DemandCells.LEAST
                + " postings are left out. A posting without a year, country or employer counts in"
                + " all of them only.";
    }

    private String set(Counted counted) {
        return Lines.entity("data-set", "demand-" + about.name() + "-" + counted.word());
    }

    private static String date(String text) {
        return Lines.typed(text, "date");
    }

    private void concepts(CubeStructure.Codes codes, Dataset<Row> rows) {
        String column = codes.column();
        Iterator<Row> values =
                rows.select(column).distinct().orderBy(col(column)).toLocalIterator();
        while (values.hasNext()) {
            String value = values.next().getString(0);
            String concept = codes.concept(value);
            say(concept, LineTerms.TYPE, LineTerms.CONCEPT);
            say(
                    concept,
                    LineTerms.TITLE,
                    value.isEmpty() ? Lines.english("all") : Lines.text(value));
            say(concept, LineTerms.NOTATION, Lines.text(value.isEmpty() ? "all" : value));
            say(concept, LineTerms.IN_SCHEME, codes.scheme());
        }
    }

    private void observation(Row row) {
        List<String> at = DemandCells.AT.stream().map(column -> row.<String>getAs(column)).toList();
        String role = row.getAs(Postings.ROLE);
        String skill = row.getAs(DemandCells.SKILL);
        Counted counted =
                skill.isEmpty()
                        ? Counted.ROLES
                        : role.isEmpty() ? Counted.SKILLS : Counted.SKILLS_OF_ROLES;
        String observation =
                Lines.entity(
                        "observation",
                        "demand-" + about.name() + "." + Lines.digest(String.join("\n", at)));
        say(observation, LineTerms.TYPE, LineTerms.OBSERVATION_CLASS);
        say(observation, LineTerms.DATA_SET, set(counted));
        if (!role.isEmpty()) {
            say(observation, LineTerms.ROLE, Lines.iri(role));
        }
        if (!skill.isEmpty()) {
            say(observation, LineTerms.SKILL, Lines.iri(skill));
        }
        for (CubeStructure.Codes codes : CubeStructure.Codes.values()) {
            say(observation, codes.dimension(), codes.concept(row.getAs(codes.column())));
        }
        long postings = row.<Long>getAs(DemandCells.POSTINGS);
        long base = row.<Long>getAs(DemandCells.BASE);
        say(observation, LineTerms.POSTINGS, Lines.typed(String.valueOf(postings), "integer"));
        say(observation, LineTerms.BASE, Lines.typed(String.valueOf(base), "integer"));
        say(observation, LineTerms.SHARE, Lines.typed(share(postings, base), "decimal"));
    }

    private static String share(long part, long whole) {
        BigDecimal share =
                BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros();
        return share.setScale(Math.max(share.scale(), 1)).toPlainString();
    }

    private void say(String subject, String predicate, String object) {
        line(lines.line(subject, predicate, object));
    }

    private void line(String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
