package org.rolegraph.base.problem;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The XML of JUnit's reports as Jenkins, GitLab and others read it. A case is a code in a file, and
 * fails by the report's measure; milder problems are the output of a case that passes. A rule that
 * nothing breaks is a case of its own that passes, so that a report without problems is not empty.
 * There are no times, so that the same graph gives the same bytes.
 */
final class JUnitXml {
    private static final String NAME = "rolegraph check";

    private JUnitXml() {}

    static void write(ProblemReport report, Appendable out) throws IOException {
        List<ProblemReport.Group> groups = report.groups();
        Set<String> broken =
                groups.stream().map(ProblemReport.Group::code).collect(Collectors.toSet());
        List<Explanation> held =
                report.rules().stream().filter(rule -> !broken.contains(rule.code())).toList();
        long failures = groups.stream().filter(group -> fails(report, group)).count();
        String counts =
                String.format(
                        " name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" time=\"0\"",
                        NAME, groups.size() + held.size(), failures);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<testsuites").append(counts).append(">\n");
        out.append("  <testsuite").append(counts).append(">\n");
        for (ProblemReport.Group group : groups) {
            group(report, group, out);
        }
        for (Explanation rule : held) {
            out.append("    ").append(testCase(NAME, rule.code())).append("/>\n");
        }
        out.append("  </testsuite>\n</testsuites>\n");
    }

    private static void group(ProblemReport report, ProblemReport.Group group, Appendable out)
            throws IOException {
        out.append("    ").append(testCase(group.file(), group.code())).append(">\n");
        String text = group.problems().stream().map(ProblemText::of).collect(Collectors.joining());
        if (fails(report, group)) {
            Problem first =
                    group.problems().stream()
                            .filter(problem -> report.fails(problem.severity()))
                            .findFirst()
                            .orElseThrow();
            int more = group.problems().size() - 1;
            String message = first.message() + (more == 0 ? "" : " (and " + more + " more)");
            out.append("      <failure message=\"").append(attribute(message));
            out.append("\" type=\"").append(attribute(group.code())).append("\">");
            out.append(text(text)).append("</failure>\n");
        } else {
            out.append("      <system-out>").append(text(text)).append("</system-out>\n");
        }
        out.append("    </testcase>\n");
    }

    private static boolean fails(ProblemReport report, ProblemReport.Group group) {
        return group.problems().stream().anyMatch(problem -> report.fails(problem.severity()));
    }

    private static String testCase(String className, String name) {
        return "<testcase classname=\""
                + attribute(className)
                + "\" name=\""
                + attribute(name)
                + "\" time=\"0\"";
    }

    private static String attribute(String text) {
        return text(text).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
    }

    /** Markup escaped; what XML 1.0 cannot hold is spelled out or replaced. */
    private static String text(String text) {
        StringBuilder xml = new StringBuilder(text.length());
        ProblemText.safe(text)
                .codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> xml.append("&amp;");
                                case '<' -> xml.append("&lt;");
                                case '>' -> xml.append("&gt;");
                                default -> xml.appendCodePoint(isXml(c) ? c : 0xFFFD);
                            }
                        });
        return xml.toString();
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && c < 0xD800
                || c == '\n'
                || c == '\t'
                || c >= 0xE000 && c < 0xFFFE
                || c > 0xFFFF;
    }
}
