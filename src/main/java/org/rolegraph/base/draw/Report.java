package org.rolegraph.base.draw;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.result.Table;

/**
 * An answer as a document of a few kinds of parts, which a terminal, Markdown and HTML show alike:
 * {@link ReportText}, {@link ReportMarkdown}, {@link ReportHtml}. What only a file has room for is
 * {@link Sheet} and the evidence of items. Not thread-safe.
 */
public final class Report {
    /** Part of a document. */
    public sealed interface Part permits Heading, Paragraph, Facts, Bars, Items, Names, Sheet {}

    /** The title of the parts that follow. */
    public record Heading(String text) implements Part {}

    /** A paragraph. */
    public record Paragraph(String text) implements Part {}

    /** What the answer is about, a line each. */
    public record Facts(List<Fact> facts) implements Part {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** Bars of shares. */
    public record Bars(List<Bar> bars) implements Part {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A list with a word before each item.
     *
     * @param more items that are left out
     */
    public record Items(List<Item> items, int more) implements Part {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Names after each other. */
    public record Names(List<String> names) implements Part {
        public Names {
            names = List.copyOf(names);
        }
    }

    /** A table, in files only, for it may be wide. */
    public record Sheet(String caption, Table table) implements Part {}

    /**
     * A fact.
     *
     * @param label such as {@code from}; may be empty
     * @param iri of what the text names, or empty
     * @param note more of it, or empty
     */
    public record Fact(String label, String text, String iri, String note) {}

    /**
     * A bar.
     *
     * @param share its length, from 0 to 1
     * @param note what it stands for in words
     * @param within what it is a share of, by name; only where that can be opened in place
     */
    public record Bar(String label, double share, String note, List<Fact> within) {
        public Bar {
            within = List.copyOf(within);
        }

        /** With nothing to open. */
        public Bar(String label, double share, String note) {
            this(label, share, note, List.of());
        }
    }

    /**
     * An item.
     *
     * @param mark a word before it, or empty
     * @param iri of what the name names, or empty
     * @param note more of it, or empty
     * @param evidence what it rests on, a line each
     */
    public record Item(String mark, String name, String iri, String note, List<String> evidence) {
        public Item {
            evidence = List.copyOf(evidence);
        }
    }

    private final String title;
    private final List<Part> parts = new ArrayList<>();

    /** Without parts. */
    public Report(String title) {
        this.title = title;
    }

    /** Adds a part. */
    public Report add(Part part) {
        parts.add(part);
        return this;
    }

    /** Adds a paragraph, unless it is empty. */
    public Report say(String text) {
        return text.isEmpty() ? this : add(new Paragraph(text));
    }

    /** The same, without what items rest on. */
    public Report withoutEvidence() {
        Report without = new Report(title);
        for (Part part : parts) {
            if (part instanceof Items items) {
                without.add(
                        new Items(
                                items.items.stream()
                                        .map(
                                                i ->
                                                        new Item(
                                                                i.mark, i.name, i.iri, i.note,
                                                                List.of()))
                                        .toList(),
                                items.more));
            } else {
                without.add(part);
            }
        }
        return without;
    }

    /** What it is about. */
    public String title() {
        return title;
    }

    /** Its parts, in order. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }
}
