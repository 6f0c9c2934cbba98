package org.rolegraph.load.source.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

class RdfSourceTest {
    private static final String A_TRIPLE = "<http://e.x/s> <http://e.x/p> \"o\"@en .\n";
    private static final String A_TRIPLE_READ = "user http://e.x/s http://e.x/p \"o\"@en";

    @TempDir Path folder;

    @Test
    void reads_six_syntaxes_by_extension() throws IOException {
        String xml =
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e.x/">
                <rdf:Description rdf:about="http://e.x/s"><e:p xml:lang="en">o</e:p></rdf:Description>
                </rdf:RDF>
                """;
        String json =
                """
                {"@id": "http://e.x/s", "http://e.x/p": {"@value": "o", "@language": "en"}}
                """;
        assertEquals(A_TRIPLE_READ + " :1\n", read(file("a.ttl", A_TRIPLE)));
        assertEquals(A_TRIPLE_READ + " :1\n", read(file("a.trig", A_TRIPLE)));
        assertEquals(A_TRIPLE_READ + " :1\n", read(file("a.nt", A_TRIPLE)));
        assertEquals(A_TRIPLE_READ + " :1\n", read(file("a.nq", A_TRIPLE)));
        assertEquals(A_TRIPLE_READ + " :2\n", read(file("a.rdf", xml)));
        assertEquals(A_TRIPLE_READ + " :0\n", read(file("a.jsonld", json)));
        assertEquals(A_TRIPLE_READ + " :1\n", read(packed("a.ttl.gz", A_TRIPLE)));
        assertEquals(A_TRIPLE_READ + " :3\n", read(packed("a.txt", "\n# c\n" + A_TRIPLE)));
    }

    @Test
    void tells_the_syntax_by_the_beginning_when_the_extension_does_not() throws IOException {
        assertEquals(A_TRIPLE_READ + " :1\n", read(file("a", A_TRIPLE)));
        assertEquals(
                "http://e.x/g http://e.x/s http://e.x/p http://e.x/o :1\n",
                read(file("q", "<http://e.x/s> <http://e.x/p> <http://e.x/o> <http://e.x/g> .\n")));
        assertEquals("", read(file("j", "[ {\"@id\": \"http://e.x/s\"} ]")));
        assertEquals(
                """
                p.txt: no RDF syntax is known by this name or beginning [bad-value]
                  fix: name the file .ttl, .trig, .nt, .nq, .jsonld or .rdf, plain or .gz
                """,
                read(file("p.txt", "Dear all,\n")));
        assertEquals(
                1,
                read(file("h", "<html><body>\n"))
                        .lines()
                        .filter(l -> l.contains("no RDF"))
                        .count());
    }

    @Test
    void gathers_the_bad_lines_of_ntriples() throws IOException {
        String text =
                """
                <http://e.x/s> <http://e.x/p> "o"@en .
                <http://e.x/s> <http://e.x/p> "open .
                <http://e.x/s> <http://e.x/p> "o"@en .
                <http://e.x/s> <rel> <http://e.x/a b> .
                <http://e.x/s> "p" <http://e.x/o> .
                <http://e.x/s> <http://e.x/p> "o"@en .
                <http://e.x/s> <http://e.x/p> "x"^^<http://www.w3.org/2001/XMLSchema#integer> .
                <http://e.x/s> <http://e.x/p>
                """;
        assertEquals(
                """
                user http://e.x/s http://e.x/p "o"@en :1
                user http://e.x/s http://e.x/p "o"@en :3
                user http://e.x/s http://e.x/p "o"@en :6
                user http://e.x/s http://e.x/p "x"^^http://www.w3.org/2001/XMLSchema#integer :7
                a.nt:2: a string is not closed at the end of the line [bad-syntax]
                  fix: close it, or write a line break in it as \\n
                a.nt:4:16: IRI <rel> is relative, and the file declares no base [bad-value]
                  fix: write the whole IRI, or declare a base in the file
                a.nt:4:22: IRI <http://e.x/a b> holds the character U+0020, which no IRI may hold [bad-value]
                  fix: write it as RFC 3987 has it; percent-encode what it forbids
                a.nt:5:16: Expected IRI: Got: "p" [bad-syntax]
                  fix: correct the file there
                a.nt:7:31: warning: Lexical form 'x' not valid for datatype XSD integer [bad-value]
                  fix: correct the literal; it is kept as it stands
                a.nt:9:1: the file ends too early [bad-syntax]
                  fix: correct the file there
                """,
                read(file("a.nt", text)));
    }

    @Test
    void reads_on_after_a_bad_line_far_down() throws IOException {
        String good = A_TRIPLE.repeat(20_000);
        String all = read(file("a.nt", good + "oops\n" + good + "oops\n" + A_TRIPLE));
        assertEquals(40_001, all.lines().filter(l -> l.startsWith("user ")).count());
        assertEquals(A_TRIPLE_READ + " :40003", all.lines().toList().get(40_000));
        assertEquals(
                List.of("a.nt:20001:1", "a.nt:40002:1"),
                all.lines()
                        .filter(l -> l.startsWith("a.nt"))
                        .map(l -> l.replaceAll(": .*", ""))
                        .toList());
    }

    @Test
    void tells_the_place_and_the_remedy_of_bad_turtle() throws IOException {
        String text =
                """
                @prefix e: <http://e.x/> .
                e:s e:p <rel>, <http://e.x/{}> ;
                    e:q 1.5, "abc"^^<http://www.w3.org/2001/XMLSchema#integer> .
                e:s f:p e:o .
                e:never e:read e:on .
                """;
        assertEquals(
                """
                user http://e.x/s http://e.x/q "1.5"^^http://www.w3.org/2001/XMLSchema#decimal :3
                user http://e.x/s http://e.x/q "abc"^^http://www.w3.org/2001/XMLSchema#integer :3
                a.ttl:2:9: IRI <rel> is relative, and the file declares no base [bad-value]
                  fix: write the whole IRI, or declare a base in the file
                a.ttl:2:16: IRI <http://e.x/{}> holds the character U+007B, which no IRI may hold [bad-value]
                  fix: write it as RFC 3987 has it; percent-encode what it forbids
                a.ttl:3:14: warning: Lexical form 'abc' not valid for datatype XSD integer [bad-value]
                  fix: correct the literal; it is kept as it stands
                a.ttl:4:5: prefix f: is not declared [bad-syntax]
                  fix: declare it: @prefix f: <…> .
                """,
                read(file("a.ttl", text)));
    }

    @Test
    void tells_a_relative_prefix_once_and_takes_no_address_without_scheme() throws IOException {
        String text =
                """
                @prefix : <#> .
                :a :b :c .
                <//h/x> <http://e.x/p> 1 .
                """;
        assertEquals(
                """
                a.ttl:1:9: IRI <#> is relative, and the file declares no base [bad-value]
                  fix: write the whole IRI, or declare a base in the file
                a.ttl:3:1: IRI <//h/x> is relative, and the file declares no base [bad-value]
                  fix: write the whole IRI, or declare a base in the file
                """,
                read(file("a.ttl", text)));
        assertEquals(
                "user http://b.x/a#x http://e.x/p http://b.x/ :2\n",
                read(file("b.ttl", "@base <http://b.x/a> .\n<#x> <http://e.x/p> </> .\n")));
        assertEquals(
                "user http://b.x/d http://e.x/p http://b.x/c :1\n",
                read(
                        new RdfSource(
                                List.of(file("c.ttl", "<d> <http://e.x/p> <> .")),
                                Graphs.USER,
                                new Iri("http://b.x/c"))));
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void brackets_a_hundred_thousand_deep_are_a_problem_not_a_crash() throws IOException {
        String text = "<http://e.x/s> <http://e.x/p> " + "[ <http://e.x/p> ".repeat(100_000);
        assertEquals(
                """
                d.ttl:1: brackets are nested too deeply to be read [limit-reached]
                  fix: write the inner nodes as subjects of their own
                """,
                read(file("d.ttl", text))
                        .replaceFirst("(?s)^(user.*?\\n)*d.ttl:1:\\d+:", "d.ttl:1:"));
    }

    @Test
    void tells_the_place_of_bytes_that_are_not_utf8() throws IOException {
        byte[] bytes = (A_TRIPLE + A_TRIPLE).getBytes(StandardCharsets.UTF_8);
        bytes[A_TRIPLE.length() + 31] = (byte) 0xE9;
        Path file = Files.write(folder.resolve("latin.ttl"), bytes);
        assertEquals(
                """
                user http://e.x/s http://e.x/p "o"@en :1
                user http://e.x/s http://e.x/p "\uFFFD"@en :2
                latin.ttl:2:32: byte 0xE9 is not UTF-8 here [bad-encoding]
                  fix: save the file as UTF-8
                """,
                read(file));
        assertEquals(A_TRIPLE_READ + " :1\n", read(file("mark.ttl", "\uFEFF" + A_TRIPLE)));
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void says_what_is_wrong_with_other_syntaxes() throws IOException {
        assertEquals(
                """
                a.jsonld:2:2: the file is not JSON from here on [bad-syntax]
                  fix: correct the file there
                """,
                read(file("a.jsonld", "{\"@id\": \n oops}")));
        assertEquals(
                """
                b.jsonld: IRI <rel> is relative, and the file declares no base [bad-value]
                  fix: write the whole IRI, or declare a base in the file
                """,
                read(file("b.jsonld", "{\"@id\": \"rel\", \"http://e.x/p\": 1}")));
        assertEquals(
                """
                user http://e.x/s#a#b http://e.x/p mailto: :0
                c.jsonld: Language tag ["a b"] is not well formed string and value is skipped [bad-syntax]
                  fix: correct the file there
                """,
                read(
                        file(
                                "c.jsonld",
                                """
                                {"@id": "http://e.x/s#a#b",
                                 "http://e.x/p": {"@id": "mailto:"},
                                 "http://e.x/q": {"@value": "x", "@language": "a b"}}
                                """)));
        assertEquals(
                """
                a.rdf:1:10: The prefix "rdf" for element "rdf:RDF" is not bound. [bad-syntax]
                  fix: correct the file there
                """,
                read(file("a.rdf", "<rdf:RDF>\n<a></b></rdf:RDF>")));
    }

    @Test
    void tells_of_files_that_cannot_be_read_and_reads_the_others() throws IOException {
        Path cut = packed("cut.ttl.gz", A_TRIPLE.repeat(50));
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - 9));
        Path inner = Files.createDirectory(folder.resolve("inner.ttl"));
        assertEquals(
                """
                user http://e.x/s http://e.x/p "o"@en :1
                cut.ttl.gz: cannot be read: it ends too early [bad-syntax]
                  fix: fetch or write it anew
                inner.ttl: a folder, where a file is expected [no-file]
                  fix: name the file
                none.ttl: cannot be read: there is no such file or folder [no-file]
                  fix: check the path
                """,
                read(cut, folder.resolve("none.ttl"), inner, file("a.ttl", A_TRIPLE)));
    }

    @Test
    @Holds(value = Promise.SAME_BYTES, tried = "repetitions")
    void blank_nodes_have_the_same_names_wherever_the_file_lies() throws IOException {
        String text = "_:x <http://e.x/p> [ <http://e.x/p> _:x ] .\n";
        String read = read(file("a.ttl", text));
        String id = sha256(text).substring(0, 32);
        String genid = "https://w3id.org/rolegraph/.well-known/genid/" + id + "/";
        assertEquals(
                Set.of(
                        "user " + genid + "1 http://e.x/p " + genid + "2 :1",
                        "user " + genid + "2 http://e.x/p " + genid + "1 :1"),
                read.lines().collect(Collectors.toSet()));
        Path elsewhere = Files.createDirectories(folder.resolve("other folder"));
        assertEquals(read, read(Files.writeString(elsewhere.resolve("b.ttl"), text)));
        assertEquals(read, read(packed("c.ttl.gz", text)));
        String other = read(file("d.ttl", text + "# another file\n"));
        assertEquals(0, other.lines().filter(l -> l.contains(id)).count());
    }

    @Test
    void quads_keep_their_graphs_and_load_records_are_left_out() throws IOException {
        String text =
                """
                @prefix e: <http://e.x/> .
                @prefix graph: <https://w3id.org/rolegraph/graph/> .
                e:s e:p 1 .
                graph:curated { e:s e:p 2 }
                graph:ontology { e:s e:p 3 }
                graph:loads { e:s e:p 4 , 5 }
                <urn:x-arq:UnionGraph> { e:s e:p 6 }
                """;
        Path file = file("a.trig", text);
        RdfSource source = new RdfSource(List.of(file), new Iri("http://e.x/mine"), null);
        assertEquals(
                """
                http://e.x/mine http://e.x/s http://e.x/p "1"^^http://www.w3.org/2001/XMLSchema#integer :3
                https://w3id.org/rolegraph/graph/curated http://e.x/s http://e.x/p "2"^^http://www.w3.org/2001/XMLSchema#integer :4
                https://w3id.org/rolegraph/graph/ontology http://e.x/s http://e.x/p "3"^^http://www.w3.org/2001/XMLSchema#integer :5
                a.trig:7:34: graph <urn:x-arq:UnionGraph> is a name that the store keeps for itself [bad-value]
                  fix: give the graph a name of your own
                """,
                read(source));
        assertEquals(
                Set.of(new Iri("http://e.x/mine"), Graphs.CURATED, Graphs.ONTOLOGY),
                source.graphs());
        assertEquals(Set.of(Graphs.USER), RdfSource.of(List.of(file("a.ttl", ""))).graphs());
        assertThrows(Failure.class, () -> new RdfSource(List.of(file), Graphs.LOADS, null));
    }

    @Test
    void an_input_is_named_without_its_folder() throws IOException {
        assertEquals(
                "[Input[name=a.nt, bytes=39, sha256=" + sha256(A_TRIPLE) + "]]",
                RdfSource.of(List.of(file("a.nt", A_TRIPLE))).inputs().toString());
    }

    @Test
    @Holds(value = Promise.CLOSED, tried = "hostile inputs")
    void nothing_reaches_out(Tries tries) throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    requests.incrementAndGet();
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/c";
            Path secret = file("secret.txt", "secret");
            List<String> seen = new ArrayList<>();
            for (String context : List.of(url, secret.toUri().toString())) {
                String object = "{\"@context\": \"" + context + "\", \"http://e.x/p\": \"o\"}";
                seen.add(read(file("a.jsonld", object)));
                String inner = "{\"@context\": {\"@import\": \"" + context + "\"}}";
                seen.add(read(file("a.jsonld", inner)));
                String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + context + "\">]>\n";
                seen.add(read(file("a.rdf", entity + rdf("&e;"))));
                String parameter = "<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + context + "\"> %e;]>\n";
                seen.add(read(file("a.rdf", parameter + rdf("o"))));
                seen.add(
                        read(
                                file(
                                        "a.rdf",
                                        "<!DOCTYPE x SYSTEM \"" + context + "\">\n" + rdf("o"))));
            }
            seen.forEach(text -> assertEquals(true, text.contains(" [denied]"), text));
            assertEquals(
                    "a.jsonld: the file asks for the context "
                            + url
                            + ", which is not opened [denied]\n  fix: write the context into the file\n",
                    seen.get(0));
            // Turtle names addresses and opens none
            read(
                    file(
                            "a.ttl",
                            "@base <"
                                    + url
                                    + "> .\n<x> <http://www.w3.org/2002/07/owl#imports> <> ."));
            assertEquals(0, requests.get());
            tries.held(seen.size() + 1);
        } finally {
            server.stop(0);
        }
        // entities of the file itself are read, and a bomb of them is a problem
        assertEquals(
                "user http://e.x/s http://e.x/p \"inner\"@en :3\n",
                read(file("b.rdf", "<!DOCTYPE x [<!ENTITY e \"inner\">]>\n" + rdf("&e;"))));
        StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            String twice = "&a" + (i - 1) + ";";
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(twice)
                    .append(twice)
                    .append("\">");
        }
        String burst = read(file("c.rdf", bomb + "]>\n" + rdf("&a29;")));
        assertEquals(true, burst.contains("[bad-syntax]"), burst);
    }

    private static String rdf(String text) {
        return """
               <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e.x/">
               <rdf:Description rdf:about="http://e.x/s"><e:p xml:lang="en">%s</e:p></rdf:Description>
               </rdf:RDF>
               """
                .formatted(text);
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path packed(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private String read(Path... files) throws IOException {
        return read(RdfSource.of(List.of(files)));
    }

    /** The statements with their lines, then the problems. */
    private String read(RdfSource source) throws IOException {
        StringBuilder text = new StringBuilder();
        Problems problems = new Problems();
        source.read(
                (g, fact, where) -> {
                    Statement s = (Statement) fact;
                    String object =
                            s.object()
                                    .fold(
                                            Iri::value,
                                            l ->
                                                    '"'
                                                            + l.lexical()
                                                            + '"'
                                                            + (l.language().isEmpty()
                                                                    ? "^^" + l.datatype()
                                                                    : "@" + l.language()));
                    String graph = g.equals(Graphs.USER) ? "user" : g.value();
                    text.append(
                            String.join(
                                    " ",
                                    graph,
                                    s.subject().value(),
                                    s.predicate().value(),
                                    object,
                                    ":" + where.line() + "\n"));
                },
                problems);
        problems.list().forEach(p -> text.append(ProblemText.of(p)));
        return text.toString().replace(folder + "/", "");
    }
}
