package org.rolegraph.load.source.sssom;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Reference;
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
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Known;
import org.rolegraph.load.source.Member;
import org.rolegraph.load.source.Sink;

/** Writes the links of one mapping set, and the set as the work that they are from. */
final class SetLinks {
    /** What the shapes of a graph let a link be. */
    private static final Set<String> PREDICATES =
            Set.of(
                    Terms.SKOS_EXACT_MATCH,
                    Terms.SKOS_CLOSE_MATCH,
                    Terms.SKOS_BROAD_MATCH,
                    Terms.SKOS_NARROW_MATCH,
                    Terms.SKOS_RELATED_MATCH,
                    Terms.OWL_SAME_AS,
                    Terms.RDFS_SEE_ALSO,
                    Terms.FOAF_IS_PRIMARY_TOPIC_OF,
                    Rg.COMMAND_OF);

    private final Member member;
    private final MappingSet set;
    private final String id;
    private final Known known;
    private final Set<Iri> said;
    private final Sink sink;
    private final Problems problems;
    private Iri reference;

    /**
     * @param said records and references that files before have stated
     */
    SetLinks(
            Member member,
            MappingSet set,
            Known known,
            Set<Iri> said,
            Sink sink,
            Problems problems) {
        this.member = member;
        this.set = set;
        this.known = known;
        this.said = said;
        this.sink = sink;
        this.problems = problems;
        id = set.metadata().value(Slots.SET_ID).orElse(member.fileName());
    }

    void write() {
        for (Mapping row : set.rows()) {
            Location where = new Location(member.name(), row.line(), 1);
            DecisionLinks.of(set, row, Ids.BASE)
                    .filter(link -> isWanted(link, where))
                    .ifPresent(link -> write(link, where));
        }
    }

    private boolean isWanted(Link link, Location where) {
        if (!PREDICATES.contains(link.predicate().value())) {
            problems.warning(
                    Codes.LEFT_OUT,
                    where,
                    "the predicate is "
                            + Prefixes.shorten(link.predicate().value())
                            + "; expected a mapping property of SKOS, owl:sameAs, rdfs:seeAlso,"
                            + " foaf:isPrimaryTopicOf or rg:commandOf",
                    "nothing, or say it by one of these");
            return false;
        }
        boolean subject = known.has(link.subject());
        boolean object = known.has(link.object());
        if (!subject && (!object || isOwn(link.subject()))) {
            return missing(link.subject(), where);
        }
        return object || !isOwn(link.object()) || missing(link.object(), where);
    }

    private static boolean isOwn(Iri iri) {
        return iri.value().startsWith(Ids.BASE);
    }

    private boolean missing(Iri iri, Location where) {
        problems.warning(
                Codes.MISSING_TARGET,
                where,
                Prefixes.shorten(iri.value())
                        + " is in none of the loaded sources; the row is left out",
                "load what the set links before it or together with it, or correct the row");
        return false;
    }

    private void write(Link link, Location where) {
        String key =
                Graphs.SSSOM
                        + " "
                        + id
                        + " "
                        + link.subject()
                        + " "
                        + link.predicate()
                        + " "
                        + link.object();
        Iri record = Ids.hashed(Ids.BASE, "mapping", key);
        if (!said.add(record)) {
            problems.warning(
                    Codes.DUPLICATE_ROW,
                    where,
                    "an earlier file of the set " + id + " has this row",
                    "nothing: it is taken once; or name one of the two files only");
            return;
        }
        sink.accept(Graphs.SSSOM, link.between(record, link.subject(), link.object()), where);
        state(record, Terms.SSSOM_MAPPING_SOURCE, reference(), where);
    }

    /** The set as a work, described when it is first needed. */
    private Iri reference() {
        if (reference == null) {
            String name = id.replaceFirst("[/#]+$", "").replaceFirst("^.*[/#]", "");
            String slug = Ids.slug(name.replaceFirst("(\\.sssom)?\\.tsv$", ""));
            String stem = slug.isEmpty() ? "sssom" : "sssom-" + slug;
            reference = Ids.entity(Ids.BASE, "reference", stem);
            for (int i = 2; !said.add(reference); i++) {
                reference = Ids.entity(Ids.BASE, "reference", stem + "-" + i);
            }
            describe();
        }
        return reference;
    }

    private void describe() {
        Location where = Location.of(member.name(), 1);
        Optional<String> page = value(Slots.SET_SOURCE).filter(Iri::isAbsolute);
        String date = value(Slots.PUBLICATION_DATE).or(() -> value(Slots.DATE)).orElse("");
        sink.accept(
                Graphs.SSSOM,
                new Reference(
                        reference,
                        Text.en(value(Slots.SET_TITLE).orElse(id)),
                        value(Slots.CREATOR_LABEL).map(List::of).orElse(List.of()),
                        value(Slots.PROVIDER).orElse(""),
                        date.matches("\\d{4}-\\d{2}-\\d{2}") ? date : "",
                        value(Slots.LICENSE).orElse(""),
                        List.of(id),
                        page.map(Iri::new).map(List::of).orElse(List.of()),
                        null),
                where);
        state(Graphs.SSSOM, Terms.DCT_SOURCE, reference, where);
        value(Slots.SET_VERSION)
                .ifPresent(
                        version ->
                                state(reference, Terms.DCAT_VERSION, Literal.of(version), where));
        value(Slots.SET_DESCRIPTION)
                .ifPresent(
                        text ->
                                state(
                                        reference,
                                        Terms.SKOS_DEFINITION,
                                        Literal.of(Text.en(text)),
                                        where));
    }

    private Optional<String> value(String slot) {
        return set.metadata().value(slot);
    }

    private void state(Iri subject, String predicate, Term object, Location where) {
        sink.accept(Graphs.SSSOM, new Statement(subject, new Iri(predicate), object), where);
    }
}
