package org.rolegraph.base.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.columns.Meaning.Part;
import org.rolegraph.base.vocab.Spelling;

/**
 * One column of a mapped table.
 *
 * @param header as the table's first row names it
 * @param separator between the values of a cell; empty when a cell is one value
 * @param language of its texts and names: BCP 47 tag in lower case
 * @param names where its names come from
 * @param values words of its cells and what they stand for, in the order of the map: an importance,
 *     the number of a level, or nothing
 */
public record MappedColumn(
        String header,
        Meaning meaning,
        String separator,
        String language,
        Names names,
        Map<String, String> values) {
    /** Where the names of a column come from. */
    public enum Names {
        /** The graph, and those that it does not know are new. */
        ANY,
        /** The graph alone. */
        KNOWN,
        /** The table alone, whatever the graph knows by that name. */
        NEW
    }

    /** Whether a cell may hold several values. */
    public boolean isList() {
        return !separator.isEmpty();
    }

    /**
     * The values of a cell, each on one line and without white space around it; none of them is
     * empty.
     */
    public List<String> split(String cell) {
        List<String> values = new ArrayList<>();
        int from = 0;
        while (from <= cell.length()) {
            int end = isList() ? cell.indexOf(separator, from) : -1;
            String part = cell.substring(from, end < 0 ? cell.length() : end).strip();
            String value = Spelling.oneLine(part);
            if (!value.isEmpty() && !isEmpty(value) && !values.contains(value)) {
                values.add(value);
            }
            from = end < 0 ? cell.length() + 1 : end + separator.length();
        }
        return values;
    }

    /** The cell that {@link #split} makes these values of, with a space after a separator. */
    public String join(List<String> values) {
        String space = separator.isBlank() ? "" : " ";
        return String.join((separator.equals("|") ? " " : "") + separator + space, values);
    }

    /** Whether the map says that a cell of this word is as good as empty. */
    public boolean isEmpty(String word) {
        return !values.isEmpty() && value(word).filter(String::isEmpty).isPresent();
    }

    /**
     * What a word of a cell stands for, whatever its case: by the map, else on the {@linkplain
     * LevelScale usual scale} of levels; itself where neither says anything.
     */
    public String meant(String word) {
        return value(word)
                .or(() -> meaning.part() == Part.LEVEL ? LevelScale.of(word) : importance(word))
                .orElse(word);
    }

    private Optional<String> value(String word) {
        String exact = values.get(word);
        if (exact != null) {
            return Optional.of(exact);
        }
        String key = Spelling.key(word);
        return values.entrySet().stream()
                .filter(entry -> Spelling.key(entry.getKey()).equals(key))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<String> importance(String word) {
        String key = Spelling.key(word);
        return Meaning.IMPORTANCES.stream().filter(key::equals).findFirst();
    }

    /** The first word that stands for the value; the value itself where there is none. */
    public String word(String value) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(value);
    }
}
