package org.rolegraph.load.source.onet;

import java.io.IOException;
import java.util.List;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Reference;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Member;
import org.rolegraph.load.source.Members;

/**
 * O*NET as a work that is cited: with its release, and what its Read Me says of its licence. Its id
 * is without the release, so that it stays from one to the next.
 */
final class Work {
    private static final Iri REFERENCE = new Iri(Ids.BASE + "reference/onet");
    private static final String PUBLISHER =
            "U.S. Department of Labor, Employment and Training Administration";

    private final Release release;
    private final Location where;

    private Work(Release release, Location where) {
        this.release = release;
        this.where = where;
    }

    /**
     * The work that the files are parts of.
     *
     * @param name of the folder or archive, for a release without Read Me
     * @param where for a release without Read Me
     */
    static Work of(OnetParts parts, String name, Location where, Problems problems)
            throws IOException {
        if (parts.readMe().isEmpty()) {
            return new Work(Release.ofName(name), where);
        }
        Member readMe = parts.readMe().get();
        Release[] read = {Release.ofName(name)};
        Members.read(readMe, problems, bytes -> read[0] = Release.read(bytes, name));
        return new Work(read[0], Location.of(readMe.name()));
    }

    Release release() {
        return release;
    }

    /** Writes the work as a reference. */
    void write(OnetFacts out) {
        String number = release.number();
        String title = number.isEmpty() ? "O*NET Database" : "O*NET " + number + " Database";
        out.fact(
                new Reference(
                        REFERENCE,
                        Text.en(title),
                        List.of(),
                        PUBLISHER,
                        release.date(),
                        release.rights(),
                        List.of(),
                        release.pages(),
                        null),
                where);
        out.takenFrom(REFERENCE, where);
        if (!number.isEmpty()) {
            out.state(REFERENCE, Terms.DCAT_VERSION, Literal.of(number), where);
        }
    }

    /**
     * The evidence that all rows of one file share.
     *
     * @param stem of the file's name
     */
    Evidence evidence(String stem) {
        Iri iri = OnetFacts.iri("evidence", Ids.slug(stem));
        return new Evidence(iri, REFERENCE, "table " + stem, release.date(), null);
    }
}
