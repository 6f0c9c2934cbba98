package org.rolegraph.link.service;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.result.CellTexts;

/**
 * JSON from an endpoint, which is asked again where it is busy or breaks off, as long after as it
 * says. Not thread-safe.
 */
final class Line {
    /** Whoever is to wait longer gets that for an answer instead. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    static final int TRIES = 5;

    /** Too many requests, and what a server says that may be well again soon (RFC 9110, 6585). */
    private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);

    private static final ObjectMapper JSON =
            new ObjectMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder().maxNestingDepth(50).build())
                            .build());

    private final Endpoint endpoint;
    private final Waiting waiting;
    private boolean heard;

    Line(Endpoint endpoint, Waiting waiting) {
        this.endpoint = endpoint;
        this.waiting = waiting;
    }

    /** An answer that is not to be had; what to do depends on the status. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(int status, String message) {
            super(message, null, false, false);
            this.status = status;
        }

        /** Whether the request was too large. */
        boolean isTooLarge() {
            return status == 413;
        }
    }

    /**
     * Asks, and reads the answer.
     *
     * @param form what to post as a form; nothing to get
     * @throws Failure exit {@code NETWORK}, naming the address
     * @throws Refused when the service does not take the request as it is
     */
    JsonNode ask(Optional<String> form) throws Refused {
        String why = "";
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Duration wait = Duration.ofSeconds(1L << attempt - 1);
            try {
                HttpResponse<byte[]> answer = endpoint.ask(form);
                heard = true;
                if (answer.statusCode() == 200) {
                    return parsed(answer.body());
                }
                why = "it answers with status " + answer.statusCode();
                if (!BUSY.contains(answer.statusCode())) {
                    throw new Refused(answer.statusCode(), why);
                }
                wait = retryAfter(answer).orElse(wait);
            } catch (JsonProcessingException e) {
                why = "its answer is no whole JSON: " + CellTexts.line(e.getOriginalMessage(), 200);
            } catch (HttpTimeoutException | TimeoutException e) {
                why = "it does not answer within " + endpoint.patience().toSeconds() + " s";
            } catch (IOException e) {
                why = "it cannot be reached: " + reason(e);
                if (!heard && e instanceof ConnectException) {
                    throw failure(why, "check the address, and whether there is a network");
                }
            }
            if (wait.compareTo(LONGEST_WAIT) > 0) {
                throw failure(
                        why + ", and is to be asked again after " + wait.toSeconds() + " s",
                        "run the command again then: what was answered is kept");
            }
            if (attempt < TRIES) {
                endpoint.pause(wait);
            }
        }
        throw failure(
                why + ", after " + TRIES + " tries",
                "try again later: what was answered is kept; or check the address");
    }

    /** A failure of this service. */
    Failure failure(String message, String remedy) {
        return Failure.of(
                Exit.NETWORK,
                Codes.NETWORK,
                Location.of(endpoint.address().toString()),
                message,
                remedy);
    }

    private static JsonNode parsed(byte[] body) throws IOException {
        JsonNode json = JSON.readTree(body);
        if (json == null || json.isMissingNode()) {
            throw new IOException("the answer is empty");
        }
        return json;
    }

    /** Seconds or a date (RFC 9110, 10.2.3). */
    private Optional<Duration> retryAfter(HttpResponse<byte[]> answer) {
        String value = answer.headers().firstValue("retry-after").orElse("").strip();
        try {
            if (value.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
            }
            Instant then =
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration wait = Duration.between(waiting.now(), then);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage() == null ? "" : ": " + e.getMessage();
        return CellTexts.line(e.getClass().getSimpleName() + message, 200);
    }
}
