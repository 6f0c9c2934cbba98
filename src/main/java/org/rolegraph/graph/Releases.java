package org.rolegraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.link.decide.Provenance;
import org.rolegraph.load.ingest.Offers;
import org.rolegraph.store.generation.Manifest;
import org.rolegraph.store.names.Label;

/** Which releases are loaded. */
public final class Releases {
    /** The number of a release in the title of a work. */
    private static final Pattern RELEASE = Pattern.compile("\\b\\d+(?:\\.\\d+)+\\b");

    private Releases() {}

    /**
     * The release of a source, as the title of its reference tells it; several with a comma
     * between; empty when its files do not say.
     *
     * @param titles from the IRI of a reference to its title
     */
    static String of(
            Offers.Listed source, Manifest manifest, Function<String, Optional<String>> titles) {
        if (source.isOntology()) {
            return manifest.ontology();
        }
        List<String> releases = new ArrayList<>();
        Optional<String> title =
                source.reference().flatMap(slug -> titles.apply(Ids.BASE + "reference/" + slug));
        Matcher release = RELEASE.matcher(title.orElse(""));
        while (release.find()) {
            releases.add(release.group());
        }
        return String.join(", ", releases);
    }

    /** Where the entities of a graph are from. */
    public static Provenance provenance(OpenGraph graph) {
        Manifest manifest = graph.generation().manifest();
        return Provenance.of(
                graph.labels(),
                source ->
                        of(
                                Offers.ALL.listed(source),
                                manifest,
                                iri ->
                                        graph.labels()
                                                .preferredLabel(iri, List.of("en"))
                                                .map(Label::text)));
    }
}
