package org.rolegraph.web.entity;

import java.util.List;
import java.util.Set;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.report.SimilarReport;
import org.rolegraph.career.similar.Likeness;
import org.rolegraph.career.similar.SimilarRoles;
import org.rolegraph.web.http.Values;

/** The roles most like one, with the reason. */
public final class NearRoles {
    private static final int MOST = 8;

    /**
     * One of them.
     *
     * @param note that it is the titles which are alike, and little else; may be empty
     * @param shared what both need or do, what tells most first
     * @param compare the page that compares the two
     */
    public record Near(
            String name,
            String iri,
            double likeness,
            String note,
            List<String> shared,
            String compare) {}

    private NearRoles() {}

    static List<Near> of(Likeness likeness, Naming naming, int role) {
        return SimilarRoles.of(likeness, role, Set.of(), MOST).found().stream()
                .map(
                        found ->
                                new Near(
                                        naming.of(found.role()),
                                        naming.iri(found.role()),
                                        found.likeness(),
                                        SimilarReport.note(found),
                                        found.comparison().shared().stream()
                                                .map(feature -> naming.of(feature.concept()))
                                                .distinct()
                                                .toList(),
                                        "/compare?role="
                                                + id(naming.iri(role))
                                                + "&role="
                                                + id(naming.iri(found.role()))))
                .toList();
    }

    private static String id(String iri) {
        return Values.encode(Prefixes.curie(iri).orElse(iri));
    }
}
