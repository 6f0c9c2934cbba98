package org.rolegraph.load.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.load.source.Offer;
import org.rolegraph.load.source.OwnTables;
import org.rolegraph.load.source.Source;
import org.rolegraph.load.source.companies.CompaniesOffer;
import org.rolegraph.load.source.crosswalk.CrosswalkOffer;
import org.rolegraph.load.source.csv.CsvOffer;
import org.rolegraph.load.source.curated.CuratedOffer;
import org.rolegraph.load.source.dcwf.DcwfOffer;
import org.rolegraph.load.source.esco.EscoOffers;
import org.rolegraph.load.source.landscape.LandscapeOffer;
import org.rolegraph.load.source.onet.OnetOffer;
import org.rolegraph.load.source.rdf.RdfOffer;
import org.rolegraph.load.source.salaries.SalariesOffer;
import org.rolegraph.load.source.sssom.SssomOffer;
import org.rolegraph.load.source.topics.TopicsOffer;
import org.rolegraph.load.source.ukddat.UkddatOffer;

/** The sources that {@code load} can be given: the one list of them. No reader is loaded by it. */
public final class Offers {
    /** Those of this program, in the order in which they are listed and read. */
    public static final Offers ALL =
            new Offers(
                    List.of(
                            CuratedOffer.CURATED,
                            EscoOffers.ESCO,
                            EscoOffers.LABELS,
                            OnetOffer.ONET,
                            UkddatOffer.UKDDAT,
                            DcwfOffer.DCWF,
                            TopicsOffer.TOPICS,
                            LandscapeOffer.LANDSCAPE,
                            SalariesOffer.SALARIES,
                            CompaniesOffer.COMPANIES,
                            RdfOffer.RDF,
                            CsvOffer.CSV,
                            CrosswalkOffer.CROSSWALK,
                            SssomOffer.SSSOM));

    /**
     * A source as a listing shows it.
     *
     * @param source its name
     * @param load how it is named on the command line
     * @param at where its publisher offers it: a page, or in words
     * @param licence as its publisher states it
     * @param reference slug of the reference whose title says which release is loaded, if it does
     */
    public record Listed(
            String source, String load, String at, String licence, Optional<String> reference) {
        /** Whether it is the program's own ontology, whose version the program knows. */
        public boolean isOntology() {
            return source.equals(ONTOLOGY.source);
        }
    }

    /** The ontology, which every load brings. */
    static final Listed ONTOLOGY =
            new Listed(
                    "ontology",
                    "with every load",
                    "packed with the program",
                    "Apache-2.0",
                    Optional.empty());

    private final List<Offer> all;

    /** A list of one's own. */
    public Offers(List<Offer> all) {
        this.all = List.copyOf(all);
    }

    /** All, in their order. */
    public List<Offer> all() {
        return all;
    }

    /** Their names, for help and completion. */
    public List<String> names() {
        return all.stream().map(Offer::name).toList();
    }

    /** How to write each on the command line and what it is, a sentence each. */
    public List<String> help() {
        return all.stream().map(offer -> offer.form() + ": " + offer.help() + ".").toList();
    }

    /** Everything that a store is made of: the ontology and the slices too, in their order. */
    public List<Listed> listed() {
        List<Listed> listed = new ArrayList<>();
        listed.add(ONTOLOGY);
        for (Offer offer : all) {
            listed.add(listed(offer, offer.name(), offer.form(), offer.publisher().at()));
            if (offer.files() == Offer.Files.MANY_OR_PACKED) {
                Slice.all(this).forEach(slice -> listed.add(slice.listed()));
            }
        }
        return listed;
    }

    /** What is listed of this name; one that is not known is offered nowhere. */
    public Listed listed(String source) {
        return listed().stream()
                .filter(each -> each.source().equals(source))
                .findFirst()
                .orElse(new Listed(source, "", "", "", Optional.empty()));
    }

    static Listed listed(Offer offer, String name, String load, String at) {
        Offer.Publisher publisher = offer.publisher();
        return new Listed(name, load, at, publisher.licence(), publisher.reference());
    }

    /**
     * The sources that the user names; files of one kind are one source.
     *
     * @param graph where triples of RDF files go; the user's own when empty
     * @param tables what goes with tables of one's own
     * @throws Failure exit {@code USAGE} for a name that is none, or one without its file
     */
    public Sources sources(List<Sources.Named> named, Optional<Iri> graph, OwnTables tables) {
        for (Sources.Named each : named) {
            if (!names().contains(each.name())) {
                throw unknown(each.name());
            }
        }
        List<Source> sources = new ArrayList<>();
        for (Offer offer : all) {
            List<Optional<Path>> paths =
                    named.stream()
                            .filter(each -> each.name().equals(offer.name()))
                            .map(Sources.Named::path)
                            .toList();
            if (!paths.isEmpty()) {
                check(offer, paths);
                sources.addAll(offer.reader().of(new Offer.Given(paths, graph, tables)));
            } else if (offer.isMapped() && !tables.maps().isEmpty()) {
                throw wrong(
                        "--map", "a column map is given without a table", "write " + offer.form());
            }
        }
        return new Sources(this, sources);
    }

    private static void check(Offer offer, List<Optional<Path>> paths) {
        if (offer.files() == Offer.Files.ONE && paths.size() > 1) {
            throw wrong(
                    "load",
                    "the source \"" + offer.name() + "\" is named twice",
                    "name one folder, archive or folder of archives; another release is loaded"
                            + " by itself and takes the place of this one");
        }
        boolean bare = paths.stream().anyMatch(Optional::isEmpty);
        if (bare && offer.files() != Offer.Files.MANY_OR_PACKED) {
            throw wrong(
                    "load",
                    "the source \"" + offer.name() + "\" is named without a file",
                    "write " + offer.form());
        }
    }

    private Failure unknown(String name) {
        List<String> forms = all.stream().map(Offer::form).toList();
        return wrong(
                "load",
                "there is no source \"" + name + "\"; expected one of " + names(),
                "write "
                        + String.join(", ", forms.subList(0, forms.size() - 1))
                        + " or "
                        + forms.get(forms.size() - 1));
    }

    private static Failure wrong(String where, String message, String remedy) {
        return Failure.of(Exit.USAGE, Codes.BAD_ARGUMENT, Location.of(where), message, remedy);
    }
}
