package org.rolegraph.web.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * An answer, whose body is made when it is written. Immutable.
 *
 * <p>A <em>lasting</em> one depends on nothing but the generation, the program, the request's
 * target, the media type and the language of the answer: it gets a validator, which is compared
 * before its body is made, and is kept for others.
 */
public final class WebAnswer {
    /** Writes a body. What fails before much is written is answered as what it is. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    private static final Body EMPTY = out -> {};

    private final int status;
    private final Map<String, String> headers;
    private final Body body;
    private final boolean lasts;
    private final Supplier<Map<String, String>> found;

    private WebAnswer(
            int status,
            Map<String, String> headers,
            Body body,
            boolean lasts,
            Supplier<Map<String, String>> found) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.lasts = lasts;
        this.found = found;
    }

    /**
     * An answer with a body.
     *
     * @param type media type, with its charset where it is text
     */
    public static WebAnswer of(int status, String type, Body body) {
        return new WebAnswer(status, Map.of(), body, false, Map::of).with("Content-Type", type);
    }

    /**
     * An answer with a text in UTF-8.
     *
     * @param type media type; its charset is added
     */
    public static WebAnswer text(int status, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(status, type + "; charset=utf-8", out -> out.write(bytes));
    }

    /** An answer without a body. */
    public static WebAnswer empty(int status) {
        return new WebAnswer(status, Map.of(), EMPTY, false, Map::of);
    }

    /**
     * To another place.
     *
     * @param status 301, 302, 303, 307 or 308
     */
    public static WebAnswer redirect(int status, String location) {
        return empty(status).with("Location", location);
    }

    /** This one with a header, in the place of one of the same name. */
    public WebAnswer with(String header, String value) {
        if (value.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new BadRequest("a character cannot stand in a header");
        }
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(header, value);
        return new WebAnswer(status, more, body, lasts, found);
    }

    /**
     * This one with headers that only the making of its body finds out, before it writes the first
     * byte; of an answer whose body is not made, a 304, they are not told.
     */
    public WebAnswer finding(Supplier<Map<String, String>> more) {
        return new WebAnswer(status, headers, body, lasts, more);
    }

    /** This one, where the request's headers have a say in what it is. */
    public WebAnswer varying(String... names) {
        return with("Vary", String.join(", ", names));
    }

    /** This one, as one that lasts. */
    public WebAnswer lasting() {
        return new WebAnswer(status, headers, body, true, found);
    }

    /** This one without its body, and what that refers to; with what it has found out. */
    public WebAnswer head() {
        return new WebAnswer(status, headers(), EMPTY, lasts, Map::of);
    }

    public int status() {
        return status;
    }

    /** By name in any case, in order; those that the body finds out once it is made. */
    public Map<String, String> headers() {
        Map<String, String> more = found.get();
        if (more.isEmpty()) {
            return headers;
        }
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.putAll(more);
        return all;
    }

    /** The header of the name, or nothing. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public Body body() {
        return body;
    }

    /** Whether it has a body to be made. */
    public boolean isEmpty() {
        return body == EMPTY;
    }

    public boolean lasts() {
        return lasts;
    }
}
