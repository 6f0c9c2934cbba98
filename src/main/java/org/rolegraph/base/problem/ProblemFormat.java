package org.rolegraph.base.problem;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of a list of problems. */
public enum ProblemFormat {
    /** For people: one or two lines each. */
    TEXT,
    /** JUnit's XML, which every build server shows: a case for each code of a file. */
    JUNIT,
    /** SARIF 2.1.0, which code hosts show beside the line. */
    SARIF,
    /** A table of GitHub's Markdown, for a comment on a change. */
    MARKDOWN;

    /** As the command line names it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that the command line calls by this name. */
    public static Optional<ProblemFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    /** The names of all formats, in the order of their declaration. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(ProblemFormat::id).toList();
    }

    /** Writes the whole report; the caller flushes. The same report gives the same bytes. */
    public void write(ProblemReport report, Appendable out) throws IOException {
        switch (this) {
            case TEXT -> {
                for (Problem problem : report.problems()) {
                    out.append(ProblemText.of(problem));
                }
            }
            case JUNIT -> JUnitXml.write(report, out);
            case SARIF -> Sarif.write(report, out);
            case MARKDOWN -> ProblemTable.write(report, out);
        }
    }
}
