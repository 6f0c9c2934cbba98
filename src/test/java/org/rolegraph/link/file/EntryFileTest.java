package org.rolegraph.link.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.link.file.EntryFile.Format;
import org.rolegraph.link.score.Form;
import org.rolegraph.store.names.Kind;

class EntryFileTest {
    private static final String TURTLE =
            """
            @prefix : <https://example.org/jobs/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix schema: <https://schema.org/> .
            @prefix old: <http://schema.org/> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            :scheme a skos:ConceptScheme ; skos:prefLabel "Jobs"@en .
            :baker a skos:Concept ; skos:inScheme :scheme ;
              skos:prefLabel "baker"@en , "Bäcker"@de ;
              skos:altLabel "bread maker"@en , "Brotmacher"@de ; skos:hiddenLabel "bakker"@en ;
              rdfs:label "Baker (job)"@en ;
              skos:definition "bakes bread"@en , "backt Brot"@de ; skos:scopeNote "not pastry"@en ;
              skos:broader :craft , :nowhere .
            :craft skos:prefLabel "craft worker"@en-GB , "Handwerker"@de .
            :cook rdfs:label "cook" ; old:name "chef"@en ; old:description "cooks"@en .
            :waiter schema:name "waiter" ; dct:description "serves" ; rdfs:comment "at tables" .
            :gone skos:prefLabel "gone"@en ; owl:deprecated true .
            :alone skos:altLabel "without a title"@en .
            :fr skos:prefLabel "boulanger"@fr .
            """;

    private static final String ENGLISH =
            """
            https://example.org/jobs/baker | baker | Baker (job), bakker, bread maker | bakes bread | craft worker
            https://example.org/jobs/cook | cook | chef | cooks |\s
            https://example.org/jobs/craft | craft worker |  |  |\s
            https://example.org/jobs/waiter | waiter |  | serves |\s
            """;

    @TempDir private Path folder;

    private final Problems problems = new Problems();

    @Test
    void a_vocabulary_gives_what_it_says_in_the_language() throws IOException {
        EntryFile file = skos(file("jobs.ttl", TURTLE), Kind.ROLE, "en");
        assertEquals(ENGLISH, shown(file));
        assertEquals("https://example.org/jobs/scheme", file.scheme().value());
        assertEquals("", said());
    }

    @Test
    void another_language_gives_other_texts_and_those_of_none() throws IOException {
        assertEquals(
                """
                https://example.org/jobs/baker | Bäcker | Brotmacher | backt Brot | Handwerker
                https://example.org/jobs/cook | cook |  |  |\s
                https://example.org/jobs/craft | Handwerker |  |  |\s
                https://example.org/jobs/waiter | waiter |  | serves |\s
                """,
                shown(skos(file("jobs.ttl", TURTLE), Kind.ROLE, "de")));
    }

    @Test
    void every_syntax_of_rdf_gives_the_same() throws IOException {
        var graph = RDFDataMgr.loadGraph(file("jobs.ttl", TURTLE).toString());
        for (Lang lang : List.of(Lang.NTRIPLES, Lang.RDFXML, Lang.JSONLD, Lang.TRIG, Lang.NQUADS)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            RDFDataMgr.write(bytes, graph, lang);
            Path file = folder.resolve("jobs." + lang.getFileExtensions().get(0));
            Files.write(file, bytes.toByteArray());
            assertEquals(ENGLISH, shown(skos(file, Kind.ROLE, "en")), lang.getName());
            assertEquals(
                    ENGLISH, shown(skos(packed(file), Kind.ROLE, "en")), lang.getName() + ".gz");
        }
    }

    @Test
    void what_is_typed_as_another_kind_is_no_entry() throws IOException {
        Path file =
                file(
                        "mixed.ttl",
                        """
                        @prefix : <https://example.org/> .
                        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                        @prefix esco: <http://data.europa.eu/esco/model#> .
                        :baker a esco:Occupation ; skos:prefLabel "baker"@en ; skos:broader :group .
                        :baking a esco:Skill ; skos:prefLabel "baking"@en .
                        :group a skos:Concept ; skos:prefLabel "food makers"@en .
                        """);
        assertEquals(
                "https://example.org/baker | baker |  |  | food makers\n",
                shown(skos(file, Kind.ROLE, "en")));
        assertEquals(
                "https://example.org/baking | baking |  |  | \n",
                shown(skos(file, Kind.SKILL, "en")));
        // no type says which these are
        assertEquals(
                "https://example.org/group | food makers |  |  | \n",
                shown(skos(file, Kind.ORGANIZATION, "en")));
    }

