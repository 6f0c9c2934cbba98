package org.rolegraph.load.source.esco;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.Source;

/**
 * One release of ESCO: a folder of csv files, one zip archive, or a folder of the official archives
 * (classification and relations come apart), in any languages. ESCO 1.0 to 1.2: columns are found
 * by name. Nothing is unpacked. Not thread-safe.
 *
 * <p>Occupations become roles, skills skills; ISCO groups and skill groups stay SKOS concepts,
 * distinguished in statements. ESCO's own IRIs are kept. What a release is known to have wrong is
 * mended where that is certain, else left out, each with a warning.
 */
public final class Esco implements Source {
    private final Path path;
    private ConceptIndex concepts = new ConceptIndex();
    private String release = "";

    public Esco(Path path) {
        this.path = path;
    }

    @Override
    public String name() {
        return EscoOffers.ESCO.name();
    }

    @Override
    public Set<Iri> graphs() {
        return Set.of(Graphs.ESCO);
    }

    @Override
    public List<Input> inputs() throws IOException {
        return EscoFiles.inputs(path);
    }

    /** The release that was read last, such as {@code 1.1.1}; empty when no name says it. */
    public Optional<String> release() {
        return release.isEmpty() ? Optional.empty() : Optional.of(release);
    }

    @Override
    public void read(Sink sink, Problems problems) throws IOException {
        concepts = new ConceptIndex();
        try (EscoFiles files = EscoFiles.open(path, problems)) {
            if (files.list().isEmpty() && problems.hasErrors()) {
                return;
            }
            EscoParts parts = EscoParts.of(files.list(), Location.of(path.toString()), problems);
            release = parts.release();
            read(parts, new EscoFacts(sink, Graphs.ESCO), problems);
        }
    }

    private void read(EscoParts parts, EscoFacts out, Problems problems) throws IOException {
        List<String> releases = release.isEmpty() ? List.of() : List.of(release);
        Location where = Location.of(path.toString());
        Iri reference = EscoReference.state("esco", "", releases, out, where);

        Collections collections = new Collections();
        for (EscoTable table : EscoTable.values()) {
            if (Collections.has(table)) {
                for (EscoFile file : parts.first(table)) {
                    EscoRows.read(file, table, problems, row -> collections.row(table, row));
                }
            }
        }
        for (EscoTable table : EscoTable.values()) {
            if (table.definesConcepts()) {
                concepts(table, parts.all(table), collections.transversal(), out, problems);
            }
        }
        collections.state(concepts, out, problems);
        boolean first = true;
        for (EscoFile file : parts.all(EscoTable.SCHEMES)) {
            SchemeReader schemes = new SchemeReader(file, first, concepts, problems, out);
            EscoRows.read(file, EscoTable.SCHEMES, problems, schemes::row);
            first = false;
        }
        relations(parts, reference, out, problems);
    }

    private void concepts(
            EscoTable table,
            List<EscoFile> files,
            Set<String> transversal,
            EscoFacts out,
            Problems problems)
            throws IOException {
        for (EscoFile file : files) {
            ConceptReader reader =
                    new ConceptReader(file, table, concepts, transversal, problems, out);
            EscoRows.read(file, table, problems, reader::row);
        }
    }

    private void relations(EscoParts parts, Iri reference, EscoFacts out, Problems problems)
            throws IOException {
        Hierarchy hierarchy = new Hierarchy(concepts, problems, out);
        for (EscoTable table : List.of(EscoTable.OCCUPATION_BROADER, EscoTable.SKILL_BROADER)) {
            for (EscoFile file : parts.first(table)) {
                EscoRows.read(file, table, problems, hierarchy::row);
            }
        }
        for (EscoFile file : parts.first(EscoTable.SKILL_LEVELS)) {
            EscoRows.read(file, EscoTable.SKILL_LEVELS, problems, hierarchy::levels);
        }
        Evidence evidence = EscoReference.evidence(reference, EscoTable.REQUIREMENTS);
        RequirementReader requirements =
                new RequirementReader(concepts, hierarchy, evidence, problems, out);
        for (EscoFile file : parts.first(EscoTable.REQUIREMENTS)) {
            EscoRows.read(file, EscoTable.REQUIREMENTS, problems, requirements::occupation);
        }
        for (EscoFile file : parts.first(EscoTable.SKILL_RELATIONS)) {
            EscoRows.read(file, EscoTable.SKILL_RELATIONS, problems, requirements::skill);
        }
    }
}
