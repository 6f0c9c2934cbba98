package org.rolegraph.load.source.topics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.model.Claim;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Organization;
import org.rolegraph.base.model.Person;
import org.rolegraph.base.model.Product;
import org.rolegraph.base.model.Reference;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Sink;

/** Writes topics as skills, products and their makers. */
final class TopicFacts {
    /** What the ids of topics, and of their makers, begin with. */
    static final String ID = "topic-";

    private static final String PAGE = "https://github.com/topics/";
    private static final Iri REFERENCE = Ids.entity(Ids.BASE, "reference", "topics");
    private static final Iri SCHEME = Ids.entity(Ids.BASE, "scheme", "topics");

    private final Topics topics;
    private final Sink sink;
    private final TopicPages pages;
    private final Problems problems;
    private final Set<Iri> described = new HashSet<>();
    private final Set<String> absent = new HashSet<>();
    private int absences;

    TopicFacts(Topics topics, Sink sink, Problems problems) {
        this.topics = topics;
        this.sink = sink;
        this.pages = new TopicPages(topics, sink, REFERENCE);
        this.problems = problems;
    }

    /**
     * Writes all.
     *
     * @param where the source as a whole
     */
    void write(Location where) {
        reference(where);
        for (Topic topic : topics.all()) {
            skill(topic);
            if (topic.isMade()) {
                product(topic);
            }
        }
        if (absences > 0) {
            problems.warning(
                    Codes.LEFT_OUT,
                    where,
                    absences
                            + " related topics are left out: the "
                            + absent.size()
                            + " that they name have no page of their own",
                    "nothing: the publisher describes no more topics");
        }
    }

    private void reference(Location where) {
        put(
                new Reference(
                        REFERENCE,
                        Text.en("GitHub topics"),
                        List.of(),
                        "GitHub",
                        "",
                        "GitHub topics, by those who contribute to them, are licensed under CC BY"
                                + " 4.0 (https://creativecommons.org/licenses/by/4.0/).",
                        List.of(),
                        List.of(new Iri("https://github.com/github/explore")),
                        null),
                where);
        state(Graphs.TOPICS, Terms.DCT_SOURCE, REFERENCE, where);
        state(SCHEME, Terms.RDF_TYPE, new Iri(Terms.SKOS_CONCEPT_SCHEME), where);
        state(SCHEME, Terms.SKOS_PREF_LABEL, Literal.of(Text.en("topics of GitHub")), where);
    }

    private void skill(Topic topic) {
        Iri iri = iri("skill", topic);
        Location where = topic.where();
        put(
                new Skill(
                        iri,
                        names(topic),
                        // of what is no made thing the file does not say what it is
                        topic.isMade() ? SkillKind.TECHNOLOGY : null,
                        List.of(),
                        related(topic)),
                where);
        state(iri, Terms.SKOS_IN_SCHEME, SCHEME, where);
        state(iri, Terms.SKOS_NOTATION, Literal.of(topic.slug()), where);
        state(iri, Terms.RDFS_SEE_ALSO, new Iri(PAGE + topic.slug()), where);
        if (!topic.isMade()) {
            pages.write(iri, topic);
        }
    }

    /**
     * Aliases are written as addresses are, and are kept so; with spaces they are found as people
     * write them, but not shown, since no one may write {@code python 3 6}.
     */
    private static Names names(Topic topic) {
        List<Text> hidden = new ArrayList<>();
        for (String alias : topic.aliases()) {
            String words = alias.replace('-', ' ').strip();
            if (!words.equals(alias) && !words.equalsIgnoreCase(topic.name())) {
                hidden.add(Text.en(words));
            }
        }
        return new Names(
                List.of(Text.en(topic.name())),
                topic.aliases().stream()
                        .filter(alias -> !alias.equals(topic.name()))
                        .map(Text::en)
                        .toList(),
                hidden,
                topic.description().isEmpty() ? List.of() : List.of(Text.en(topic.description())));
    }

    private List<Iri> related(Topic topic) {
        List<Iri> related = new ArrayList<>();
        for (String slug : topic.related()) {
            Optional<Topic> other = topics.named(slug);
            if (other.isEmpty()) {
                absences++;
                absent.add(slug);
            } else if (!other.get().equals(topic) && !related.contains(iri("skill", other.get()))) {
                related.add(iri("skill", other.get()));
            }
        }
        return related;
    }

    private void product(Topic topic) {
        Iri iri = iri("product", topic);
        Location where = topic.where();
        put(new Product(iri, Names.of(Text.en(topic.name()))), where);
        state(iri("skill", topic), Rg.COMMAND_OF, iri, where);
        if (!topic.released().isEmpty()) {
            Location released = topic.entry().where("released");
            state(iri, Terms.DCT_ISSUED, Literal.ofDate(topic.released()), released);
        }
        pages.write(iri, topic);
        Evidence evidence =
                new Evidence(
                        Ids.entity(Ids.BASE, "evidence", ID + topic.slug()),
                        REFERENCE,
                        "topics/" + topic.slug(),
                        "",
                        null);
        for (Maker maker : topics.makers(topic)) {
            made(topic, maker, iri, evidence);
        }
    }

    private void made(Topic topic, Maker maker, Iri product, Evidence evidence) {
        Location where = topic.entry().where("created_by");
        String id = Ids.ofName(maker.name());
        Iri iri = Ids.entity(Ids.BASE, maker.person() ? "person" : "organization", ID + id);
        if (described.add(iri)) {
            Names names =
                    new Names(
                            List.of(Text.en(maker.name())),
                            maker.otherNames().stream().map(Text::en).toList(),
                            List.of(),
                            List.of());
            put(maker.person() ? new Person(iri, names) : new Organization(iri, names), where);
        }
        Iri claim = Ids.entity(Ids.BASE, "claim", ID + topic.slug() + "--" + id);
        put(new Claim(claim, iri, ClaimKind.PRODUCES, product, null, List.of(evidence)), where);
    }

    private static Iri iri(String kind, Topic topic) {
        return Ids.entity(Ids.BASE, kind, ID + topic.slug());
    }

    private void state(Iri subject, String predicate, Term object, Location where) {
        put(new Statement(subject, new Iri(predicate), object), where);
    }

    private void put(Fact fact, Location where) {
        sink.accept(Graphs.TOPICS, fact, where);
    }
}
