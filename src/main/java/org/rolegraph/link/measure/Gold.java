package org.rolegraph.link.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Form;
import org.rolegraph.link.score.Pool;

/**
 * A mapping set as questions whose answers are known: the title of the one end of a row asks for
 * the other. Rows may be either way round: what the target has is the answer. Rejections answer
 * nothing.
 *
 * @param benchmark whose forms have ids without white space: IRI, {@code _} and a number
 * @param rows how many rows the set has
 * @param withoutTitle how many entities ask nothing, since nobody says what they are called
 * @param withoutAnswer how many rows there are of which the target has neither end
 */
public record Gold(Benchmark benchmark, int rows, int withoutTitle, int withoutAnswer) {
    /**
     * The questions of a mapping set.
     *
     * @param rows of the set
     * @param predicates of those rows that count
     * @param subjects gives titles and more of who asks; the labels of the rows give the others'
     * @param target who is asked for
     */
    public static Gold of(
            String name,
            String language,
            List<Decision> rows,
            Set<String> predicates,
            Map<String, Entry> subjects,
            Pool target) {
        Map<String, Set<String>> answers = new TreeMap<>();
        Map<String, Entry> queries = new TreeMap<>();
        int withoutAnswer = 0;
        for (Decision row : rows) {
            if (row.rejected() || !predicates.contains(row.predicate().value())) {
                continue;
            }
            boolean asWritten = target.entries().containsKey(row.object().value());
            String query = (asWritten ? row.subject() : row.object()).value();
            String answer = (asWritten ? row.object() : row.subject()).value();
            String label = row.cell(asWritten ? Slots.SUBJECT_LABEL : Slots.OBJECT_LABEL);
            if (!target.entries().containsKey(answer)) {
                withoutAnswer++;
                continue;
            }
            answers.computeIfAbsent(query, q -> new TreeSet<>()).add(answer);
            Entry known = subjects.get(query);
            if (known != null) {
                queries.put(query, known);
            } else if (!label.isBlank()) {
                queries.putIfAbsent(query, Entry.titled(query, label));
            }
        }
        Pool numbered = numbered(target);
        Map<String, Set<String>> forms = new HashMap<>();
        numbered.forms()
                .forEach(
                        form ->
                                forms.computeIfAbsent(form.concept(), c -> new HashSet<>())
                                        .add(form.id()));
        Map<String, Set<String>> relevant = new HashMap<>();
        queries.keySet()
                .forEach(
                        query -> {
                            Set<String> right = new TreeSet<>();
                            answers.get(query).forEach(answer -> right.addAll(forms.get(answer)));
                            relevant.put(query, right);
                        });
        return new Gold(
                new Benchmark(name, language, queries, numbered, relevant),
                rows.size(),
                answers.size() - queries.size(),
                withoutAnswer);
    }

    /**
     * Holds that there is a question.
     *
     * @param file of the rows, for the place of the problem
     * @param target what the user called who is asked for
     * @throws Failure exit {@code NOT_FOUND} when there is none
     */
    public void check(String file, String target) {
        if (benchmark.queries().isEmpty()) {
            throw Failure.of(
                    Exit.NOT_FOUND,
                    Codes.NOT_FOUND,
                    Location.of(file),
                    "none of its "
                            + rows
                            + " rows has a title on one side, and an entity of "
                            + target
                            + " on the other",
                    "look at --to, --type, --lang and --predicate");
        }
    }

    /** The same with ids that can stand in a TREC run. */
    private static Pool numbered(Pool pool) {
        List<Form> forms = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Form form : pool.forms()) {
            int number = counts.merge(form.concept(), 1, Integer::sum) - 1;
            forms.add(
                    new Form(
                            String.format(Locale.ROOT, "%s_%03d", form.concept(), number),
                            form.concept(),
                            form.text(),
                            form.preferred()));
        }
        return new Pool(forms, pool.entries());
    }
}
