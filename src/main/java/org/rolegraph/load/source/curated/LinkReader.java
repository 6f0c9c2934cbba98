package org.rolegraph.load.source.curated;

import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.sssom.DecisionLinks;
import org.rolegraph.base.sssom.Mapping;
import org.rolegraph.base.sssom.MappingSet;
import org.rolegraph.base.sssom.SssomReader;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.load.source.Sink;

/** Reads the accepted links of a folder; rejected ones stay in their files. */
final class LinkReader {
    private final String base;
    private final KnownIds known;
    private final Problems problems;

    LinkReader(String base, KnownIds known, Problems problems) {
        this.base = base;
        this.known = known;
        this.problems = problems;
    }

    void read(String file, String text, Sink sink) {
        MappingSet set = SssomReader.read(file, text, problems);
        for (Mapping row : set.rows()) {
            Location where = new Location(file, row.line(), 1);
            DecisionLinks.of(set, row, base)
                    .map(this::rebased)
                    .filter(link -> isDescribed(link.subject(), where))
                    .ifPresent(link -> sink.accept(Graphs.LINKS, link, where));
        }
    }

    /** Files name our entities by the usual base, whatever the base of this load. */
    private Link rebased(Link link) {
        if (base.equals(Ids.BASE)) {
            return link;
        }
        Iri subject = rebased(link.subject());
        Iri object = rebased(link.object());
        Iri record = DecisionLinks.record(base, subject, link.predicate(), object);
        return link.between(record, subject, object);
    }

    private Iri rebased(Iri iri) {
        return iri.value().startsWith(Ids.BASE)
                ? new Iri(base + iri.value().substring(Ids.BASE.length()))
                : iri;
    }

    private boolean isDescribed(Iri subject, Location where) {
        String[] parts =
                subject.value().startsWith(base)
                        ? subject.value().substring(base.length()).split("/", 2)
                        : new String[0];
        if (parts.length < 2 || !EntryKind.isPath(parts[0]) || known.isKnown(parts[0], parts[1])) {
            return true;
        }
        problems.error(
                Codes.MISSING_TARGET,
                where,
                "there is no " + parts[0] + " \"" + parts[1] + "\"",
                known.remedy(parts[0], parts[1], "add it, or remove the row"));
        return false;
    }
}
