package org.rolegraph.web.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import org.rolegraph.base.result.JsonText;

/**
 * What went wrong, as programs read it (RFC 9457): {@code type}, {@code title}, {@code status},
 * {@code detail}, and of ours {@code code}, {@code place} and {@code fix}; {@code problems} where
 * there are several, {@code candidates} where a name may mean several entities.
 *
 * @param faults at least one
 * @param candidates mostly none
 */
public record ProblemDetails(int status, List<Fault> faults, List<Candidate> candidates) {
    /** Its media type. */
    public static final String TYPE = "application/problem+json";

    /** Where types are explained: the page of the interface, at the code. */
    private static final String TYPES = "/api#";

    /** The paths whose failures are told so, whatever a client accepts. */
    private static final String PATHS = "/api/";

    /**
     * One fault.
     *
     * @param code short stable name; empty for what the status says all of
     * @param place such as the name of a parameter; may be empty
     * @param fix what to do; may be empty
     */
    public record Fault(String code, String place, String detail, String fix) {}

    /** What a name may mean. */
    public record Candidate(String iri, String id, String label, String type, String source) {}

    public ProblemDetails {
        faults = List.copyOf(faults);
        candidates = List.copyOf(candidates);
    }

    /** What a status and a sentence say. */
    public static ProblemDetails of(int status, String sentence) {
        return new ProblemDetails(status, List.of(new Fault("", "", sentence, "")), List.of());
    }

    /** Whether failures of a path are told so. */
    public static boolean areToldOf(String path) {
        return path.startsWith(PATHS);
    }

    /** As an object of JSON, in UTF-8. */
    public byte[] json() {
        Fault first = faults.get(0);
        String code = first.code();
        StringBuilder json = new StringBuilder("{");
        Map<String, String> head = new LinkedHashMap<>();
        head.put("type", code.isEmpty() ? "about:blank" : TYPES + code);
        head.put("title", code.isEmpty() ? HttpStatus.getMessage(status) : title(code));
        members(head, json);
        json.append(",\"status\":").append(status).append(',');
        members(members(first), json);
        if (faults.size() > 1) {
            array("problems", faults.stream().map(ProblemDetails::members).toList(), json);
        }
        if (!candidates.isEmpty()) {
            array("candidates", candidates.stream().map(ProblemDetails::members).toList(), json);
        }
        return json.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String title(String code) {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    }

    private static Map<String, String> members(Fault fault) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("detail", fault.detail());
        members.put("code", fault.code());
        members.put("place", fault.place());
        members.put("fix", fault.fix());
        return members;
    }

    private static Map<String, String> members(Candidate candidate) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("id", candidate.id());
        members.put("iri", candidate.iri());
        members.put("label", candidate.label());
        members.put("type", candidate.type());
        members.put("source", candidate.source());
        return members;
    }

    private static void array(String name, List<Map<String, String>> objects, StringBuilder json) {
        json.append(",\"").append(name).append("\":[");
        String separator = "\n";
        for (Map<String, String> object : objects) {
            json.append(separator).append('{');
            members(object, json);
            json.append('}');
            separator = ",\n";
        }
        json.append(']');
    }

    /** Those that say something. */
    private static void members(Map<String, String> members, StringBuilder json) {
        List<String> told = new ArrayList<>();
        members.forEach(
                (name, value) -> {
                    if (!value.isEmpty()) {
                        told.add(string(name) + ":" + string(value));
                    }
                });
        json.append(String.join(",", told));
    }

    private static String string(String text) {
        StringBuilder json = new StringBuilder();
        try {
            JsonText.string(text, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // no such thing of memory
        }
        return json.toString();
    }
}
