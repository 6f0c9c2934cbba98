package org.rolegraph.load.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.load.source.Source;
import org.rolegraph.load.source.crosswalk.Crosswalk;
import org.rolegraph.load.source.csv.CsvSource;
import org.rolegraph.load.source.curated.CuratedSource;
import org.rolegraph.load.source.curated.Template;
import org.rolegraph.load.source.esco.Esco;
import org.rolegraph.load.source.esco.EscoLabels;
import org.rolegraph.load.source.onet.Onet;
import org.rolegraph.load.source.rdf.RdfSource;
import org.rolegraph.load.source.sssom.SssomSource;
import org.rolegraph.store.generation.Manifest;

/** What a load is to take, by the names that {@code load} gives them. */
public final class Sources {
    /**
     * What a user names.
     *
     * @param name one of {@link #names}
     * @param path file or folder; empty for what is packed with the program
     */
    public record Named(String name, Optional<Path> path) {}

    private final List<Source> sources;

    private Sources(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    /** In the order in which they were named; files of one kind together. */
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
            over.add(source instanceof RdfSource files ? GivenGraphs.of(files, before) : source);
        }
        if (sources.stream().anyMatch(s -> s instanceof CuratedSource c && c.isPacked())) {
            Slice.all().stream().filter(s -> s.isWanted(sources, before)).forEach(over::add);
        }
        GivenGraphs.check(over, before);
        over.add(new OntologySource());
        return over;
    }

    /** The names, for help and completion. */
    public static List<String> names() {
        return List.of(
                "curated", "esco", "onet", "rdf", "esco-labels", "csv", "crosswalk", "sssom");
    }

    /**
     * The sources that the user names; files of one kind are one source.
     *
     * @param graph where triples of {@code rdf} files go; {@link Graphs#USER} when empty
     * @throws Failure exit {@code USAGE} for a name that is none, or one without its file
     */
    public static Sources of(List<Named> named, Optional<Iri> graph) {
        return of(named, graph, List.of());
    }

    /**
     * The same with tables.
     *
     * @param maps the column maps of the {@code csv} files, in their order
     */
    public static Sources of(List<Named> named, Optional<Iri> graph, List<Path> maps) {
        Tables tables = new Tables(maps);
        List<Source> sources = new ArrayList<>();
        List<Path> rdf = new ArrayList<>();
        List<Path> labels = new ArrayList<>();
        List<Path> crosswalks = new ArrayList<>();
        List<Path> sets = new ArrayList<>();
        for (Named each : named) {
            switch (each.name()) {
                case "curated" ->
                        sources.add(
                                each.path()
                                        .map(CuratedSource::of)
                                        .orElseGet(CuratedSource::packed));
                case "esco" -> sources.add(new Esco(only(each, named)));
                case "onet" -> sources.add(new Onet(only(each, named)));
                case "esco-labels" -> labels.add(needed(each));
                case "csv" -> tables.add(needed(each));
                case "rdf" -> rdf.add(needed(each));
                case "crosswalk" -> crosswalks.add(needed(each));
                case "sssom" -> sets.add(needed(each));
                default -> throw unknown(each.name());
            }
        }
        if (!rdf.isEmpty()) {
            sources.add(new RdfSource(rdf, graph.orElse(Graphs.USER), null));
        }
        if (!labels.isEmpty()) {
            sources.add(new EscoLabels(labels));
        }
        sources.addAll(tables.all());
        if (!crosswalks.isEmpty()) {
            sources.add(new Crosswalk(crosswalks));
        }
        if (!sets.isEmpty()) {
            sources.add(new SssomSource(sets));
        }
        return new Sources(sources);
    }

    /** The source, and graph, of what is loaded by a column map: {@code csv-people}. */
    public static String tableName(Path map) {
        return "csv-" + CsvSource.name(map);
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

    /** The file of a source of which one release is loaded at a time. */
    private static Path only(Named each, List<Named> named) {
        if (named.stream().filter(other -> other.name().equals(each.name())).count() > 1) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("load"),
                    "the source \"" + each.name() + "\" is named twice",
                    "name one folder, archive or folder of archives; another release is loaded"
                            + " by itself and takes the place of this one");
        }
        return needed(each);
    }

    private static Path needed(Named named) {
        return named.path()
                .orElseThrow(
                        () ->
                                Failure.of(
                                        Exit.USAGE,
                                        Codes.BAD_ARGUMENT,
                                        Location.of("load"),
                                        "the source \""
                                                + named.name()
                                                + "\" is named without a file",
                                        "write " + named.name() + "=FILE"));
    }

    private static Failure unknown(String name) {
        return Failure.of(
                Exit.USAGE,
                Codes.BAD_ARGUMENT,
                Location.of("load"),
                "there is no source \"" + name + "\"; expected one of " + names(),
                "write curated, curated=DIR, esco=PATH, esco-labels=PATH, onet=PATH, rdf=FILE,"
                        + " csv=FILE --map MAP, crosswalk=FILE or sssom=FILE");
    }
}
