package org.rolegraph.link.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rolegraph.base.sparse.Greatest;

/** The concepts of a pool by number, and which of its names and texts are whose. */
final class PoolConcepts {
    private final List<String> iris = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * Where in the order of names those of one concept begin, and at the end where they all end.
     */
    private final int[] begins;

    /** The concept of the names that begin there. */
    private final int[] owners;

    private final int[][] forms;
    private final List<String> descriptions = new ArrayList<>();

    /** By concept; -1 when it has no description. */
    private final int[] described;

    private final Map<String, Integer> broader = new LinkedHashMap<>();
    private final int[][] above;

    PoolConcepts(Pool pool) {
        List<List<Integer>> found = new ArrayList<>();
        int[] runs = new int[pool.forms().size() + 1];
        int[] runOwners = new int[runs.length];
        int run = 0;
        for (int i = 0; i < pool.forms().size(); i++) {
            String iri = pool.forms().get(i).concept();
            Integer known = numbers.putIfAbsent(iri, iris.size());
            if (known == null) {
                iris.add(iri);
                found.add(new ArrayList<>());
            }
            int owner = numbers.get(iri);
            found.get(owner).add(i);
            if (run == 0 || runOwners[run - 1] != owner) {
                runs[run] = i;
                runOwners[run++] = owner;
            }
        }
        runs[run] = pool.forms().size();
        begins = Arrays.copyOf(runs, run + 1);
        owners = Arrays.copyOf(runOwners, run);
        forms = new int[iris.size()][];
        described = new int[iris.size()];
        above = new int[iris.size()][];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = found.get(i).stream().mapToInt(Integer::intValue).toArray();
            Entry entry = pool.entries().get(iris.get(i));
            described[i] = -1;
            if (!entry.description().isEmpty()) {
                described[i] = descriptions.size();
                descriptions.add(entry.title() + ": " + entry.description());
            }
            above[i] =
                    entry.broader().stream()
                            .mapToInt(text -> broader.computeIfAbsent(text, t -> broader.size()))
                            .toArray();
        }
    }

    /** Title and description of each concept that has one. */
    List<String> descriptions() {
        return descriptions;
    }

    /** What is above concepts, each text once. */
    List<String> broader() {
        return new ArrayList<>(broader.keySet());
    }

    String iri(int concept) {
        return iris.get(concept);
    }

    /** The concepts of those IRIs that there are. */
    IntStream ofIris(Collection<String> some) {
        return some.stream().filter(numbers::containsKey).mapToInt(numbers::get);
    }

    int[] forms(int concept) {
        return forms[concept];
    }

    /** Its number among the descriptions; none when it has none. */
    int[] description(int concept) {
        return described[concept] < 0 ? new int[0] : new int[] {described[concept]};
    }

    /** Numbers among what is above concepts. */
    int[] broader(int concept) {
        return above[concept];
    }

    /** The concepts of the names that are nearest, each at its best name; ties by their numbers. */
    int[] ofNames(float[] near, int limit) {
        float[] best = new float[forms.length];
        for (int run = 0; run < owners.length; run++) {
            float most = best[owners[run]];
            for (int i = begins[run]; i < begins[run + 1]; i++) {
                most = near[i] > most ? near[i] : most;
            }
            best[owners[run]] = most;
        }
        return greatest(best, limit);
    }

    /** The concepts of the descriptions that are nearest. */
    int[] ofDescriptions(float[] near, int limit) {
        float[] best = new float[forms.length];
        for (int i = 0; i < best.length; i++) {
            best[i] = described[i] < 0 ? 0 : near[described[i]];
        }
        return greatest(best, limit);
    }

    /** The numbers of the greatest scores above 0, in order; of equal ones the first. */
    private static int[] greatest(float[] scores, int limit) {
        Greatest greatest = new Greatest(limit);
        for (float score : scores) {
            if (score > 0) {
                greatest.add(score);
            }
        }
        float least = greatest.isFull() ? greatest.least() : 0;
        int ties = limit - greatest.above(least);
        int[] found = new int[greatest.size()];
        int at = 0;
        for (int i = 0; i < scores.length && at < found.length; i++) {
            if (scores[i] > least || scores[i] > 0 && scores[i] == least && ties-- > 0) {
                found[at++] = i;
            }
        }
        return found;
    }
}
