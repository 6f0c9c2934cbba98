package org.rolegraph.load.source.crosswalk;

import java.util.List;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Reference;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Rights;

/** The table as a work that is cited; it is described as soon as something is taken from it. */
final class Publication {
    private final Preamble preamble;
    private final String fileName;
    private final Said said;
    private final CrosswalkFacts out;
    private final Location where;
    private Iri iri;

    /**
     * @param where of the header
     */
    Publication(Preamble preamble, String fileName, Said said, CrosswalkFacts out, Location where) {
        this.preamble = preamble;
        this.fileName = fileName;
        this.said = said;
        this.out = out;
        this.where = where;
    }

    Preamble preamble() {
        return preamble;
    }

    /** The reference, {@code …/reference/crosswalk-esco-rome}. */
    Iri iri() {
        if (iri == null) {
            String id = "crosswalk-" + preamble.slug(fileName);
            iri = Ids.entity(Ids.BASE, "reference", id);
            for (int i = 2; !said.reference(iri); i++) {
                iri = Ids.entity(Ids.BASE, "reference", id + "-" + i);
            }
            describe();
        }
        return iri;
    }

    private void describe() {
        String project = preamble.project().isEmpty() ? fileName : preamble.project();
        String version = preamble.version().isEmpty() ? "" : ", version " + preamble.version();
        String releases = release(1) + (release(2).isEmpty() ? "" : " ↔ " + release(2));
        Text title = Text.en(project + version + (releases.isEmpty() ? "" : " (" + releases + ")"));
        String author = preamble.author();
        out.fact(
                new Reference(
                        iri,
                        title,
                        author.isEmpty() ? List.of() : List.of(author),
                        "",
                        preamble.date(),
                        Rights.ESCO,
                        List.of(),
                        List.of(),
                        null),
                where);
        out.takenFrom(iri, where);
        if (!preamble.version().isEmpty()) {
            out.state(iri, Terms.DCAT_VERSION, Literal.of(preamble.version()), where);
        }
    }

    /** {@code ESCO 1.0.8}, or empty. */
    private String release(int side) {
        return (preamble.name(side) + " " + preamble.release(side)).strip();
    }
}
