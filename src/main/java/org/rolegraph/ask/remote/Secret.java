package org.rolegraph.ask.remote;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;

/**
 * What a server knows its clients by: a bearer token, or a name and a password. It is never shown.
 */
public final class Secret {
    /** Of a server that asks for none. */
    public static final Secret NONE = new Secret("");

    private final String header;

    private Secret(String header) {
        this.header = header;
    }

    /**
     * Reads a secret: {@code name:password}, else a token, which has no colon (RFC 6750, 2.1).
     *
     * @param text with white space around it or not
     * @throws Failure exit {@code USAGE} when it is neither
     */
    public static Secret of(String text, Location where) {
        String secret = text.strip();
        if (secret.isEmpty() || !secret.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    where,
                    "this is no secret; expected a token, or NAME:PASSWORD, on one line, of"
                            + " printable ASCII without spaces",
                    "copy it again from the server's owner");
        }
        return new Secret(
                secret.indexOf(':') < 0
                        ? "Bearer " + secret
                        : "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }

    /** The value of the header {@code Authorization}. */
    Optional<String> header() {
        return header.isEmpty() ? Optional.empty() : Optional.of(header);
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
