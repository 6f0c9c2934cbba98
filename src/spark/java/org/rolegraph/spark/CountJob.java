package org.rolegraph.spark;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.rolegraph.api.TitleRules;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.store.names.Kind;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code count}. */
@Command(
        name = "count",
        description = {
            "Count the roles, skills and technologies of postings, as an RDF Data Cube.",
            "It reads the rows that link wrote, and writes N-Quads for load rdf=FILE: counts and"
                    + " shares by year, country and employer, each of ten postings or more."
        })
final class CountJob extends Job {
    @Mixin private InputOptions input;
    @Mixin private StoreOptions store;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private AboutOptions about;

    @Option(
            names = "--role",
            paramLabel = "NAME",
            defaultValue = "id",
            description =
                    "The column with the IRI that the title means; by default ${DEFAULT-VALUE}.")
    private String role;

    @Option(
            names = "--confidence",
            paramLabel = "NAME",
            defaultValue = "confidence",
            description = "The column that says how sure that is; by default ${DEFAULT-VALUE}.")
    private String confidence;

    @Option(
            names = "--min-confidence",
            paramLabel = "N",
            defaultValue = "0.5",
            description =
                    "Count no role or skill that is less sure than this, from 0 to 1; by default"
                            + " ${DEFAULT-VALUE}.")
    private double least;

    @Option(names = "--year", paramLabel = "NAME", description = "The column of the year.")
    private String year;

    @Option(names = "--country", paramLabel = "NAME", description = "The column of the country.")
    private String country;

    @Option(names = "--employer", paramLabel = "NAME", description = "The column of the employer.")
    private String employer;

    @Option(
            names = "--skills",
            paramLabel = "NAME",
            description =
                    "The column of the skills: a list, or a text with the separator between them.")
    private String skills;

    @Option(
            names = "--skills-to",
            paramLabel = "SOURCE",
            split = ",",
            description = "Whose skills to find, as --to of link.")
    private List<String> skillsTo = List.of();

    @Option(
            names = "--technologies",
            paramLabel = "NAME",
            description = "The column of the technologies, likewise.")
    private String technologies;

    @Option(
            names = "--technologies-to",
            paramLabel = "SOURCE",
            split = ",",
            defaultValue = "curated,onet",
            description = "Whose technologies to find; by default ${DEFAULT-VALUE}.")
    private List<String> technologiesTo;

    @Option(
            names = "--separator",
            paramLabel = "TEXT",
            defaultValue = ";",
            description =
                    "What stands between skills or technologies in a text; by default"
                            + " ${DEFAULT-VALUE}.")
    private String separator;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file to write, which is not there yet: demand.nq.")
    private String out;

    @Override
    void run(SparkSession spark) {
        if (!(least >= 0 && least <= 1)) {
            throw TaskFailure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    "--min-confidence",
                    "a confidence is from 0 to 1",
                    "write it as 0.5");
        }
        CubeAbout said = about.about(least);
        NewFolder.check(spark, out, "--out");
        PostingColumns columns =
                new PostingColumns(
                        role,
                        confidence,
                        Optional.ofNullable(year),
                        Optional.ofNullable(country),
                        Optional.ofNullable(employer),
                        separator);
        AskedSkills asked = new AskedSkills(store.pinned(), rules(), separator);
        asked.column(Optional.ofNullable(skills), skillsTo);
        asked.column(Optional.ofNullable(technologies), technologiesTo);
        try (DemandCells cells =
                DemandCells.of(Postings.of(input.read(spark), columns, asked, least))) {
            new DemandCube(said, out).write(spark, cells);
        }
    }

    private TitleRules rules() {
        return TitleRules.POSTINGS.of(Kind.SKILL).posted(false).within(1, least);
    }
}
