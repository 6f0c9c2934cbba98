package org.rolegraph.base.draw;

import static org.rolegraph.base.result.Markdown.escaped;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.rolegraph.base.result.Markdown;

/** A {@link Report} as Markdown (CommonMark 0.31, with the tables of GitHub). */
public final class ReportMarkdown {
    private final StringBuilder text = new StringBuilder();

    private ReportMarkdown() {}

    /** The file. */
    public static String of(Report report) {
        ReportMarkdown markdown = new ReportMarkdown();
        markdown.text.append("# ").append(escaped(report.title())).append('\n');
        for (Report.Part part : report.parts()) {
            markdown.text.append('\n');
            markdown.show(part);
        }
        return markdown.text.toString();
    }

    private void show(Report.Part part) {
        if (part instanceof Report.Heading heading) {
            text.append("## ").append(escaped(heading.text())).append('\n');
        } else if (part instanceof Report.Paragraph paragraph) {
            text.append(escaped(paragraph.text())).append('\n');
        } else if (part instanceof Report.Facts facts) {
            facts.facts().forEach(this::fact);
        } else if (part instanceof Report.Bars bars) {
            for (Report.Bar bar : bars.bars()) {
                text.append("- ").append(escaped(bar.label() + ": " + bar.note())).append('\n');
            }
        } else if (part instanceof Report.Items items) {
            items.items().forEach(this::item);
            if (items.more() > 0) {
                text.append("- … and ").append(items.more()).append(" more\n");
            }
        } else if (part instanceof Report.Names names) {
            text.append(escaped(String.join(", ", names.names()))).append('\n');
        } else if (part instanceof Report.Sheet sheet) {
            text.append("## ").append(escaped(sheet.caption())).append("\n\n");
            try {
                Markdown.write(sheet.table(), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // a builder of strings throws none
            }
        }
    }

    private void fact(Report.Fact fact) {
        text.append("- ");
        if (!fact.label().isBlank()) {
            text.append(escaped(fact.label())).append(' ');
        }
        text.append(named(fact.text(), fact.iri()));
        text.append(fact.note().isEmpty() ? "" : ", " + escaped(fact.note())).append('\n');
    }

    private void item(Report.Item item) {
        text.append("- ").append(named(item.name(), item.iri()));
        if (!item.mark().isEmpty()) {
            text.append(" (").append(escaped(item.mark())).append(')');
        }
        text.append(item.note().isEmpty() ? "" : " · " + escaped(item.note())).append('\n');
        item.evidence().forEach(line -> text.append("  - ").append(escaped(line)).append('\n'));
    }

    private static String named(String name, String iri) {
        return iri.isEmpty() ? escaped(name) : Markdown.link(iri, name);
    }
}
