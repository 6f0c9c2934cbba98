package org.rolegraph.load.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.quads.FactQuads;
import org.rolegraph.load.source.Offer;
import org.rolegraph.load.source.curated.CuratedOffer;
import org.rolegraph.load.source.curated.CuratedSource;
import org.rolegraph.store.generation.Manifest;

/**
 * What a generation is made of, as triples of {@link Graphs#LOADS}: each graph is a data set (DCAT,
 * VoID) with its licence, loaded at a time from its files (PROV-O), each file with its size and
 * digest.
 */
final class LoadRecords {
    private static final String CURATED = CuratedOffer.CURATED.name();
    private static final Pattern PAGE = Pattern.compile("https?://[^\\s,;)]+");

    private final Offers offers;
    private final FactQuads out;

    /**
     * @param offers what says of sources whose they are
     */
    LoadRecords(Offers offers, FactQuads out) {
        this.offers = offers;
        this.out = out;
    }

    void write(List<Manifest.Source> sources, String id, Ingest.Settings settings) {
        Iri program = new Iri(Ids.BASE + "software/rolegraph-" + settings.version());
        Iri generation = new Iri(Ids.BASE + "generation/" + id);
        say(generation, Terms.RDF_TYPE, new Iri(Prefixes.PROV + "Entity"));
        say(generation, Prefixes.PROV + "generatedAtTime", time(settings.now().toString()));
        say(generation, Prefixes.PROV + "wasAttributedTo", program);
        for (Manifest.Source source : sources) {
            for (String graph : source.graphs()) {
                Iri dataset = new Iri(graph);
                say(generation, Prefixes.DCT + "hasPart", dataset);
                describe(dataset, source);
            }
        }
    }

    private void describe(Iri dataset, Manifest.Source source) {
        say(dataset, Terms.RDF_TYPE, new Iri(Prefixes.VOID + "Dataset"));
        say(dataset, Terms.RDF_TYPE, new Iri(Prefixes.DCAT + "Dataset"));
        // the curated data fill two graphs
        boolean curated = source.name().equals(CURATED);
        String title = curated ? Graphs.source(dataset.value()) : source.name();
        say(dataset, Terms.DCT_TITLE, Literal.of(title));
        say(dataset, Prefixes.PROV + "generatedAtTime", time(source.loaded()));
        // a user's own folder is the user's
        List<String> files = source.inputs().stream().map(Manifest.Input::name).toList();
        if (!curated || CuratedSource.arePacked(files)) {
            publisher(dataset, offers.listed(source.name()));
        }
        for (Manifest.Input input : source.inputs()) {
            if (!curated || CuratedSource.graphOf(input.name()).equals(dataset)) {
                say(dataset, Prefixes.PROV + "wasDerivedFrom", file(input));
            }
        }
    }

    private void publisher(Iri dataset, Offers.Listed listed) {
        if (listed.at().startsWith(Offer.YOURS)) {
            return;
        }
        if (!listed.licence().isEmpty()) {
            say(dataset, Terms.DC_RIGHTS, Literal.of(listed.licence()));
        }
        page(listed.licence()).ifPresent(page -> say(dataset, Terms.DCT_LICENSE, page));
        page(listed.at()).ifPresent(page -> say(dataset, Prefixes.DCAT + "landingPage", page));
    }

    private static Optional<Iri> page(String text) {
        return PAGE.matcher(text).results().map(MatchResult::group).map(Iri::new).findFirst();
    }

    private static Literal time(String instant) {
        return new Literal(instant, Prefixes.XSD + "dateTime", "");
    }

    private Iri file(Manifest.Input input) {
        Iri file = new Iri(Ids.BASE + "file/" + input.sha256());
        say(file, Terms.RDF_TYPE, new Iri(Prefixes.PROV + "Entity"));
        say(file, Terms.DCT_TITLE, Literal.of(input.name()));
        say(file, Prefixes.DCAT + "byteSize", Literal.of(input.bytes()));
        say(file, Terms.DCT_IDENTIFIER, Literal.of("sha256:" + input.sha256()));
        return file;
    }

    private void say(Iri subject, String predicate, Term object) {
        out.accept(Graphs.LOADS, new Statement(subject, new Iri(predicate), object));
    }
}
