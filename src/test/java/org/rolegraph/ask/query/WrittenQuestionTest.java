package org.rolegraph.ask.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.sparql.algebra.Algebra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.vocab.Prefixes;

/** What is written is what is asked, wherever it is read. */
class WrittenQuestionTest {
    static Stream<CatalogueQuery> queries() {
        return Catalogue.packed().all().stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void queries_of_the_catalogue_keep_their_lines(CatalogueQuery query) {
        Map<String, Cell> values = new LinkedHashMap<>();
        for (Parameter parameter : query.parameters()) {
            values.put(parameter.name(), term(parameter.type()));
        }
        Question question = new Question(query.name(), query.text(), values, false);
        String written = WrittenQuestion.of(question);
        assertEquals(
                algebra(question).replaceAll("\\(bound [^?()]*\\)", "true"),
                algebra(typed(written)));
        assertEquals(query.text().lines().count(), written.lines().count());
        for (String name : values.keySet()) {
            assertTrue(
                    written.lines()
                            .map(line -> line.replaceFirst("#.*", ""))
                            .noneMatch(line -> line.matches(".*[?$]" + name + "\\b.*")),
                    name);
        }
    }

    private static Cell term(ParameterType type) {
        if (type.isEntity()) {
            return Cell.entity("https://w3id.org/rolegraph/role/data-engineer", "");
        }
        String text =
                Stream.of("de", "3", "2.5", "true", "a \"text\" of $one line\\")
                        .filter(type::accepts)
                        .findFirst()
                        .orElseThrow();
        return new Cell.Value(text, type.iri(), "");
    }

    @Test
    void leaves_texts_comments_and_longer_names_alone() {
        String text =
                "SELECT ?roles { # of ?role\n"
                        + "  ?x <http://e.org/a?role> \"?role\", '''it's ?role''', \"\\\"?role\" ;"
                        + " <http://e.org/p> $role, ?roles }";
        assertEquals(
                text.replace("$role", "<http://e.org/r>"),
                WrittenQuestion.of(asked(text, Cell.entity("http://e.org/r", ""))));
    }

    @Test
    void hostile_values_stay_values() {
        String text = "SELECT ?x { ?x <http://e.org/p> ?role }";
        String value = "\" } ; DROP ALL # \\u0022 $1 \n\t'''";
        Question question = asked(text, new Cell.Value(value, Prefixes.XSD + "string", ""));
        assertEquals(algebra(question), algebra(typed(WrittenQuestion.of(question))));
    }

    @Test
    void a_column_that_is_bound_is_written_as_the_parser_has_it() {
        Question question =
                asked(
                        "SELECT ?x { { SELECT ?x ?role { ?x <http://e.org/p> ?role } } }",
                        Cell.entity("http://e.org/r", ""));
        String written = WrittenQuestion.of(question);
        assertEquals(algebra(question), algebra(typed(written)));
    }

    private static Question typed(String text) {
        return new Question("query", text, Map.of(), false);
    }

    private static String algebra(Question question) {
        return Algebra.compile(QueryText.parse(question)).toString();
    }

    private static Question asked(String text, Cell role) {
        return new Question("query", text, Map.of("role", role), false);
    }
}
