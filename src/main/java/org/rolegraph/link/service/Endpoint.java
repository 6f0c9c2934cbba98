package org.rolegraph.link.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.result.CellTexts;

/**
 * An address of the web that is asked one request after the other, at most one a second. Follows it
 * where it moves to. Not thread-safe.
 */
final class Endpoint {
    /** Between the beginnings of two requests. */
    static final Duration PACE = Duration.ofSeconds(1);

    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_BYTES = 16 << 20;
    private static final Set<Integer> MOVED = Set.of(301, 302, 307, 308);

    private final String agent;
    private final Duration patience;
    private final Waiting waiting;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(20))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private URI address;
    private Instant next = Instant.MIN;

    /**
     * Opens nothing yet.
     *
     * @param agent how the program introduces itself
     * @param patience for one answer
     */
    Endpoint(URI address, String agent, Duration patience, Waiting waiting) {
        this.address = address;
        this.agent = agent;
        this.patience = patience;
        this.waiting = waiting;
    }

    /** Whether it is an address of the web. */
    static boolean isWeb(URI address) {
        return List.of("http", "https").contains(String.valueOf(address.getScheme()))
                && address.getHost() != null;
    }

    /** Where it is, or has moved to. */
    URI address() {
        return address;
    }

    /** How long one answer is waited for. */
    Duration patience() {
        return patience;
    }

    /**
     * Asks, whatever the status of the answer.
     *
     * @param form what to post as a form, also where the address has moved to; nothing to get
     */
    HttpResponse<byte[]> ask(Optional<String> form) throws IOException, TimeoutException {
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            HttpResponse<byte[]> answer = once(form);
            Optional<String> location = answer.headers().firstValue("location");
            if (!MOVED.contains(answer.statusCode()) || location.isEmpty()) {
                return answer;
            }
            address = moved(location.get());
        }
        throw new IOException("it redirects more than " + MOST_REDIRECTS + " times");
    }

    /** Never from https to http, nor to anything else. */
    private URI moved(String location) throws IOException {
        try {
            URI there = address.resolve(location);
            boolean safe = "https".equals(there.getScheme()) || "http".equals(address.getScheme());
            if (isWeb(there) && safe) {
                return there;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "it redirects to no address: " + CellTexts.line(location, 200), e);
        }
        throw new IOException("it redirects to " + CellTexts.line(location, 200));
    }

    private HttpResponse<byte[]> once(Optional<String> form) throws IOException, TimeoutException {
        Instant now = waiting.now();
        if (now.isBefore(next)) {
            pause(Duration.between(now, next));
        }
        next = waiting.now().plus(PACE);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .header("Accept", "application/json")
                        .header("User-Agent", agent)
                        .timeout(patience);
        form.ifPresent(
                text ->
                        request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(text)));
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), info -> new LimitedBody(MOST_BYTES));
        try {
            // the request's own timeout ends with the head of the answer
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            answer.cancel(true);
        }
    }

    void pause(Duration time) {
        try {
            waiting.pause(time);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static Failure interrupted() {
        Thread.currentThread().interrupt();
        return new Failure(Exit.INTERRUPTED, List.of());
    }
}
