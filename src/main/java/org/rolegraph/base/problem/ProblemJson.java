package org.rolegraph.base.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;

/**
 * The outcome of a check as one JSON object: {@code failed}, and {@code problems} with {@code
 * code}, {@code severity}, {@code file}, {@code line} and {@code column} where they are known,
 * {@code message} and {@code remedy}; one problem a line.
 */
final class ProblemJson {
    private ProblemJson() {}

    static void write(ProblemReport report, Appendable out) throws IOException {
        out.append("{\"version\":").append(string(report.version()));
        out.append(",\"failed\":").append(String.valueOf(report.failed()));
        out.append(",\"problems\":[");
        String separator = "\n";
        for (Problem problem : report.problems()) {
            out.append(separator).append(object(problem));
            separator = ",\n";
        }
        out.append("\n]}\n");
    }

    private static String object(Problem problem) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("code", problem.code());
            json.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
            json.writeStringField("file", problem.where().file());
            if (problem.where().line() > 0) {
                json.writeNumberField("line", problem.where().line());
            }
            if (problem.where().column() > 0) {
                json.writeNumberField("column", problem.where().column());
            }
            json.writeStringField("message", ProblemText.safe(problem.message()));
            json.writeStringField("remedy", ProblemText.safe(problem.remedy()));
            json.writeEndObject();
        }
        return text.toString();
    }

    private static String string(String value) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeString(value);
        }
        return text.toString();
    }
}
