package org.rolegraph.link.relate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.link.score.Candidate;

/**
 * Who is the nearest to whom, when all subjects were looked at: seen from the objects too, among
 * the subjects that have them for candidates.
 */
final class Neighbours {
    /** So many candidates of a subject are looked at. */
    static final int LOOK = 4;

    private record Seen(String subject, double score) {}

    private final Map<String, List<String>> ofSubject = new HashMap<>();
    private final Map<String, List<String>> ofObject = new HashMap<>();
    private final Map<String, Integer> objectIsNearest = new HashMap<>();
    private final Map<String, Integer> subjectIsNearest = new HashMap<>();

    /**
     * Takes what was found.
     *
     * @param found by id of the subject; candidates best first
     */
    Neighbours(Map<String, List<Candidate>> found) {
        Map<String, List<Seen>> seen = new HashMap<>();
        found.forEach(
                (subject, candidates) -> {
                    List<Candidate> some =
                            candidates.stream()
                                    .filter(each -> !each.concept().equals(subject))
                                    .limit(LOOK)
                                    .toList();
                    ofSubject.put(subject, some.stream().map(Candidate::concept).toList());
                    for (Candidate each : some) {
                        seen.computeIfAbsent(each.concept(), object -> new ArrayList<>())
                                .add(new Seen(subject, each.score()));
                    }
                    some.stream()
                            .findFirst()
                            .ifPresent(
                                    each -> objectIsNearest.merge(each.concept(), 1, Integer::sum));
                });
        Comparator<Seen> best =
                Comparator.comparingDouble((Seen each) -> -each.score())
                        .thenComparing(Seen::subject);
        seen.forEach(
                (object, subjects) -> {
                    subjects.sort(best);
                    ofObject.put(object, subjects.stream().map(Seen::subject).toList());
                    subjectIsNearest.merge(subjects.get(0).subject(), 1, Integer::sum);
                });
    }

    /** Which of the nearest to the subject the object is, from 1; {@link #LOOK} + 1 beyond. */
    int rank(String subject, String object) {
        return place(ofSubject.getOrDefault(subject, List.of()), object);
    }

    /** Which of the nearest to the object the subject is, likewise. */
    int rival(String subject, String object) {
        return place(ofObject.getOrDefault(object, List.of()), subject);
    }

    /** To how many subjects the object is the nearest. */
    int subjectsOf(String object) {
        return objectIsNearest.getOrDefault(object, 0);
    }

    /** To how many objects the subject is the nearest. */
    int objectsOf(String subject) {
        return subjectIsNearest.getOrDefault(subject, 0);
    }

    private static int place(List<String> nearest, String one) {
        int at = nearest.indexOf(one);
        return at < 0 ? LOOK + 1 : Math.min(at, LOOK) + 1;
    }
}
