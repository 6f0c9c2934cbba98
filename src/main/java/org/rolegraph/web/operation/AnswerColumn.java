package org.rolegraph.web.operation;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of an answer.
 *
 * @param entity whether it holds entities, whose labels stand in a column beside
 * @param text what it says
 */
public record AnswerColumn(String name, boolean entity, String text) {
    private static final String ENTITY = " (entity)";

    /** Columns of lines such as {@code skill (entity): what is asked for}. */
    public static List<AnswerColumn> of(String lines) {
        List<AnswerColumn> columns = new ArrayList<>();
        for (String line : (Iterable<String>) lines.lines()::iterator) {
            int colon = line.indexOf(": ");
            String name = line.substring(0, colon);
            boolean entity = name.endsWith(ENTITY);
            columns.add(
                    new AnswerColumn(
                            entity ? name.substring(0, name.length() - ENTITY.length()) : name,
                            entity,
                            line.substring(colon + 2)));
        }
        return List.copyOf(columns);
    }
}
