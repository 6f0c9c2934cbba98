package org.rolegraph.cli.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.file.Sha256;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.Outcome;
import org.rolegraph.cli.StorePlace;
import org.rolegraph.cli.shell.Typed;
import org.rolegraph.cli.shell.WordProposals;
import org.rolegraph.load.ingest.Offers;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Offer;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.Source;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * A source that this test makes up: one more record in the list, and the whole program knows it.
 */
class MadeUpSourceTest {
    private static final Offer CRAFTS =
            new Offer(
                    "crafts",
                    "crafts=LIST",
                    "names of crafts, a line each",
                    Offer.Files.ONE,
                    new Offer.Publisher(
                            "the guild hall",
                            "free for members",
                            Optional.of("crafts"),
                            Optional.empty(),
                            List.of(Ids.BASE + "skill/craft-")),
                    List.of("crafts"),
                    given -> List.of(new Crafts(given.file())));

    @TempDir private Path home;
    private Path tiny;

    /** Skills by the lines of a file. */
    private record Crafts(Path file) implements Source {
        @Override
        public String name() {
            return CRAFTS.name();
        }

        @Override
        public Set<Iri> graphs() {
            return Set.of(Graphs.of(name()));
        }

        @Override
        public List<Input> inputs() throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            return List.of(new Input("crafts.txt", bytes.length, Sha256.of(bytes)));
        }

