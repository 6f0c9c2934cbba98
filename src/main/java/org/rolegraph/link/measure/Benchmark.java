package org.rolegraph.link.measure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Form;
import org.rolegraph.link.score.Pool;

/**
 * Questions whose answers are known.
 *
 * @param name such as {@code usa_q_en_c_en}
 * @param language of the names, primary tag of BCP 47, or empty when it is not known
 * @param queries by id, in their order
 * @param target the names to choose from, in their order, and what else is known of their concepts
 * @param relevant query to the ids of the right forms; each query has some
 */
public record Benchmark(
        String name,
        String language,
        Map<String, Entry> queries,
        Pool target,
        Map<String, Set<String>> relevant) {
    public List<Form> forms() {
        return target.forms();
    }
}