    @Test
    void wikidata_as_triples_leaves_pages_and_properties_aside() throws IOException {
        Path file =
                file(
                        "cut.nt",
                        """
                        <http://www.wikidata.org/entity/Q1> <http://www.w3.org/2000/01/rdf-schema#label> "baker"@en .
                        <http://www.wikidata.org/entity/Q1> <http://schema.org/description> "bakes"@en .
                        <http://www.wikidata.org/entity/Q1> <http://www.wikidata.org/prop/direct/P279> <http://www.wikidata.org/entity/Q2> .
                        <http://www.wikidata.org/entity/Q2> <http://www.w3.org/2000/01/rdf-schema#label> "craft worker"@en .
                        <http://www.wikidata.org/entity/P1> <http://www.w3.org/2000/01/rdf-schema#label> "a property"@en .
                        <http://www.wikidata.org/entity/P1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://wikiba.se/ontology#Property> .
                        <https://en.wikipedia.org/wiki/Baker> <http://schema.org/name> "Baker"@en .
                        <https://en.wikipedia.org/wiki/Baker> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/Article> .
                        """);
        EntryFile read = read(file, Format.WIKIDATA, Kind.ROLE, "en");
        assertEquals(
                """
                http://www.wikidata.org/entity/Q1 | baker |  | bakes | craft worker
                http://www.wikidata.org/entity/Q2 | craft worker |  |  |\s
                """,
                shown(read));
        assertEquals("http://www.wikidata.org/entity/", read.scheme().value());
    }

    @Test
    void a_dump_gives_items_alone() throws IOException {
        String lines =
                """
                {"type":"item","id":"Q1","labels":{"en":{"language":"en","value":"baker"},"de":{"language":"de","value":"Bäcker"}},"descriptions":{"en":{"language":"en","value":"bakes"}},"aliases":{"en":[{"language":"en","value":"bread maker"},{"language":"en","value":"bread baker"}]},"claims":{"P279":[%s,%s],"P31":[%s],"P18":[{"mainsnak":{"datavalue":{"value":"x.jpg"}}}]},"sitelinks":{"enwiki":{"title":"Baker"}},"lastrevid":7}
                {"type":"item","id":"Q2","labels":{"mul":{"language":"mul","value":"craft worker"}},"descriptions":[],"aliases":[],"claims":[]}
                {"type":"property","id":"P31","labels":{"en":{"language":"en","value":"instance of"}}}
                {"type":"lexeme","id":"L1","lemmas":{"en":{"language":"en","value":"bake"}}}
                {"id":"Q3","labels":{"de":{"language":"de","value":"Koch"}}}
                """
                        .formatted(
                                statement("Q2", "normal"),
                                statement("Q9", "normal"),
                                statement("Q3", "deprecated"));
        String dump = "[\n" + lines.strip().replace("\n", ",\r\n") + "\n]\n";
        String english =
                """
                http://www.wikidata.org/entity/Q1 | baker | bread baker, bread maker | bakes | craft worker
                http://www.wikidata.org/entity/Q2 | craft worker |  |  |\s
                """;
        for (Path file :
                List.of(
                        file("cut.jsonl", lines),
                        file("dump.json", dump),
                        packed(file("dump.json", dump)))) {
            assertEquals(english, shown(read(file, Format.WIKIDATA, Kind.ROLE, "en")));
        }
        assertEquals(
                """
                http://www.wikidata.org/entity/Q1 | Bäcker |  |  | craft worker
                http://www.wikidata.org/entity/Q2 | craft worker |  |  |\s
                http://www.wikidata.org/entity/Q3 | Koch |  |  |\s
                """,
                shown(read(file("cut.jsonl", lines), Format.WIKIDATA, Kind.ROLE, "de")));
        assertEquals("", said());
    }

    private static String statement(String item, String rank) {
        return "{\"mainsnak\":{\"snaktype\":\"value\",\"datavalue\":{\"value\":{\"entity-type\":"
                + "\"item\",\"id\":\""
                + item
                + "\"},\"type\":\"wikibase-entityid\"}},\"rank\":\""
                + rank
                + "\"}";
    }