        @Override
        public void read(Sink sink, Problems problems) throws IOException {
            Iri graph = Graphs.of(name());
            Location where = Location.of(file.toString());
            for (String line : Files.readAllLines(file)) {
                Iri skill = Ids.entity(Ids.BASE, "skill", "craft-" + line);
                sink.accept(
                        graph,
                        new Skill(skill, Names.of(Text.en(line)), null, List.of(), List.of()),
                        where);
            }
            Iri work = Ids.entity(Ids.BASE, "reference", "crafts");
            sink.accept(
                    graph,
                    new Statement(
                            work,
                            new Iri(Terms.DCT_TITLE),
                            Literal.of(Text.en("Crafts of the town, 3.14"))),
                    where);
            sink.accept(
                    graph,
                    new Statement(work, new Iri(Terms.RDF_TYPE), new Iri(Rg.REFERENCE)),
                    where);
            sink.accept(
                    graph,
                    new Statement(
                            work,
                            new Iri(Terms.SKOS_PREF_LABEL),
                            Literal.of(Text.en("Crafts of the town, 3.14"))),
                    where);
        }
    }

    @Command(name = "rolegraph")
    private record Root(Console console, StorePlace store) implements Invocation, Runnable {
        @Override
        public Offers offers() {
            List<Offer> all = new ArrayList<>(Offers.ALL.all());
            all.add(1, CRAFTS);
            return new Offers(all);
        }

        @Override
        public void run() {}
    }

    @BeforeEach
    void a_list_of_crafts() throws IOException {
        Files.writeString(home.resolve("crafts.txt"), "carving\nweaving\n");
        tiny = Path.of("src/test/resources/cli/tiny").toAbsolutePath();
    }

    private CommandLine line(ByteArrayOutputStream out) {
        PrintWriter text = new PrintWriter(out, true, StandardCharsets.UTF_8);
        Console console =
                new Console(
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        text,
                        false,
                        120,
                        false,
                        Map.of(),
                        home);
        Root root = new Root(console, new StorePlace(home.resolve("store"), false));
        Commands commands = new Commands(root);
        CommandLine line = new CommandLine(root, commands);
        commands.addAll(line);
        line.setExecutionExceptionHandler((e, c, p) -> Outcome.of(e, console, root::store));
        line.setOut(text);
        line.setUsageHelpWidth(120);
        return line;
    }

    /** What a command prints, to standard output and error. */
    private String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        line(out).execute(arguments);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Its lines with a text in them. */
    private static List<String> linesWith(String text, String all) {
        return all.lines().filter(line -> line.contains(text)).map(String::strip).toList();
    }

    @Test
    void help_says_what_it_is() {
        assertEquals(
                List.of("crafts=LIST: names of crafts, a line each."),
                linesWith(
                        "crafts",
                        line(new ByteArrayOutputStream())
                                .getSubcommands()
                                .get("load")
                                .getUsageMessage()));
    }

    @Test
    void completion_knows_its_name() {
        CommandLine line = line(new ByteArrayOutputStream());
        Root root = (Root) line.getCommandSpec().userObject();
        assertEquals(
                List.of("curated", "curated=", "crafts=", "companies=", "csv=", "crosswalk="),
                new WordProposals(root, Optional.empty())
                        .at(line.getCommandSpec(), Typed.of("rolegraph load c")));
    }

    @Test
    void errors_name_it_and_how_it_is_written() {
        assertEquals(
                """
                load: there is no source "craft"; expected one of [curated, crafts, esco, esco-labels, onet,\
                 ukddat, dcwf, topics, landscape, salaries, companies, rdf, csv, crosswalk, sssom] [bad-argument]
                  fix: write curated, curated=DIR, crafts=LIST, esco=PATH, esco-labels=PATH, onet=PATH,\
                 ukddat=PATH, dcwf=PATH, topics=PATH, landscape=FILE, salaries=PATH, companies=PATH, rdf=FILE,\
                 csv=FILE --map MAP, crosswalk=FILE or sssom=FILE
                """,
                run("load", "craft=x"));
        assertEquals(
                """
                load: the source "crafts" is named without a file [bad-argument]
                  fix: write crafts=LIST
                """,
                run("load", "crafts"));
        assertEquals(
                List.of("load: the source \"crafts\" is named twice [bad-argument]"),
                linesWith("twice", run("load", "crafts=a", "crafts=b")));
    }

    @Test
    void it_is_loaded_and_listed_in_its_order_with_its_release() {
        assertEquals(
                List.of("(crafts, curated, ontology)"),
                run("load", "crafts=crafts.txt", "curated=" + tiny)
                        .lines()
                        .map(line -> line.replaceAll(".*triples ", ""))
                        .toList());
        assertEquals(
                List.of(
                        "ontology",
                        "curated",
                        "esco-slice",
                        "onet-slice",
                        "ukddat-slice",
                        "dcwf-slice",
                        "topics-slice",
                        "landscape-slice",
                        "salaries-slice",
                        "companies-slice",
                        "crafts,crafts=LIST,the guild hall,free for members,3.14,<time>,1,1,11",
                        "esco"),
                run("sources", "-o", "csv")
                        .replaceAll("\\d{4}-[-\\d]+T[:\\d]+Z", "<time>")
                        .lines()
                        .skip(1)
                        .limit(12)
                        .map(row -> row.startsWith("crafts") ? row : row.replaceAll(",.*", ""))
                        .toList());
    }

    @Test
    void its_files_are_in_the_records_of_the_load() {
        run("load", "crafts=crafts.txt");
        assertEquals(
                """
                title,file,bytes
                crafts,crafts.txt,16
                """,
                run(
                                "query",
                                "-o",
                                "csv",
                                "-e",
                                "SELECT ?title ?file ?bytes { graph:crafts dct:title ?title ;"
                                        + " prov:wasDerivedFrom [ dct:title ?file ; dcat:byteSize"
                                        + " ?bytes ] }")
                        .replace("\r\n", "\n"));
    }

    @Test
    void an_export_brings_it_back_under_its_name() throws IOException {
        run("load", "crafts=crafts.txt", "curated=" + tiny);
        Files.writeString(home.resolve("all.trig"), run("export", "-o", "trig"));
        try (var files = Files.walk(home.resolve("store"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        assertEquals(
                List.of("(crafts, curated, ontology)"),
                run("load", "rdf=all.trig")
                        .lines()
                        .map(line -> line.replaceAll(".*triples ", ""))
                        .toList());
    }

    @Test
    void a_link_to_what_it_lacks_is_a_warning() throws IOException {
        run("load", "crafts=crafts.txt");
        Files.writeString(
                home.resolve("links.ttl"),
"""
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix skill: <https://w3id.org/rolegraph/skill/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://example.org/link> a owl:Axiom ; owl:annotatedSource skill:craft-weaving ;
    owl:annotatedProperty skos:closeMatch ; owl:annotatedTarget skill:craft-forging .
""");
        assertEquals(
                List.of(
                        "user: warning: skill:craft-weaving is linked to skill:craft-forging; what"
                                + " is loaded of Crafts of the town, 3.14 lacks it [missing-target]"),
                linesWith("forging", run("load", "rdf=links.ttl")));
    }
}
