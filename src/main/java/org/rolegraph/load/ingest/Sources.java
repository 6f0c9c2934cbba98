package org.rolegraph.load.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.load.source.OwnTables;
import org.rolegraph.load.source.Source;
import org.rolegraph.load.source.csv.CsvSource;
import org.rolegraph.load.source.curated.CuratedOffer;
import org.rolegraph.load.source.curated.CuratedSource;
import org.rolegraph.load.source.curated.Template;
import org.rolegraph.load.source.rdf.RdfSource;
import org.rolegraph.store.generation.Manifest;

/** What a load is to take, by the names that {@code load} gives them. */
public final class Sources {
    /**
     * What a user names.
     *
     * @param name one of {@link Offers#names}
     * @param path file or folder; empty for what is packed with the program
     */
    public record Named(String name, Optional<Path> path) {
        /** The curated data that are packed with the program. */
        public static Named packed() {
            return new Named(CuratedOffer.CURATED.name(), Optional.empty());
        }
    }

    private final Offers offers;
    private final List<Source> sources;

    Sources(Offers offers, List<Source> sources) {
        this.offers = offers;
        this.sources = List.copyOf(sources);
    }

    /** The list that they are of. */
    Offers offers() {
        return offers;
    }

    /** In the order of their list. */
    List<Source> all() {
        return sources;
    }

    /**
     * The same over what was loaded before: with the slices, where they are wanted, and the
     * ontology.
     *
     * @throws Failure when files of triples would take the place of a source
     */
    List<Source> over(Optional<Manifest> before) {
        List<Source> over = new ArrayList<>();
        for (Source source : sources) {
            over.add(
                    source instanceof RdfSource files
                            ? GivenGraphs.of(files, offers, before)
                            : source);
        }
        if (sources.stream().anyMatch(s -> s instanceof CuratedSource c && c.isPacked())) {
            Slice.all(offers).stream().filter(s -> s.isWanted(sources, before)).forEach(over::add);
        }
        GivenGraphs.check(over, before);
        over.add(new OntologySource());
        return over;
    }

    /**
     * The sources of {@link Offers#ALL} that the user names, without tables.
     *
     * @param graph where triples of {@code rdf} files go; the user's own when empty
     * @throws Failure as {@link Offers#sources}
     */
    public static Sources of(List<Named> named, Optional<Iri> graph) {
        return Offers.ALL.sources(named, graph, OwnTables.none());
    }

    /** The source, and graph, of what is loaded by a column map: {@code csv-people}. */
    public static String tableName(Path map) {
        return CsvSource.source(map);
    }

    /** The kinds that {@link #addEntry} knows. */
    public static List<String> entryKinds() {
        return Template.kinds();
    }

    /**
     * Writes a template entry into a user's curated folder.
     *
     * @return the file it is in
     * @throws Failure when there is no such kind, or the id is bad or there already
     */
    public static Path addEntry(Path folder, String kind, String id) throws IOException {
        return Template.append(folder, kind, id);
    }
}
