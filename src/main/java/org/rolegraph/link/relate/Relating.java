package org.rolegraph.link.relate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.link.score.Candidate;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Pool;

/**
 * How subjects of one pool are related to objects of another, by names and by who is nearest to
 * whom. Links that there are play no part. Not thread-safe.
 */
public final class Relating {
    /** Pools of fewer entities say nothing of how finely a field is divided. */
    private static final int MANY = 100;

    /** Nor does one of so many times as few as the other: it is a part of something. */
    private static final int PART = 10;

    private final Pool objects;
    private final NameSets names;
    private final Neighbours nearest;
    private final Map<String, Integer> belowSubjects;
    private final Map<String, Integer> belowObjects;
    private final RelationModel model;

    private Relating(
            Pool subjects, Pool objects, String language, Map<String, List<Candidate>> found) {
        this.objects = objects;
        names = new NameSets(language);
        nearest = new Neighbours(found);
        belowSubjects = below(subjects);
        belowObjects = below(objects);
        int fewer = Math.min(subjects.entries().size(), objects.entries().size());
        int more = Math.max(subjects.entries().size(), objects.entries().size());
        model = RelationModel.of(fewer >= MANY && fewer * PART >= more);
    }

    /**
     * Looks at two pools.
     *
     * @param language of the names, primary tag of BCP 47
     * @param found what is nearest to each of the subjects, by id, best first; of each at least
     *     {@link #look} where there are so many
     */
    public static Relating of(
            Pool subjects, Pool objects, String language, Map<String, List<Candidate>> found) {
        return new Relating(subjects, objects, language, found);
    }

    /** How many candidates of a subject are looked at. */
    public static int look() {
        return Neighbours.LOOK;
    }

    /** The title of what is above entries to how many are directly below it. */
    private static Map<String, Integer> below(Pool pool) {
        Map<String, Integer> below = new HashMap<>();
        for (Entry entry : pool.entries().values()) {
            entry.broader().forEach(title -> below.merge(title, 1, Integer::sum));
        }
        return below;
    }

    /** How a subject is most likely related to an object, if they are linked at all. */
    public Relation relation(Entry subject, String object) {
        return model.likeliest(evidence(subject, object));
    }

    /** What that rests on. */
    PairEvidence evidence(Entry subject, String object) {
        Entry other = objects.entries().get(object);
        NameSets.Names ours = names.of(subject);
        NameSets.Names theirs = names.of(other);
        int rank = nearest.rank(subject.id(), object);
        int rival = nearest.rival(subject.id(), object);
        return new PairEvidence(
                one(!ours.title().isEmpty() && ours.title().equals(theirs.title())),
                Math.log(1 + ours.shared(theirs)),
                -Math.log(rank),
                -Math.log(rival),
                one(rank == 1 && rival == 1),
                one(theirs.isRest()) - one(ours.isRest()),
                Math.log(1 + nearest.subjectsOf(object))
                        - Math.log(1 + nearest.objectsOf(subject.id())),
                one(theirs.others().contains(ours.title()))
                        - one(ours.others().contains(theirs.title())),
                Math.log(1 + belowObjects.getOrDefault(other.title(), 0))
                        - Math.log(1 + belowSubjects.getOrDefault(subject.title(), 0)),
                one(theirs.holds(ours)) - one(ours.holds(theirs)));
    }

    private static double one(boolean holds) {
        return holds ? 1 : 0;
    }
}
