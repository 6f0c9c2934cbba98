package org.rolegraph.show;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rolegraph.base.draw.Report;

/** A page as a report, which Markdown and HTML are written of: all of it, for files are long. */
final class PageReport {
    private PageReport() {}

    static Report of(Page page) {
        Report report = new Report(page.name());
        List<Report.Fact> facts = new ArrayList<>();
        facts.add(new Report.Fact("id", page.id(), "", ""));
        page.facts().forEach(entry -> facts.addAll(facts(entry)));
        report.add(new Report.Facts(facts));
        for (Page.Section section : page.sections()) {
            report.add(new Report.Heading(section.title()));
            section.parts().forEach(part -> add(part, report));
        }
        return report;
    }

    /** Texts beside each other; entities a line each, for each is a link. */
    private static List<Report.Fact> facts(Page.Entry entry) {
        if (entry.items().stream().allMatch(item -> item.iri().isEmpty())) {
            String texts =
                    entry.items().stream().map(Page.Item::name).collect(Collectors.joining(", "));
            return List.of(new Report.Fact(entry.lead(), texts, "", ""));
        }
        return entry.items().stream()
                .map(item -> new Report.Fact(entry.lead(), item.name(), item.iri(), item.note()))
                .toList();
    }

    private static void add(Page.Part part, Report report) {
        if (part.table() != null) {
            report.add(new Report.Sheet(part.heading(), part.table()));
            return;
        }
        report.say(part.heading());
        List<Report.Item> items = new ArrayList<>();
        for (Page.Entry entry : part.entries()) {
            for (Page.Item item : entry.items()) {
                items.add(
                        new Report.Item(
                                entry.lead(), item.name(), item.iri(), item.note(), List.of()));
            }
        }
        if (!items.isEmpty()) {
            report.add(new Report.Items(items, 0));
        }
    }
}
