package org.rolegraph.ask.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.ask.query.Parameter;

/** {@code docs/queries.md} is the catalogue; {@code -Drolegraph.golden=write} writes it anew. */
class QueriesPageTest {
    private static final Path PAGE = Path.of("docs/queries.md");

    private static final String HEAD =
            """
            # The catalogue

            What `rolegraph query NAME` answers: one question, one SPARQL file in `queries/`, of \
            which this page is made. A parameter that is an entity takes its label, id, CURIE or \
            IRI. `rolegraph queries NAME` shows one of these pages; `--show-query` prints the \
            SPARQL alone, to be changed and asked with `-f`.

            """;

    @Test
    void the_page_is_the_catalogue() throws IOException {
        List<CatalogueQuery> queries = Catalogue.packed().listed();
        StringBuilder page = new StringBuilder(HEAD);
        page.append("| query | answers |\n| --- | --- |\n");
        for (CatalogueQuery query : queries) {
            page.append("| [`").append(query.name()).append("`](#").append(query.name());
            page.append(") | ").append(cell(query.summary())).append(" |\n");
        }
        queries.forEach(query -> section(query, page));
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page.toString(), Files.readString(PAGE));
    }

    private static void section(CatalogueQuery query, StringBuilder page) {
        page.append("\n## ").append(query.name()).append("\n\n");
        page.append(query.summary()).append(".\n\n");
        page.append("```sh\nrolegraph query ").append(query.usage()).append("\n```\n");
        if (!query.parameters().isEmpty()) {
            page.append("\n| parameter | takes | meaning |\n| --- | --- | --- |\n");
            for (Parameter p : query.parameters()) {
                page.append("| `").append(p.name()).append("` | ").append(cell(p.signature()));
                page.append(" | ").append(cell(p.text())).append(" |\n");
            }
        }
        if (!query.columns().isEmpty()) {
            page.append("\n| column | meaning |\n| --- | --- |\n");
            query.columns()
                    .forEach(
                            (column, text) ->
                                    page.append("| `")
                                            .append(column)
                                            .append("` | ")
                                            .append(cell(text))
                                            .append(" |\n"));
        }
        if (!query.tags().isEmpty()) {
            page.append("\nTags: ");
            page.append(query.tags().stream().collect(Collectors.joining(", "))).append(".\n");
        }
        page.append("\n```sparql\n").append(query.sparql()).append("\n```\n");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
