package org.rolegraph.web.career;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rolegraph.base.result.Cell;
import org.rolegraph.career.graph.Duties;
import org.rolegraph.career.graph.NumberRows;
import org.rolegraph.career.need.Kin;
import org.rolegraph.show.Portrait;
import org.rolegraph.store.names.Label;

/**
 * What is known of a role beside its needs.
 *
 * @param source who describes it
 * @param definition maybe empty, or cut
 * @param duties some of them, those at its core first
 * @param moreDuties how many more there are
 * @param pay as sentences; none where it is not known
 */
public record RoleFacts(
        String name,
        String page,
        String source,
        String definition,
        List<String> duties,
        int moreDuties,
        List<String> pay,
        String without) {
    private static final int DUTIES = 4;

    public RoleFacts {
        duties = List.copyOf(duties);
        pay = List.copyOf(pay);
    }

    /**
     * Of one role.
     *
     * @param without the same page without it
     */
    static RoleFacts of(CareerVisit visit, Portrait portrait, int role, String without) {
        List<String> duties = duties(visit, role);
        int shown = Math.min(DUTIES, duties.size());
        return new RoleFacts(
                visit.naming().of(role),
                visit.page(role),
                visit.naming().release(visit.skills().concepts().source(role)),
                visit.career()
                        .graph()
                        .labels()
                        .definition(visit.naming().iri(role))
                        .map(Label::text)
                        .orElse(""),
                duties.subList(0, shown),
                duties.size() - shown,
                pay(portrait.section("show-pay", visit.naming().iri(role))),
                without);
    }

    /** Those of the role, or of the first that is one with it or close to it and has some. */
    private static List<String> duties(CareerVisit visit, int role) {
        Duties duties = visit.skills().duties();
        NumberRows byRole = duties.byRole();
        for (int one : new Kin(visit.skills()).standing(role)) {
            if (byRole.size(one) > 0) {
                return IntStream.range(byRole.from(one), byRole.to(one))
                        .boxed()
                        .sorted(Comparator.comparing(i -> !duties.isCore(i).orElse(false)))
                        .map(i -> visit.naming().of(byRole.at(i)))
                        .toList();
            }
        }
        return List.of();
    }

    /** Of all levels together, by title and area, the first title alone. */
    private static List<String> pay(Optional<Portrait.Section> section) {
        List<String> lines = new ArrayList<>();
        if (section.isEmpty()) {
            return lines;
        }
        String first = null;
        for (List<Cell> cells : section.get().rows()) {
            Map<String, String> row = words(section.get().columns(), cells);
            String title = row.get("title");
            first = first == null ? title : first;
            if (title.equals(first) && row.get("level").equals("all levels")) {
                lines.add(
                        amount(row.get("median"))
                                + " "
                                + row.get("currency")
                                + " a year in the middle, half of all between "
                                + amount(row.get("lower"))
                                + " and "
                                + amount(row.get("upper"))
                                + ": "
                                + title
                                + ", "
                                + row.get("area")
                                + ", "
                                + row.get("year")
                                + ", of "
                                + row.get("rows"));
            }
        }
        return lines;
    }

    private static String amount(String whole) {
        return whole.matches("\\d{4,15}")
                ? String.format(Locale.ROOT, "%,d", Long.parseLong(whole))
                : whole;
    }

    private static Map<String, String> words(List<String> columns, List<Cell> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = cells.get(i);
            row.put(
                    columns.get(i),
                    cell instanceof Cell.Value value
                            ? value.lexical()
                            : cell instanceof Cell.Entity entity ? entity.label() : "");
        }
        return row;
    }
}
