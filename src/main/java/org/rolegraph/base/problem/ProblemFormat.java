package org.rolegraph.base.problem;

import java.io.IOException;

/** The formats of a list of problems. */
public enum ProblemFormat implements OutputFormat {
    /** For people: one or two lines each. */
    TEXT("text/plain", "txt"),
    /** One object, for programs of one's own. */
    JSON("application/json", "json"),
    /** JUnit's XML, which every build server shows: a case for each code of a file. */
    JUNIT("application/xml", "xml"),
    /** SARIF 2.1.0, which code hosts show beside the line. */
    SARIF("application/sarif+json", "sarif"),
    /** A table of GitHub's Markdown, for a comment on a change. */
    MARKDOWN("text/markdown", "md");

    private final String mediaType;
    private final String extension;

    ProblemFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public String extension() {
        return extension;
    }

    /** Writes the whole report; the caller flushes. The same report gives the same bytes. */
    public void write(ProblemReport report, Appendable out) throws IOException {
        switch (this) {
            case TEXT -> {
                for (Problem problem : report.problems()) {
                    out.append(ProblemText.of(problem));
                }
            }
            case JSON -> ProblemJson.write(report, out);
            case JUNIT -> JUnitXml.write(report, out);
            case SARIF -> Sarif.write(report, out);
            case MARKDOWN -> ProblemTable.write(report, out);
        }
    }
}
