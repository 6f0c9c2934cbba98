package org.rolegraph.load.source.topics;

import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.sssom.DecisionLinks;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Sink;

/** Writes where a topic, or the product that it is the command of, is described. */
final class TopicPages {
    /** Somebody wrote the article down beside the topic; how it was found is not said. */
    private static final Iri JUSTIFICATION = new Iri(Prefixes.SEMAPV + "UnspecifiedMatching");

    private final Topics topics;
    private final Sink sink;
    private final Iri reference;

    /**
     * @param reference that the articles are taken from
     */
    TopicPages(Topics topics, Sink sink, Iri reference) {
        this.topics = topics;
        this.sink = sink;
        this.reference = reference;
    }

    /** A page that is about this alone says what it is; a wider one is only worth a look. */
    void write(Iri subject, Topic topic) {
        if (topic.article() != null) {
            Location where = topic.entry().where("wikipedia_url");
            if (topics.isOfOne(topic.article())) {
                article(subject, topic, where);
            } else {
                state(subject, Terms.RDFS_SEE_ALSO, topic.article(), where);
            }
        }
        if (topic.homepage() != null) {
            boolean own = topic.isMade() && topics.isOfOne(topic.homepage());
            state(
                    subject,
                    own ? Terms.FOAF_HOMEPAGE : Terms.RDFS_SEE_ALSO,
                    topic.homepage(),
                    topic.entry().where("url"));
        }
        if (topic.repository() != null) {
            // an account holds many repositories
            boolean one = topic.repository().value().matches("(?i)https://github\\.com/[^/]+/.+");
            state(
                    subject,
                    one ? Terms.SCHEMA_CODE_REPOSITORY : Terms.RDFS_SEE_ALSO,
                    topic.repository(),
                    topic.entry().where("github_url"));
        }
    }

    private void article(Iri subject, Topic topic, Location where) {
        Iri predicate = new Iri(Terms.FOAF_IS_PRIMARY_TOPIC_OF);
        Iri record = DecisionLinks.record(Ids.BASE, subject, predicate, topic.article());
        put(
                new Link(
                        record,
                        subject,
                        predicate,
                        topic.article(),
                        "",
                        null,
                        "",
                        JUSTIFICATION,
                        null,
                        "",
                        "",
                        "page of the topic " + topic.slug() + " at GitHub"),
                where);
        state(record, Terms.SSSOM_MAPPING_SOURCE, reference, where);
    }

    private void state(Iri subject, String predicate, Term object, Location where) {
        put(new Statement(subject, new Iri(predicate), object), where);
    }

    private void put(Fact fact, Location where) {
        sink.accept(Graphs.TOPICS, fact, where);
    }
}
