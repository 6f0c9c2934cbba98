package org.rolegraph.link.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.rolegraph.link.score.Candidate;
import org.rolegraph.link.score.Candidates;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.score.Scorer;
import org.rolegraph.link.score.Scores;

/**
 * Several targets, searched at once by one scorer, so that their scores can be compared: rarity of
 * a word is rarity in all of them. How sure a candidate is depends on its own target alone, since
 * its counterpart in another is no rival. Of entities that are one, that of the target named first
 * stands for all. Thread-safe.
 */
public final class Targets {
    /**
     * One of the targets.
     *
     * @param source what it is called in tables
     */
    public record Named(String source, Pool pool) {}

    /**
     * What one target has for a title.
     *
     * @param first whether it is the best that the target has
     * @param soCalled whether the title is the name that agrees
     * @param byLetters of the first, whether that name has no word of the title
     */
    private record Found(
            int target, Candidate candidate, boolean first, boolean soCalled, boolean byLetters) {}

    private final List<Named> targets;
    private final Pool pool;
    private final Function<String, Collection<String>> joined;

    /** By entity, its place among the targets. */
    private final Map<String, Integer> owners = new HashMap<>();

    /** By form, the place of its entity among the targets. */
    private final int[] formOwners;

    /**
     * Takes the targets.
     *
     * @param targets at least one; the first of them first where several are as good. An entity
     *     that several have is of the first
     * @param joined the ids of the entities that are one with an entity, itself among them or not
     */
    public Targets(List<Named> targets, Function<String, Collection<String>> joined) {
        this.targets = List.copyOf(targets);
        this.joined = joined;
        Map<String, Entry> entries = new HashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            for (Entry entry : targets.get(i).pool().entries().values()) {
                if (entries.putIfAbsent(entry.id(), entry) == null) {
                    owners.put(entry.id(), i);
                }
            }
        }
        Pool first = targets.get(0).pool();
        pool = targets.size() == 1 ? first : Pool.of(entries.values()).with(first.pivot());
        formOwners = pool.forms().stream().mapToInt(form -> owners.get(form.concept())).toArray();
    }

    /** The entries of all, for a scorer to compare with. */
    public Pool pool() {
        return pool;
    }

    /**
     * What a title means.
     *
     * @param scorer of the forms of {@link #pool}
     * @param readings the title, and further ones of the same sense, each of which may find it; a
     *     blank one finds nothing
     * @param limit how many candidates at most
     * @param least how sure the first must be, from 0 to 1
     */
    public TitleMatch find(Scorer scorer, List<String> readings, int limit, double least) {
        List<Found> best = new ArrayList<>();
        for (String reading : readings) {
            Scores scores = scorer.scores(Entry.titled("", reading));
            int weakest = targets.size() == 1 ? -1 : weakest(scores);
            for (int i = 0; i < targets.size(); i++) {
                best.addAll(ofTarget(i, reading, scores, weakest, limit));
            }
        }
        best.sort(Comparator.comparingDouble((Found each) -> -each.candidate().score()));
        firstOfEquals(best);
        Map<String, TitleCandidate> found = new LinkedHashMap<>();
        for (Found each : best) {
            String id = standsFor(each.candidate().concept());
            found.putIfAbsent(id, candidate(id, each.candidate()));
        }
        TitleMatch match =
                TitleMatch.of(found.values().stream().limit(limit).toList(), rival(best), least);
        return !best.isEmpty() && best.get(0).byLetters() ? match.asByLetters() : match;
    }

    /**
     * The best of one target. Where others are searched too, the weakest of all that were looked at
     * stands for those of the target that were not: a single candidate is above something.
     */
    private List<Found> ofTarget(int target, String title, Scores scores, int weakest, int limit) {
        Scores own = targets.size() == 1 ? scores : own(target, scores, weakest);
        List<Found> found = new ArrayList<>();
        for (Candidate each : Candidates.of(pool.forms(), own, Math.max(limit, 2) + 1)) {
            if (owners.get(each.concept()) == target) {
                boolean soCalled = each.name().equalsIgnoreCase(title.strip());
                boolean first = found.isEmpty();
                boolean byLetters = first && own.isByLetters(each);
                found.add(new Found(target, each, first, soCalled, byLetters));
            }
        }
        return found;
    }

    private Scores own(int target, Scores scores, int weakest) {
        return scores.among(form -> formOwners[form] == target || form == weakest);
    }

    /** The best form of the entity that scored least of those that were looked at, or -1. */
    private int weakest(Scores scores) {
        float[] values = scores.values();
        Map<String, Integer> best = new HashMap<>();
        for (int form : scores.forms()) {
            if (values[form] > 0) {
                best.merge(
                        pool.forms().get(form).concept(),
                        form,
                        (a, b) -> values[b] > values[a] ? b : a);
            }
        }
        return best.values().stream()
                .min(Comparator.comparingDouble((Integer form) -> values[form]))
                .orElse(-1);
    }

    /**
     * Brings to the front what is as good as the first and of an earlier target: hardly below it,
     * or both so called.
     */
    private static void firstOfEquals(List<Found> best) {
        if (best.isEmpty()) {
            return;
        }
        Found top = best.get(0);
        best.stream()
                .filter(each -> each.first() && isAsGood(each, top))
                .min(Comparator.comparingInt(Found::target))
                .ifPresent(
                        first -> {
                            best.remove(first);
                            best.add(0, first);
                        });
    }

    private static boolean isAsGood(Found one, Found top) {
        return top.candidate().score() - one.candidate().score() < TitleMatch.ALIKE
                || one.soCalled() && top.soCalled();
    }

    /** The label of what is as good as the first in the same target, or empty. */
    private String rival(List<Found> best) {
        if (best.isEmpty() || best.get(0).candidate().margin() >= TitleMatch.ALIKE) {
            return "";
        }
        Found top = best.get(0);
        return best.stream()
                .filter(each -> each.target() == top.target())
                .filter(each -> !each.candidate().concept().equals(top.candidate().concept()))
                .findFirst()
                .map(each -> pool.title(each.candidate().concept()))
                .orElse("");
    }

    /** Of the entities that are one with this, that of the first target; this when it is alone. */
    private String standsFor(String id) {
        return joined.apply(id).stream()
                .filter(owners::containsKey)
                .filter(each -> owners.get(each) < owners.get(id))
                .min(Comparator.comparing((String each) -> owners.get(each)).thenComparing(e -> e))
                .orElse(id);
    }

    private TitleCandidate candidate(String id, Candidate found) {
        return new TitleCandidate(
                id,
                pool.title(id),
                targets.get(owners.get(id)).source(),
                found.score(),
                OptionalDouble.of(found.confidence()));
    }
}
