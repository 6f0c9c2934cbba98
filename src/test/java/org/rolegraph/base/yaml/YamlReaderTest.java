package org.rolegraph.base.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;

class YamlReaderTest {
    private final Problems problems = new Problems();

    private YamlEntry read(String text) {
        return YamlReader.read(text, "f.yml", 0, problems).orElseThrow();
    }

    /** Place and message of what is wrong, one a line. */
    private String wrong(String text) {
        YamlReader.read(text, "f.yml", 10, problems);
        return said();
    }

    private String said() {
        return problems.list().stream()
                .map(problem -> problem.where() + " " + problem.message())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void values_know_their_lines() {
        YamlEntry entry =
                read(
                        """
                        # a remark
                        name: one
                        many:
                          - name: two
                          -
                            name: three
                        """);
        assertEquals("f.yml:2", entry.where().toString());
        assertEquals("f.yml:4", entry.where("many").toString());
        assertEquals("f.yml:2", entry.where("absent").toString());
        assertEquals(
                List.of("f.yml:4 two", "f.yml:6 three"),
                entry.entries("many").stream()
                        .map(each -> each.where() + " " + each.text("name"))
                        .toList());
    }

    @Test
    void texts_are_as_written_and_nothing_is_empty() {
        YamlEntry entry =
                read(
                        """
                        version: 1.10
                        yes: no
                        nothing:
                        tilde: ~
                        null: null
                        quoted: 'null'
                        folded: >-
                          one
                          two
                        """);
        assertEquals("1.10", entry.text("version"));
        assertEquals("no", entry.text("yes"));
        assertEquals("", entry.text("nothing"));
        assertEquals("", entry.text("tilde"));
        assertEquals("null", entry.text("quoted"));
        assertEquals("one two", entry.text("folded"));
        assertEquals("", entry.text("absent"));
        assertTrue(entry.has("nothing"));
        assertEquals(List.of(), problems.list());
    }

    @Test
    void a_value_of_another_form_is_an_error_at_its_line() {
        YamlEntry entry = read("a: [1]\nb: {c: 1}\nd: text\ne:\n- 1\n- [2]\n");
        assertEquals("", entry.text("a"));
        assertEquals("", entry.needed("b"));
        assertEquals("", entry.needed("f"));
        assertEquals(List.of(), entry.entries("d"));
        assertEquals(List.of("1"), entry.texts("e"));
        assertEquals(
                """
                f.yml:1 "a" is a list; expected a text
                f.yml:1 has no "f"
                f.yml:2 "b" is a mapping; expected a text
                f.yml:3 "d" is "text"; expected a list of mappings
                f.yml:6 "e" is a list; expected a text in its list""",
                said());
    }

    @Test
    void what_is_left_out_of_yaml_is_said_with_its_line() {
        assertEquals("f.yml:12 an alias (*); expected the value itself", wrong("a: &x 1\nb: *x\n"));
    }

    @Test
    void what_is_no_yaml_is_said_with_its_line() {
        assertEquals(
                "f.yml:12:7 not YAML: mapping values are not allowed here",
                wrong("a: 1\nb c: d: e\n"));
    }

    @Test
    void what_is_no_mapping_is_said() {
        assertEquals("f.yml:11 the document is \"a text\"; expected a mapping", wrong("a text"));
    }

    @Test
    void an_empty_document_is_no_mapping() {
        assertEquals("f.yml:11 the document is \"\"; expected a mapping", wrong(""));
    }

    @Test
    void a_key_must_be_text() {
        assertEquals("f.yml:11 a key that is no text", wrong("[a]: 1\n"));
    }

    @Test
    void of_a_key_that_is_given_twice_the_last_counts() {
        assertEquals("2", read("a: 1\na: 2\n").text("a"));
        assertEquals("f.yml:2 the key \"a\" is given in line 1 too; this one counts", said());
    }

    @Test
    void values_within_values_have_an_end() {
        int deep = YamlBuilder.DEEPEST + 1;
        assertEquals(
                "f.yml:11 values within values 100 deep; expected fewer",
                wrong("a: " + "[".repeat(deep) + "]".repeat(deep)));
    }

    @Test
    void a_bomb_of_aliases_is_refused_before_it_grows() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        assertEquals("f.yml:12 an alias (*); expected the value itself", wrong(bomb.toString()));
    }

    @Test
    void only_the_first_document_is_read() {
        assertEquals("1", read("a: 1\n---\nb: [\n").text("a"));
        assertEquals(List.of(), problems.list());
    }

    @Provide
    Arbitrary<Map<String, Object>> trees() {
        Arbitrary<String> texts =
                Arbitraries.strings()
                        .withCharRange(' ', '~')
                        .withChars('é', '中', '\n', '\t', '"', '\\')
                        .ofMaxLength(12);
        Arbitrary<Object> leaf = texts.map(text -> text);
        Arbitrary<Object> list = leaf.list().ofMaxSize(4).map(items -> items);
        return Arbitraries.maps(texts, Arbitraries.oneOf(leaf, list)).ofMaxSize(8);
    }

    @Property(tries = 500)
    void what_another_library_writes_as_json_is_read_the_same(
            @ForAll("trees") Map<String, Object> tree) throws JsonProcessingException {
        String json = new ObjectMapper().writeValueAsString(tree);
        Problems wrong = new Problems();
        Optional<YamlEntry> entry = YamlReader.read(json, "f.json", 0, wrong);
        assertEquals(List.of(), wrong.list().stream().map(Problem::message).toList(), () -> json);
        Map<String, Object> read = new LinkedHashMap<>();
        tree.forEach(
                (key, value) ->
                        read.put(
                                key,
                                value instanceof List<?>
                                        ? entry.orElseThrow().texts(key)
                                        : entry.orElseThrow().text(key)));
        assertEquals(stripped(tree), read);
    }

    private static Map<String, Object> stripped(Map<String, Object> tree) {
        Map<String, Object> stripped = new LinkedHashMap<>();
        tree.forEach(
                (key, value) ->
                        stripped.put(
                                key,
                                value instanceof List<?> list
                                        ? list.stream().map(v -> v.toString().strip()).toList()
                                        : value.toString().strip()));
        return stripped;
    }
}
