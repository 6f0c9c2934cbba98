package org.rolegraph.load.source.curated;

import java.util.Optional;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.sssom.DecisionLinks;
import org.rolegraph.base.sssom.Mapping;
import org.rolegraph.base.sssom.MappingSet;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.sssom.SssomReader;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Terms;
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
        describe(set, new Location(file, 1, 1), sink);
        for (Mapping row : set.rows()) {
            Location where = new Location(file, row.line(), 1);
            DecisionLinks.of(set, row, base)
                    .map(this::rebased)
                    .filter(link -> isDescribed(link.subject(), where))
                    .ifPresent(link -> sink.accept(Graphs.LINKS, link, where));
        }
    }

    /** What the head of a set says of it as a whole: what it is called, and on which terms. */
    private static void describe(MappingSet set, Location where, Sink sink) {
        Optional<Iri> id = iri(set, Slots.SET_ID);
        if (id.isEmpty()) {
            return;
        }
        Iri of = id.get();
        state(of, Terms.RDF_TYPE, new Iri(Terms.SSSOM_MAPPING_SET), where, sink);
        set.metadata()
                .value(Slots.SET_TITLE)
                .ifPresent(
                        title ->
                                state(
                                        of,
                                        Terms.DCT_TITLE,
                                        Literal.of(Text.en(title)),
                                        where,
                                        sink));
        iri(set, Slots.LICENSE).ifPresent(to -> state(of, Terms.DCT_LICENSE, to, where, sink));
    }

    private static Optional<Iri> iri(MappingSet set, String slot) {
        return set.metadata().value(slot).filter(Iri::isAbsolute).map(Iri::new);
    }

    private static void state(
            Iri subject, String predicate, Term object, Location where, Sink sink) {
        sink.accept(Graphs.LINKS, new Statement(subject, new Iri(predicate), object), where);
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
        if (known.isAway(parts[0], parts[1], where)) {
            return false;
        }
        problems.error(
                Codes.MISSING_TARGET,
                where,
                "there is no " + parts[0] + " \"" + parts[1] + "\"",
                known.remedy(parts[0], parts[1], "add it, or remove the row"));
        return false;
    }
}
