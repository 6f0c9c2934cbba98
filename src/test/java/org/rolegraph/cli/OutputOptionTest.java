package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.base.draw.DrawnFormat;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.OutputFormat;
import org.rolegraph.base.problem.ProblemFormat;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.sssom.SssomFormat;
import org.rolegraph.show.PageFormat;
import org.rolegraph.store.export.GraphFormat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class OutputOptionTest {
    /** Names of a syntax, in which different things are written. */
    private static final Set<String> SYNTAX = Set.of("json");

    /** A format that there is not. */
    private enum MadeUp implements OutputFormat {
        SLIDES;

        @Override
        public String mediaType() {
            return "application/slides";
        }

        @Override
        public String extension() {
            return "slides";
        }
    }

    @TempDir private Path home;

    @Command(name = "paint")
    private static final class Paint implements Runnable {
        @Mixin private TableOptions tables = new TableOptions(MadeUp.SLIDES);

        @Override
        public void run() {}
    }

    @Test
    void a_format_is_offered_where_a_command_names_it() {
        CommandLine line = new CommandLine(new Paint());
        assertEquals(
                """
                Usage: paint [--bom] [--no-formulas] [--wide] [-o=FORMAT] [--iris | --labels]
                      --bom             Begin csv with a byte order mark, by which Excel knows
                                          that it is UTF-8.
                      --iris            Of entities the IRIs alone, without the labels beside
                                          them.
                      --labels          Of entities the labels alone.
                      --no-formulas     In csv, put an apostrophe before a text that a
                                          spreadsheet would run as a formula.
                  -o, --output=FORMAT   One of table, csv, tsv, json, xml, markdown, jsonl,
                                          xlsx, slides; by default table.
                      --wide            Do not wrap lines to the terminal.
                """,
                line.getUsageMessage());
    }

    @Test
    void the_format_that_is_asked_for_is_chosen() {
        assertTrue(parsed().is(Format.TABLE));
        assertTrue(parsed("-o", "slides").is(MadeUp.SLIDES));
        assertSame(Format.CSV, parsed("--output=csv").format());
        Failure unfit = assertThrows(Failure.class, parsed("-o", "slides")::format);
        assertEquals(
                """
                -o: this answer is not written as slides; expected one of table, csv, tsv, json, xml, markdown, jsonl, xlsx [bad-argument]
                  fix: choose one of them
                """,
                ProblemText.of(unfit.problems().get(0)));
    }

    @Test
    void how_entities_are_told_is_refused_of_a_table_without_any() {
        for (String option : List.of("--iris", "--labels")) {
            Table table = Table.of(List.of("a"), List.of(List.of(Cell.string("x"))));
            Failure refused = assertThrows(Failure.class, () -> parsed(option).write(table, null));
            assertEquals(
                    option
                            + """
                            : this table has no entities, of which the option says how they are told [bad-argument]
                              fix: leave it out
                            """,
                    ProblemText.of(refused.problems().get(0)));
        }
    }

    private static TableOptions parsed(String... args) {
        Paint paint = new Paint();
        new CommandLine(paint).parseArgs(args);
        return paint.tables;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query",
                "queries",
                "search",
                "export",
                "check",
                "sources",
                "coverage",
                "similar",
                "models",
                "store list",
                "link list",
                "link suggest"
            })
    void an_unknown_format_is_refused_before_any_work(String command) {
        Run run = Run.Place.at(home).run((command + " -o pdf").split(" "));
        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("-o: found \"pdf\"; expected one of t"), run.err());
        assertTrue(run.err().endsWith("[bad-argument]\n  fix: choose one of them\n"), run.err());
    }

    @Test
    void formats_of_one_name_are_one_format() {
        Map<String, String> known = new TreeMap<>();
        Stream.<OutputFormat[]>of(
                        Format.values(),
                        GraphFormat.values(),
                        DrawnFormat.values(),
                        ProblemFormat.values(),
                        PageFormat.values(),
                        SssomFormat.values())
                .flatMap(Stream::of)
                .forEach(
                        format -> {
                            String what = format.mediaType() + " *." + format.extension();
                            String before = known.putIfAbsent(format.id(), what);
                            assertTrue(
                                    before == null
                                            || before.equals(what)
                                            || SYNTAX.contains(format.id()),
                                    format.id());
                        });
        assertEquals(
                """
                csv text/csv *.csv
                dot text/vnd.graphviz *.gv
                graphml application/graphml+xml *.graphml
                html text/html *.html
                json application/sparql-results+json *.srj
                jsonl application/jsonl *.jsonl
                jsonld application/ld+json *.jsonld
                junit application/xml *.xml
                markdown text/markdown *.md
                nquads application/n-quads *.nq
                ntriples application/n-triples *.nt
                rdfxml application/rdf+xml *.rdf
                sarif application/sarif+json *.sarif
                sssom text/tab-separated-values *.sssom.tsv
                svg image/svg+xml *.svg
                table text/plain *.txt
                text text/plain *.txt
                trig application/trig *.trig
                tsv text/tab-separated-values *.tsv
                turtle text/turtle *.ttl
                xlsx application/vnd.openxmlformats-officedocument.spreadsheetml.sheet *.xlsx
                xml application/sparql-results+xml *.srx
                """,
                String.join(
                        "",
                        known.entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue() + "\n")
                                .toList()));
    }
}
