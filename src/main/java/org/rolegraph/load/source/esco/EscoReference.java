package org.rolegraph.load.source.esco;

import java.util.List;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Reference;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Rights;

/** ESCO as a work that is cited: with its release, and the sentence that its licence asks for. */
final class EscoReference {
    /** In short, since it stands in every row that rests on it. */
    private static final String NAME = "ESCO";

    private EscoReference() {}

    /**
     * States the work.
     *
     * @param id without the release, so that it stays from release to release
     * @param part of the title after ESCO's name, or empty
     * @param releases none when unknown
     */
    static Iri state(String id, String part, List<String> releases, EscoFacts out, Location where) {
        Iri reference = Ids.entity(Ids.BASE, "reference", id);
        String title = NAME + part;
        if (!releases.isEmpty()) {
            title += ", version " + String.join(", ", releases);
        }
        out.fact(
                new Reference(
                        reference,
                        Text.en(title),
                        List.of(),
                        "European Commission",
                        "",
                        Rights.ESCO,
                        List.of(),
                        List.of(new Iri("https://esco.ec.europa.eu/")),
                        null),
                where);
        out.takenFrom(reference, where);
        for (String release : releases) {
            out.literal(reference, Terms.DCAT_VERSION, Literal.of(release), where);
        }
        return reference;
    }

    /** The evidence that all rows of one table share. */
    static Evidence evidence(Iri reference, EscoTable table) {
        Iri iri = Ids.entity(Ids.BASE, "evidence", "esco-" + table.slug());
        return new Evidence(iri, reference, "table " + table.stem(), "", null);
    }
}
