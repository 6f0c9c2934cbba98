package org.rolegraph.base.draw;

import java.util.List;
import org.rolegraph.base.result.Widths;
import org.rolegraph.base.vocab.Prefixes;

/** A {@link Report} for a terminal. */
public final class ReportText {
    private static final int BAR = 10;

    private final TextPage page;

    private ReportText(int width) {
        page = new TextPage(width);
    }

    /**
     * The text.
     *
     * @param width columns, or 0 for lines as long as they are
     */
    public static String of(Report report, int width) {
        ReportText text = new ReportText(width);
        boolean first = true;
        boolean headed = false;
        for (Report.Part part : report.parts()) {
            if (part instanceof Report.Sheet) {
                continue;
            }
            if (!first && !headed) {
                text.page.blank();
            }
            text.show(part);
            first = false;
            headed = part instanceof Report.Heading;
        }
        return text.page.toString();
    }

    private void show(Report.Part part) {
        if (part instanceof Report.Heading heading) {
            page.line(heading.text());
        } else if (part instanceof Report.Paragraph paragraph) {
            page.line(paragraph.text());
        } else if (part instanceof Report.Facts facts) {
            facts(facts.facts());
        } else if (part instanceof Report.Bars bars) {
            int widest = widest(bars.bars().stream().map(Report.Bar::label).toList());
            for (Report.Bar bar : bars.bars()) {
                String begin = "  " + TextPage.padded(bar.label(), widest) + "  ";
                page.hanging(
                        begin + TextPage.bar(bar.share(), BAR) + "  ",
                        bar.note(),
                        widest + BAR + 6);
            }
        } else if (part instanceof Report.Items items) {
            items(items);
        } else if (part instanceof Report.Names names) {
            page.items("  ", names.names(), 2);
        }
    }

    private void facts(List<Report.Fact> facts) {
        int widest = widest(facts.stream().map(Report.Fact::label).toList());
        for (Report.Fact fact : facts) {
            String iri = fact.iri().isEmpty() ? "" : "  " + Prefixes.shorten(fact.iri());
            String note = fact.note().isEmpty() ? "" : ", " + fact.note();
            page.hanging(
                    TextPage.padded(fact.label(), widest) + " ",
                    fact.text() + iri + note,
                    widest + 5);
        }
    }

    private void items(Report.Items items) {
        int widest = widest(items.items().stream().map(Report.Item::mark).toList());
        int indent = widest == 0 ? 2 : widest + 4;
        for (Report.Item item : items.items()) {
            String begin = "  " + (widest == 0 ? "" : TextPage.padded(item.mark(), widest) + "  ");
            String note = item.note().isEmpty() ? "" : " · " + item.note();
            page.hanging(begin, item.name() + note, indent + 2);
            item.evidence().forEach(line -> page.hanging(" ".repeat(indent + 2), line, indent + 4));
        }
        if (items.more() > 0) {
            page.line("  … and " + items.more() + " more; --all shows them");
        }
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(Widths::of).max().orElse(0);
    }
}
