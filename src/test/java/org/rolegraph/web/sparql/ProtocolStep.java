package org.rolegraph.web.sparql;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.rolegraph.testkit.W3cTests;
import org.rolegraph.testkit.W3cTests.Case;
import org.rolegraph.web.jetty.RawHttp;

/**
 * One request of the W3C's tests of protocols, and what is expected of its answer.
 *
 * @param target path and query
 * @param headers by name in lower case
 * @param body as it is sent, a character for each byte; null for none
 * @param statuses local names of those expected, any of them
 * @param response what else is expected, in the manifest
 */
record ProtocolStep(
        String method,
        String target,
        Map<String, String> headers,
        String body,
        List<String> statuses,
        Graph manifest,
        Node response) {
    private static final String HT = "http://www.w3.org/2011/http#";
    private static final String CNT = "http://www.w3.org/2011/content#";
    static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

    /** The requests of a test, in order. */
    static List<ProtocolStep> of(Case test) {
        Graph manifest = test.manifest();
        List<ProtocolStep> steps = new ArrayList<>();
        for (Node request : list(manifest, test.action(), "requests")) {
            Node response = W3cTests.object(manifest, request, HT + "resp");
            steps.add(
                    new ProtocolStep(
                            text(manifest, request, HT + "methodName"),
                            text(manifest, request, HT + "absolutePath"),
                            headers(manifest, request),
                            body(manifest, request),
                            W3cTests.objects(manifest, response, MF + "expectedStatus").stream()
                                    .map(Node::getLocalName)
                                    .toList(),
                            manifest,
                            response));
        }
        return steps;
    }

    private static List<Node> list(Graph manifest, Node subject, String property) {
        Node list = W3cTests.object(manifest, subject, HT + property);
        return list == null ? List.of() : GraphList.members(GNode.create(manifest, list));
    }

    private static Map<String, String> headers(Graph manifest, Node message) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Node header : list(manifest, message, "headers")) {
            headers.put(
                    text(manifest, header, HT + "fieldName").toLowerCase(Locale.ROOT),
                    text(manifest, header, HT + "fieldValue"));
        }
        return headers;
    }

    private static String body(Graph manifest, Node message) {
        Node body = W3cTests.object(manifest, message, HT + "body");
        if (body == null) {
            return null;
        }
        String charset = text(manifest, body, CNT + "characterEncoding");
        byte[] bytes = text(manifest, body, CNT + "chars").getBytes(Charset.forName(charset));
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String text(Graph manifest, Node subject, String property) {
        return W3cTests.object(manifest, subject, property).getLiteralLexicalForm();
    }

    /** What is said of the answer by a property of the manifest's, or an empty text. */
    String expected(String property) {
        Node value = W3cTests.object(manifest, response, MF + property);
        return value == null ? "" : value.getLiteralLexicalForm();
    }

    /** The body that is expected, or an empty text. */
    String expectedBody() {
        String bytes = body(manifest, response);
        return bytes == null
                ? ""
                : new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** The media type of the body that is expected, as the manifest writes it. */
    String expectedType() {
        return headers(manifest, response).getOrDefault("content-type", "");
    }

    /** The same request to another target. */
    ProtocolStep to(String other) {
        return new ProtocolStep(method, other, headers, body, statuses, manifest, response);
    }

    /** Whether a status is among those expected. */
    boolean expects(int status) {
        return statuses.stream()
                .anyMatch(
                        name ->
                                switch (name) {
                                    case "OK" -> status == 200;
                                    case "Created" -> status == 201;
                                    case "NoContent" -> status == 204;
                                    case "BadRequest" -> status == 400;
                                    case "NotFound" -> status == 404;
                                    default -> name.equals("StatusCode" + status / 100 + "xx");
                                });
    }

    /** An answer, taken apart. */
    record Reply(int status, String type, String body) {
        static Reply of(String raw) {
            int end = raw.indexOf("\r\n\r\n");
            String type = "";
            boolean chunked = false;
            for (String line : raw.substring(0, end).split("\r\n")) {
                String lower = line.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-type:")) {
                    type = line.substring(13).strip();
                }
                chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
            }
            String body = raw.substring(end + 4);
            String bytes = chunked ? unchunked(body) : body;
            return new Reply(
                    RawHttp.status(raw),
                    type,
                    new String(
                            bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        }

        private static String unchunked(String body) {
            StringBuilder text = new StringBuilder();
            for (int at = 0; ; ) {
                int line = body.indexOf("\r\n", at);
                int size = Integer.parseInt(body.substring(at, line).strip(), 16);
                if (size == 0) {
                    return text.toString();
                }
                text.append(body, line + 2, line + 2 + size);
                at = line + 2 + size + 2;
            }
        }

        /** Without parameters. */
        String mediaType() {
            return type.replaceAll(";.*", "").strip();
        }
    }

    /** Sends it as it is written, whatever a client library would make of it. */
    Reply send(URI server) throws IOException {
        StringBuilder head = new StringBuilder();
        head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(server.getAuthority()).append("\r\n");
        head.append("Connection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        String text = body == null ? "" : body;
        if (body != null) {
            head.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        return Reply.of(RawHttp.ask(server, head + "\r\n" + text));
    }
}