    @Test
    void every_bad_line_of_a_dump_is_reported() throws IOException {
        Path file =
                file(
                        "bad.json",
                        """
                        {"id":"Q1","labels":{"en":{"language":"en","value":"baker"}}}
                        {"id":"Q2","labels":{"en":{"language":"en","value":"cut of
                        not json
                        "Q4"
                        {"labels":{}}
                        {"id":"douglas"}
                        {"id":"Q7","labels":{"en":"cook"}}
                        {"id":"Q8","labels":"cook"}
                        {"id":"Q9","aliases":{"en":[{"value":7}]}}
                        {"id":"Q1"}
                        {"id":"Q11"} {"id":"Q12"}
                        {"id":12}
                        """);
        Failure failure =
                assertThrows(Failure.class, () -> read(file, Format.WIKIDATA, Kind.ROLE, "en"));
        assertEquals(
                """
                bad.json:2:59: this is not an entity document: Unexpected end-of-input: was expecting closing quote for a string value [bad-syntax]
                  fix: correct the line, or leave it out
                bad.json:3:4: this is not an entity document: Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false') [bad-syntax]
                  fix: correct the line, or leave it out
                bad.json:4:5: this is not an entity document: found Q4; expected an object [bad-syntax]
                  fix: correct the line, or leave it out
                bad.json:5: the id is ""; expected that of an item, such as Q42 [bad-value]
                  fix: correct the line, or leave it out
                bad.json:6: the id is "douglas"; expected that of an item, such as Q42 [bad-value]
                  fix: correct the line, or leave it out
                bad.json:7: labels.en is "cook"; expected an object with the text "value" [bad-value]
                  fix: correct the line, or leave it out
                bad.json:8:27: this is not an entity document: found cook; expected labels by their names [bad-syntax]
                  fix: correct the line, or leave it out
                bad.json:9: aliases.en is {"value":7}; expected an object with the text "value" [bad-value]
                  fix: correct the line, or leave it out
                bad.json:10: Q1 is described a second time; expected one line for each item [duplicate-id]
                  fix: leave one of the two lines out
                bad.json:11:15: this is not an entity document: found {; expected nothing after the object [bad-syntax]
                  fix: correct the line, or leave it out
                bad.json:12:9: this is not an entity document: found 12; expected a text [bad-syntax]
                  fix: correct the line, or leave it out
                """,
                shown(failure));
    }

    @Test
    void a_table_is_read_by_its_columns() throws IOException {
        String expected =
                """
                http://www.wikidata.org/entity/Q5 | Cook |  |  |\s
                https://w3id.org/rolegraph/role/jobs.42 | Data Engineer | Data platform engineer, ETL, pipeline engineer | Builds | Engineer, Staff
                https://w3id.org/rolegraph/role/jobs.c-programmer-f4313407 | C++ programmer |  |  | Data Engineer
                https://w3id.org/rolegraph/role/jobs.e | Engineer |  |  |\s
                """;
        String table =
                """
                id,title,alternatives,description,broader,team
                42,Data Engineer,ETL | pipeline engineer | ,Builds,e | Staff,x
                ,C++ programmer,,,42,
                wd:Q5, Cook ,,,,
                e,Engineer,,,,
                42,Data platform engineer,,,,
                """;
        for (Path file :
                List.of(
                        file("jobs.csv", table),
                        packed(file("jobs.csv", table)),
                        file("jobs.tsv", table.replace(',', '\t')),
                        file(
                                "jobs.csv",
                                "\ufeff"
                                        + table.replace(',', ';')
                                                .replace("title", "label")
                                                .replace("alternatives", "\"alt_labels\"")
                                                .replace("\n", "\r\n")))) {
            EntryFile read = read(file, Format.TABLE, Kind.ROLE, "en");
            assertEquals(expected, shown(read), file.toString());
            assertEquals("https://w3id.org/rolegraph/scheme/jobs", read.scheme().value());
        }
    }

    @Test
    void a_table_without_titles_is_refused() throws IOException {
        Path file = file("jobs.csv", "id,wage\n1,baker\n");
        Failure failure =
                assertThrows(Failure.class, () -> read(file, Format.TABLE, Kind.ROLE, "en"));
        assertEquals(
                """
                jobs.csv:1: the header lacks title; it has id, wage [missing-field]
                  fix: name the column of the titles title or label, in the first line
                """,
                shown(failure));
    }

