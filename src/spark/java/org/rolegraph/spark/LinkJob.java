package org.rolegraph.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.rolegraph.api.TitleRules;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.store.names.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code link}. */
@Command(
        name = "link",
        description = {
            "Find the entity that each title of a table means, as reconcile does.",
            "It writes a folder: rows, the table with what its titles mean, and titles, each distinct"
                    + " one once, both as Parquet; links, those that were found, as N-Quads."
        })
final class LinkJob extends Job {
    @Mixin private InputOptions input;
    @Mixin private StoreOptions store;

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description = "The column of the titles; by default the one that reconcile takes.")
    private String column;

    @Option(
            names = "--to",
            paramLabel = "SOURCE",
            split = ",",
            description =
                    "Whose entities to find, with commas between several. By default curated,esco,"
                            + " or curated,onet where ESCO is not loaded.")
    private List<String> to = List.of();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = "role",
            description = "role, skill, organization or product; by default ${DEFAULT-VALUE}.")
    private String type;

    @Option(
            names = "--titles",
            paramLabel = "STYLE",
            description =
                    "What the titles are: official or postings; by default what they look like.")
    private String style;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "3",
            description = "At most so many candidates for each title; by default ${DEFAULT-VALUE}.")
    private int limit;

    @Option(
            names = "--min-confidence",
            paramLabel = "N",
            defaultValue = "0.1",
            description =
                    "Take nothing that is less sure than this, from 0 to 1; by default"
                            + " ${DEFAULT-VALUE}.")
    private double least;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder to write, which all machines see and which is not there yet.")
    private String out;

    @Override
    void run(SparkSession spark) {
        TitleRules rules = rules();
        Optional<Boolean> posted = Optional.ofNullable(style).map(LinkJob::posted);
        NewFolder.check(spark, out, "--out");
        PinnedStore pinned = store.pinned();
        pinned.titles(rules); // says here what no task could do
        new LinkedTable(spark, input.read(spark), Optional.ofNullable(column), out)
                .write(pinned, rules, posted);
    }

    private TitleRules rules() {
        Kind kind =
                Kind.of(type)
                        .orElseThrow(
                                () ->
                                        TaskFailure.of(
                                                Exit.USAGE,
                                                Codes.BAD_ARGUMENT,
                                                "--type",
                                                "\"" + type + "\" is no type",
                                                "write one of "
                                                        + String.join(
                                                                ", ",
                                                                Arrays.stream(Kind.values())
                                                                        .map(Kind::word)
                                                                        .toList())));
        if (limit < 1 || !(least >= 0 && least <= 1)) {
            throw TaskFailure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    limit < 1 ? "--limit" : "--min-confidence",
                    "a limit is greater than zero, and a confidence from 0 to 1",
                    "write --limit 3 --min-confidence 0.1, or leave them out");
        }
        return TitleRules.POSTINGS.of(kind).to(to.toArray(String[]::new)).within(limit, least);
    }

    private static boolean posted(String word) {
        if (!List.of("official", "postings").contains(word)) {
            throw TaskFailure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    "--titles",
                    "\"" + word + "\" is no style of titles",
                    "write official or postings");
        }
        return word.equals("postings");
    }
}
