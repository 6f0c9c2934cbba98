package org.rolegraph.base.delimited;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Spelling;

/** Which of the columns that are asked for the cells of a header name. */
final class Headings {
    private final Columns columns;
    private final Location where;
    private final Problems problems;

    Headings(Columns columns, Location where, Problems problems) {
        this.columns = columns;
        this.where = where;
        this.problems = problems;
    }

    /** By cell what it is asked for by; what no column is asked for by stays what it is. */
    List<String> of(List<String> header) {
        List<String> asked = new ArrayList<>();
        for (String cell : header) {
            String given = cell.strip();
            asked.add(columns.areOwn() ? given : columns.renamed().getOrDefault(given, given));
        }
        if (columns.areOwn()) {
            spelledOtherwise(asked);
            otherNames(asked, header);
        }
        return asked;
    }

    /** A name with other case or white space, unless another cell has it to the letter. */
    private void spelledOtherwise(List<String> asked) {
        Map<String, String> byKey = new HashMap<>();
        for (String name : columns.known()) {
            if (!asked.contains(name)) {
                byKey.put(Spelling.key(name), name);
            }
        }
        asked.replaceAll(given -> byKey.getOrDefault(Spelling.key(given), given));
    }

    /** The first of the other names that the header has, for what it does not name itself. */
    private void otherNames(List<String> asked, List<String> header) {
        Map<String, String> byKey = new HashMap<>();
        columns.renamed().forEach((other, name) -> byKey.put(Spelling.key(other), name));
        Map<String, Integer> taken = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            String name = byKey.get(Spelling.key(asked.get(i)));
            if (name == null
                    || Collections.frequency(asked, name) > 0 && !taken.containsKey(name)) {
                continue;
            }
            Integer first = taken.putIfAbsent(name, i);
            if (first == null) {
                asked.set(i, name);
            } else {
                problems.warning(
                        Codes.GUESSED_COLUMN,
                        where,
                        "columns \""
                                + shown(header.get(first))
                                + "\" and \""
                                + shown(header.get(i))
                                + "\" may both be the column "
                                + name
                                + "; the first is taken",
                        "call the one that is meant " + name);
            }
        }
    }

    private static String shown(String cell) {
        return Spelling.oneLine(cell.strip());
    }
}