    @Test
    void hostile_names_are_read_in_every_format() throws IOException {
        String longest = "x".repeat(10_000);
        String hebrew = "\u202e\u05d0\u05d1\u05d2";
        String marks = "e\u0301\u0327".repeat(500);
        String emoji = "\ud83d\udc69\u200d\ud83d\udcbb";
        List<String> names = List.of(longest, hebrew, marks, emoji, "a\tb", " ");
        StringBuilder turtle = new StringBuilder();
        StringBuilder json = new StringBuilder();
        StringBuilder table = new StringBuilder("id,title\n");
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            turtle.append("<http://www.wikidata.org/entity/Q" + (i + 1) + ">");
            turtle.append(" <http://www.w3.org/2004/02/skos/core#prefLabel> \"\"\"");
            turtle.append(name + "\"\"\"@en .\n");
            json.append("{\"id\":\"Q" + (i + 1) + "\",\"labels\":{\"en\":{\"value\":\"");
            json.append(name.replace("\t", "\\t") + "\"}}}\n");
            table.append("wd:Q" + (i + 1) + "," + name + "\n");
        }
        String expected =
                java.util.stream.IntStream.range(0, 5)
                        .mapToObj(
                                i ->
                                        "http://www.wikidata.org/entity/Q"
                                                + (i + 1)
                                                + " | "
                                                + names.get(i).replace("\t", " ")
                                                + " |  |  | \n")
                        .collect(Collectors.joining());
        assertEquals(expected, shown(skos(file("h.ttl", turtle.toString()), Kind.ROLE, "en")));
        assertEquals(
                expected,
                shown(read(file("h.json", json.toString()), Format.WIKIDATA, Kind.ROLE, "en")));
        assertEquals(
                expected,
                shown(read(file("h.csv", table.toString()), Format.TABLE, Kind.ROLE, "en")));
        assertEquals(
                """
                h.csv:7: warning: title is empty; expected a text [empty-value]
                  fix: nothing: it is left out; or fill it in
                h.json:6: warning: labels.en is empty; expected a text [empty-value]
                  fix: nothing: it is left out; or fill it in
                h.ttl:6:85: warning: skos:prefLabel is empty; expected a text [empty-value]
                  fix: nothing: it is left out; or fill it in
                """,
                said());
    }

    @Test
    void half_a_character_becomes_a_whole_one() throws IOException {
        Path file =
                file("half.json", "{\"id\":\"Q1\",\"labels\":{\"en\":{\"value\":\"a\\ud83d\"}}}\n");
        assertEquals(
                "http://www.wikidata.org/entity/Q1 | a\ufffd |  |  | \n",
                shown(read(file, Format.WIKIDATA, Kind.ROLE, "en")));
    }

    @Test
    void what_cannot_be_read_says_why() throws IOException {
        Path cut = packed(file("cut.json", "{\"id\":\"Q1\"}\n"));
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - 6));
        assertEquals(
                """
                cut.json.gz: cannot be read: it ends too early [bad-syntax]
                  fix: fetch or write it anew
                """,
                refused(cut, Format.WIKIDATA));
        assertEquals(
                """
                dump.json.bz2: the file is packed by bzip2; expected text, plain or gzipped [bad-encoding]
                  fix: unpack it with bunzip2
                """,
                refused(file("dump.json.bz2", "BZh91AY&SY"), Format.WIKIDATA));
        assertEquals(
                """
                fr.json: no role in it has a title in en; there are texts in fr [not-found]
                  fix: name the language with --lang, or the kind of its entries with --type
                """,
                refused(
                        file("fr.json", "{\"id\":\"Q1\",\"labels\":{\"fr\":{\"value\":\"a\"}}}"),
                        Format.WIKIDATA));
        assertEquals(
                """
                empty.ttl: no role in it has a title in en [not-found]
                  fix: look whether it is the right file, and of which --type its entries are
                """,
                refused(file("empty.ttl", ""), Format.SKOS));
        assertEquals(
                """
                broken.nt:2:1: Expected BNode or IRI: Got: keyword x [bad-syntax]
                  fix: correct the file there
                """,
                refused(file("broken.nt", "<urn:a> <urn:b> \"c\" .\nx\n"), Format.SKOS));
    }

    private String refused(Path file, Format format) {
        return shown(
                assertThrows(
                        Failure.class,
                        () ->
                                EntryFile.read(
                                        file,
                                        format,
                                        TableForm.FOUND_OUT,
                                        Kind.ROLE,
                                        "en",
                                        new Problems())));
    }

    private EntryFile skos(Path file, Kind kind, String language) throws IOException {
        return read(file, Format.SKOS, kind, language);
    }

    private EntryFile read(Path file, Format format, Kind kind, String language)
            throws IOException {
        return EntryFile.read(file, format, TableForm.FOUND_OUT, kind, language, problems);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Path packed(Path file) throws IOException {
        Path packed = file.resolveSibling(file.getFileName() + ".gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(Files.readAllBytes(file));
        }
        return packed;
    }

    private static String shown(EntryFile file) {
        for (Form form : file.pool().forms()) {
            assertEquals(
                    form.preferred(),
                    form.text().equals(file.pool().title(form.concept())),
                    form.toString());
        }
        return file.pool().entries().values().stream()
                .map(
                        e ->
                                String.join(
                                                " | ",
                                                e.id(),
                                                e.title(),
                                                String.join(", ", e.others()),
                                                e.description(),
                                                String.join(", ", e.broader()))
                                        + "\n")
                .collect(Collectors.joining());
    }

    private String shown(Failure failure) {
        return bare(failure.problems().stream().map(ProblemText::of).collect(Collectors.joining()));
    }

    private String said() {
        return bare(problems.list().stream().map(ProblemText::of).collect(Collectors.joining()));
    }

    private String bare(String text) {
        return text.replace(folder + "/", "");
    }
}
