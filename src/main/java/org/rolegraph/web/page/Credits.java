package org.rolegraph.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.query.Access;
import org.rolegraph.base.result.Cell;
import org.rolegraph.graph.Asker;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.web.site.Served;

/** The sentences that the licences of what is loaded ask for: an answer draws on all of it. */
public final class Credits {
    private Credits() {}

    /** The sentences, each once. */
    public static List<String> of(Served served, OpenGraph graph) {
        Asker asker = new Asker(graph, served.limits(), Access.CLOSED, Set.of(), false);
        try {
            return asker.ask(
                    asker.question("rights-of-sources", Map.of()),
                    Labelling.PLAIN,
                    answer -> {
                        Answer.Rows rows = (Answer.Rows) answer;
                        int rights = rows.columns().indexOf("rights");
                        Set<String> sentences = new LinkedHashSet<>();
                        rows.rows()
                                .forEachRemaining(
                                        row -> {
                                            if (row.get(rights) instanceof Cell.Value sentence) {
                                                sentences.add(sentence.lexical());
                                            }
                                        });
                        return List.copyOf(sentences);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
