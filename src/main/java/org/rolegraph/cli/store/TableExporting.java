package org.rolegraph.cli.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.ask.search.EntityResolver;
import org.rolegraph.base.columns.ColumnMap;
import org.rolegraph.base.columns.ColumnMapReader;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.cli.Console;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.export.TableExport;
import org.rolegraph.store.export.TableGraph;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Scope;

/** Writes a graph as a table by a column map. */
final class TableExporting {
    private TableExporting() {}

    /** The map in a file; exit {@code DATA} when there is none, or something is wrong with it. */
    static ColumnMap map(Path file) throws IOException {
        Problems problems = new Problems();
        try (InputStream bytes = Inputs.once(file)) {
            Optional<ColumnMap> map = ColumnMapReader.read(bytes, file.toString(), problems);
            problems.stopOnErrors(Exit.DATA);
            return map.orElseThrow();
        } catch (IOException e) {
            throw FileTrouble.unreadable(file.toString(), e);
        }
    }

    static void write(ColumnMap map, Iri name, OpenGraph graph, Console console)
            throws IOException {
        Problems problems = new Problems();
        PrintWriter text = console.text();
        TableExport.write(
                map,
                new TableGraph(graph.dataset(), name),
                (entity, type, language) -> label(entity, type, language, graph),
                problems,
                text);
        text.flush();
        ProblemText.write(problems.list(), console.err());
    }

    /** A label by which this entity, and no other, is found. */
    private static Optional<String> label(
            Iri entity, String type, String language, OpenGraph graph) {
        Set<Kind> kinds = Kind.ofType(type).map(Set::of).orElse(Set.of());
        Scope all = new Scope(kinds, Set.of(), Set.of());
        EntityResolver resolver = EntityResolver.of(graph.labels(), List.of(language));
        return graph.labels()
                .preferredLabel(entity.value(), List.of(language))
                .map(org.rolegraph.store.names.Label::text)
                .filter(
                        label ->
                                resolver.named(label, all.withLanguages(Set.of(language)))
                                        .or(() -> resolver.named(label, all))
                                        .filter(
                                                r ->
                                                        r.fold(
                                                                found ->
                                                                        found.entity()
                                                                                .iri()
                                                                                .equals(
                                                                                        entity
                                                                                                .value()),
                                                                several -> false,
                                                                unknown -> false))
                                        .isPresent());
    }
}
