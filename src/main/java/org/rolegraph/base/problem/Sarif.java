package org.rolegraph.base.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Static Analysis Results Interchange Format 2.1.0 (OASIS Standard, 27 March 2020). */
final class Sarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private Sarif() {}

    static void write(ProblemReport report, Appendable out) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(report, json);
            results(report, json);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append(text.getBuffer()).append('\n');
    }

    private static void tool(ProblemReport report, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "rolegraph");
        json.writeStringField("version", report.version());
        json.writeArrayFieldStart("rules");
        for (Explanation rule : report.rules()) {
            json.writeStartObject();
            json.writeStringField("id", rule.code());
            text("shortDescription", rule.complaint(), json);
            text("help", rule.remedy().isEmpty() ? rule.complaint() : rule.remedy(), json);
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(rule.severity()));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void results(ProblemReport report, JsonGenerator json) throws IOException {
        List<String> codes = report.rules().stream().map(Explanation::code).toList();
        Map<String, Integer> numbers = new HashMap<>();
        codes.forEach(code -> numbers.put(code, numbers.size()));
        json.writeArrayFieldStart("results");
        for (Problem problem : report.problems()) {
            json.writeStartObject();
            json.writeStringField("ruleId", problem.code());
            json.writeNumberField("ruleIndex", numbers.get(problem.code()));
            json.writeStringField("level", level(problem.severity()));
            String fix = problem.remedy().isEmpty() ? "" : "\nFix: " + problem.remedy();
            text("message", problem.message() + fix, json);
            json.writeArrayFieldStart("locations");
            json.writeStartObject();
            location(problem.where(), json);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A place in a file, its first line when no line is known; or a name such as "graph". */
    private static void location(Location where, JsonGenerator json) throws IOException {
        if (where.line() == 0 && !where.file().matches("(?s).*[/\\\\.].*")) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", where.file());
            json.writeEndObject();
            json.writeEndArray();
            return;
        }
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(where.file()));
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", Math.max(1, where.line()));
        if (where.column() > 0) {
            json.writeNumberField("startColumn", where.column());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Relative paths stay relative: their base is where the check was run. */
    private static String uri(String file) {
        Path path = Path.of(file);
        if (path.isAbsolute()) {
            return path.toUri().toString();
        }
        Path root = Path.of("/").toAbsolutePath();
        return root.toUri().relativize(root.resolve(path).toUri()).toString();
    }

    private static void text(String field, String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", ProblemText.safe(text));
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
