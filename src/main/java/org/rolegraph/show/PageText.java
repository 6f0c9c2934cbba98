package org.rolegraph.show;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.base.result.Widths;

/**
 * A page as text to be read from top to bottom. What is long is cut, by its own length and never by
 * the width of the terminal, and a section that was cut ends with how to see the whole of it.
 */
final class PageText {
    /** Lines are no longer where no terminal says how wide it is. */
    private static final int WIDTH = 100;

    /** How many characters of short items an entry has. */
    private static final int FLOW = 220;

    /** How many long items an entry has, each on lines of its own. */
    private static final int LINES = 3;

    /** Items that are longer than this, on average, are long. */
    private static final int SHORT = 60;

    /** How many rows a table has. */
    private static final int ROWS = 10;

    private final Style style;
    private final int width;
    private final PrintWriter out;
    private boolean cut;

    PageText(Style style, PrintWriter out) {
        this.style = style;
        this.width = style.width() == 0 ? WIDTH : style.width();
        this.out = out;
    }

    void write(Page page) throws IOException {
        out.println(ProblemText.safe(page.name()) + "  " + page.id());
        int lead = leads(page.facts());
        for (Page.Entry fact : page.facts()) {
            entry("  ", lead, fact, ", ");
        }
        for (Page.Section section : page.sections()) {
            cut = false;
            out.println();
            out.println(section.title());
            int all = section.parts().size();
            int shown = section.most() == 0 ? all : Math.min(all, section.most());
            for (Page.Part part : section.parts().subList(0, shown)) {
                write(part);
            }
            if (shown < all) {
                more(all - shown);
            }
            if (cut && section.whole() != null) {
                line("  ", "all of it: " + section.whole().command());
            }
        }
        out.flush();
    }

    private void write(Page.Part part) throws IOException {
        String indent = part.heading().isEmpty() ? "  " : "    ";
        if (!part.heading().isEmpty()) {
            line("  ", part.entries().isEmpty() ? "    " : "  ", part.heading());
        }
        int lead = leads(part.entries());
        for (Page.Entry entry : part.entries()) {
            entry(indent, lead, entry, " · ");
        }
        if (part.table() != null) {
            table(part);
        }
    }

    private void table(Page.Part part) throws IOException {
        StringWriter text = new StringWriter();
        PrintWriter lines = new PrintWriter(text);
        Style narrower =
                new Style(
                        Math.max(0, style.width() - 4), style.neutralFormulas(), style.terminal());
        Format.TABLE.write(part.table(), narrower, lines);
        lines.flush();
        List<String> all = text.toString().lines().toList();
        all.subList(0, most(all, ROWS + 1)).forEach(row -> out.println("    " + row));
        if (all.size() > ROWS + 1) {
            more(all.size() - ROWS - 1);
        }
    }

    private void more(int count) {
        cut = true;
        out.printf(Locale.ROOT, "    … and %,d more%n", count);
    }

    private static int most(List<?> all, int most) {
        return Math.min(all.size(), most);
    }

    private static int leads(List<Page.Entry> entries) {
        return entries.stream().mapToInt(e -> Widths.of(e.lead())).max().orElse(0);
    }

    /** The lead, and beside it items that flow where they are short, else one under the other. */
    private void entry(String indent, int lead, Page.Entry entry, String between) {
        List<String> items = entry.items().stream().map(Page.Item::text).toList();
        int length = items.stream().mapToInt(String::length).sum();
        boolean flow = length <= SHORT * items.size();
        int shown = flow ? flowing(items) : most(items, LINES);
        List<String> lines = new ArrayList<>();
        if (flow) {
            lines.add(String.join(between, items.subList(0, shown)));
        } else {
            lines.addAll(items.subList(0, shown));
        }
        if (shown < items.size()) {
            cut = true;
            String rest = String.format(Locale.ROOT, "… and %,d more", items.size() - shown);
            if (flow) {
                lines.set(0, lines.get(0) + " " + rest);
            } else {
                lines.add(rest);
            }
        }
        String first = indent + (lead == 0 ? "" : padded(entry.lead(), lead) + "  ");
        String next = " ".repeat(Widths.of(first));
        for (String text : lines) {
            line(first, text);
            first = next;
        }
    }

    private static int flowing(List<String> items) {
        int length = 0;
        int shown = 0;
        while (shown < items.size() && (shown == 0 || length + items.get(shown).length() <= FLOW)) {
            length += items.get(shown).length() + 3;
            shown++;
        }
        return shown;
    }

    private static String padded(String text, int width) {
        String safe = ProblemText.safe(text);
        return safe + " ".repeat(Math.max(0, width - Widths.of(safe)));
    }

    /** A text after an indent, and its further lines as far in; its own lines are not kept. */
    private void line(String indent, String text) {
        line(indent, " ".repeat(Widths.of(indent)), text);
    }

    private void line(String indent, String further, String text) {
        String start = indent;
        int room = Math.max(20, width - Widths.of(further));
        for (String line :
                Widths.wrap(ProblemText.safe(text.replaceAll("\\s+", " ").strip()), room)) {
            out.println(start + line);
            start = further;
        }
    }
}
