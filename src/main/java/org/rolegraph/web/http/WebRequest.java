package org.rolegraph.web.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request whose body has been read.
 *
 * @param method in upper case
 * @param path decoded, without empty, {@code .} and {@code ..} steps; begins with a slash
 * @param query of its target
 * @param headers by name in lower case; several of one name joined by commas
 * @param body within the limit of the server; empty where there is none
 * @param base scheme, host and port that the client asked, such as {@code http://127.0.0.1:8080}
 * @param client its address, without a port
 */
public record WebRequest(
        String method,
        String path,
        Values query,
        Map<String, String> headers,
        ByteBuffer body,
        String base,
        String client) {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    public WebRequest {
        headers = Map.copyOf(headers);
        body = body.asReadOnlyBuffer();
    }

    /** A GET without headers, for tests and for answers that need another. */
    public static WebRequest get(String path, Values query) {
        return new WebRequest("GET", path, query, Map.of(), NOTHING, "", "");
    }

    /** The header of the name, in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The media type of the body, in lower case without parameters; empty where it is not said. */
    public String bodyType() {
        String type = headers.getOrDefault("content-type", "");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The body as a form.
     *
     * @throws BadRequest when it is none
     */
    public Values form() {
        return Values.parse(bodyText(StandardCharsets.UTF_8));
    }

    /** The body as text; what is not of the charset becomes U+FFFD. */
    public String bodyText(Charset charset) {
        return charset.decode(body.duplicate()).toString();
    }

    /**
     * Whether a page of another server sends it, by what browsers say of it: one of this server is
     * found under the name by which it is published, or that by which it is asked. Others say
     * nothing.
     */
    public boolean isOfOtherPage() {
        String site = header("sec-fetch-site").orElse("same-origin");
        String origin = header("origin").map(WebRequest::authority).orElse(null);
        return !List.of("same-origin", "none").contains(site)
                || origin != null
                        && !origin.equals(authority(base))
                        && header("host").filter(origin::equals).isEmpty();
    }

    /** Host and port: a server before this one may speak https. */
    private static String authority(String origin) {
        try {
            String authority = new URI(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** GET, or HEAD, which is answered likewise but for the body. */
    public boolean isGet() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** This one with another path and query, as a GET. */
    public WebRequest to(String otherPath, Values otherQuery) {
        return new WebRequest("GET", otherPath, otherQuery, headers, NOTHING, base, client);
    }

    /**
     * The best of some media types by the header Accept (RFC 9110, 12.5.1): the first of the
     * greatest weight; the first of all where nothing is asked.
     *
     * @return empty where none is acceptable
     */
    public Optional<String> accepted(List<String> types) {
        return Accepted.best(headers.get("accept"), types);
    }

    /** The languages of the header Accept-Language, the best first; empty where it says none. */
    public List<String> languages() {
        return Accepted.languages(headers.get("accept-language"));
    }
}
