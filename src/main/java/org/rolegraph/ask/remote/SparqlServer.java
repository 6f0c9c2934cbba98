package org.rolegraph.ask.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.result.CellTexts;

/**
 * A server of the SPARQL 1.1 Protocol at one address: nothing else is asked, wherever it may send
 * its clients. Any number of threads may ask at once.
 */
public final class SparqlServer {
    /** Bytes of one row, or of what a server says of an error. */
    private static final long MOST_AT_ONCE = 64L << 20;

    private static final int LONGEST_WORDS = 300;
    private static final int MOST_WORDS = 1 << 16;

    private final URI address;
    private final Secret secret;
    private final String agent;
    private final Duration patience;
    private volatile String software = "";
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(20))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /**
     * Asks nothing yet.
     *
     * @param agent how the program introduces itself
     * @param patience for an answer to begin, and for it to go on
     * @throws Failure exit {@code USAGE} for an address that is none of the web, holds a secret, or
     *     would have one sent for all to read
     */
    public SparqlServer(URI address, Secret secret, String agent, Duration patience) {
        this.address = address;
        this.secret = secret;
        this.agent = agent;
        this.patience = patience;
        check();
    }

    /**
     * The address that a text is.
     *
     * @throws Failure exit {@code USAGE} when it is none
     */
    public static URI address(String text, Location where) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw misused(where, "\"" + CellTexts.line(text, 200) + "\" is no address");
        }
    }

    private void check() {
        Location where = Location.of(name());
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (address.getHost() == null || !List.of("http", "https").contains(scheme)) {
            throw misused(where, "this is no address of the web");
        }
        if (address.getRawUserInfo() != null) {
            throw misused(where, "there is a secret in the address, where others can read it");
        }
        if (secret.header().isPresent() && scheme.equals("http") && !isOfThisMachine()) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.DENIED,
                    where,
                    "the secret would cross the network for all to read",
                    "name the address with https");
        }
    }

    private static Failure misused(Location where, String message) {
        return Failure.of(
                Exit.USAGE,
                Codes.BAD_ARGUMENT,
                where,
                message,
                "name it as https://HOST/PATH, without name and password");
    }

    private boolean isOfThisMachine() {
        try {
            return InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The address as it is shown: without what may be a secret. */
    public String name() {
        String text = address.toString().replaceFirst("[?#].*", "");
        return text.replaceFirst("//[^/@]*@", "//");
    }

    /** RDF4J says what it is only by the name that it gives an answer. */
    private static String software(HttpHeaders headers) {
        return headers.firstValue("Content-Disposition").orElse("").contains("query-result.srj")
                ? "RDF4J"
                : headers.firstValue("Server").orElse("");
    }

    /** What it said last of the software that it is; empty before it was asked anything. */
    String software() {
        return software;
    }

    /** Starts a query; its answer is read by what it returns. */
    public RemoteQuery query(String sparql) {
        return new RemoteQuery(this, sparql, true);
    }

    /** The same for who counts the rows, since a server may give fewer than there are. */
    RemoteQuery page(String sparql) {
        return new RemoteQuery(this, sparql, false);
    }

    /** The answer to a query, whose media type is one of those. */
    Asking ask(String sparql, String accept) {
        HttpRequest request =
                request(address)
                        .header("Accept", accept)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "query="
                                                + URLEncoder.encode(
                                                        sparql, StandardCharsets.UTF_8)))
                        .build();
        return send(request);
    }

    Asking send(HttpRequest request) {
        return new Asking(client, request, patience, MOST_AT_ONCE);
    }

    URI address() {
        return address;
    }

    HttpRequest.Builder request(URI there) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(there).header("User-Agent", agent).timeout(patience);
        secret.header().ifPresent(header -> request.header("Authorization", header));
        return request;
    }

    /**
     * The head of an answer that is one.
     *
     * @param types the media types that are expected, in lower case
     * @throws Failure exit {@code NETWORK} when it is none
     */
    HttpResponse<InputStream> good(Asking asking, List<String> types) {
        try {
            HttpResponse<InputStream> head = asking.head();
            software = software(head.headers());
            if (head.statusCode() != 200) {
                throw refused(head);
            }
            String type = head.headers().firstValue("Content-Type").orElse("");
            if (!types.contains(type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))) {
                throw failure(
                        "it answers with "
                                + (type.isEmpty() ? "no media type" : CellTexts.line(type, 100))
                                + "; expected "
                                + types.get(0)
                                + said(head),
                        "name the address of a SPARQL 1.1 endpoint, not that of its page");
            }
            return head;
        } catch (IOException e) {
            asking.checkAborted();
            throw unreachable(e);
        }
    }

    Failure refused(HttpResponse<InputStream> head) {
        int status = head.statusCode();
        String location = head.headers().firstValue("Location").orElse("");
        if (status / 100 == 3) {
            return failure(
                    "it answers with status "
                            + status
                            + ", which sends clients to "
                            + (location.isEmpty() ? "no address" : CellTexts.line(location, 200))
                            + "; no other address than the one named is asked",
                    "name that address, if you trust it");
        }
        return failure(
                "it answers with status " + status + said(head),
                switch (status) {
                    case 401, 403 ->
                            secret.header().isEmpty()
                                    ? "give a secret; see docs/endpoints.md"
                                    : "check the secret: the server does not take it";
                    case 404, 405 -> "check the address: it is to be that of a SPARQL 1.1 endpoint";
                    case 400 -> "the server does not take this query; see docs/endpoints.md";
                    default -> "try again later, or ask the server's owner";
                });
    }

    /** The beginning of what it says of an error, on one line. */
    private static String said(HttpResponse<InputStream> head) {
        try (InputStream body = head.body()) {
            String text = new String(body.readNBytes(MOST_WORDS), StandardCharsets.UTF_8);
            String words = text.replaceAll("(?s)<(script|style).*?</\\1>|<[^>]*>", " ");
            String line = CellTexts.line(words.replaceAll("\\s+", " ").strip(), LONGEST_WORDS);
            return line.isEmpty() ? "" : ": " + line;
        } catch (IOException e) {
            return "";
        }
    }

    void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Exit.INTERRUPTED, List.of());
        }
    }

    Failure unreachable(IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return failure(
                "it cannot be reached: " + CellTexts.line(message, 200),
                "check the address, and whether the server runs");
    }

    Failure failure(String message, String remedy) {
        return Failure.of(Exit.NETWORK, Codes.NETWORK, Location.of(name()), message, remedy);
    }
}
