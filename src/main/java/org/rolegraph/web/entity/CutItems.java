package org.rolegraph.web.entity;

import java.util.List;
import org.rolegraph.show.Page;

/**
 * The items of an entry, of which the first stand open.
 *
 * @param lines whether each is long, and has a line of its own
 * @param open the first
 * @param folded those that are opened
 * @param left how many are not on the page
 */
public record CutItems(boolean lines, List<Page.Item> open, List<Page.Item> folded, int left) {
    /** Items that are longer than this, on average, are long. */
    private static final int SHORT = 60;

    private static final int FLOWING = 24;
    private static final int STACKED = 6;

    /** More are no reading any longer. */
    private static final int MOST = 400;

    /** Those of an entry. */
    public static CutItems of(List<Page.Item> items) {
        int length = items.stream().mapToInt(item -> item.name().length()).sum();
        boolean lines = length > SHORT * items.size();
        int first = lines ? STACKED : FLOWING;
        int open = items.size() <= first + 3 ? items.size() : first;
        int most = Math.min(items.size(), MOST);
        return new CutItems(
                lines, items.subList(0, open), items.subList(open, most), items.size() - most);
    }
}
