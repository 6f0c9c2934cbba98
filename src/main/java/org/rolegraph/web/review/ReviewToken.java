package org.rolegraph.web.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rolegraph.base.file.Sha256;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.WebRequest;

/**
 * What reviewers prove themselves by, in the header {@code Authorization: Bearer} (RFC 6750). Held
 * as a digest, compared in constant time, and never said again.
 */
public final class ReviewToken {
    /** Characters of a token at least: more than can be guessed over a network. */
    private static final int LEAST = 16;

    /** Those of {@code b64token} in RFC 6750. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]{" + LEAST + ",512}=*");

    private static final String SCHEME = "bearer ";

    /** Where clients put tokens that have no place in an address. */
    private static final Set<String> PARAMETERS = Set.of("token", "access_token", "authorization");

    private final byte[] digest;

    private ReviewToken(byte[] digest) {
        this.digest = digest;
    }

    /**
     * The token of a text, whose white space around it does not count.
     *
     * @param where it was read, for the message
     * @throws Failure exit {@code USAGE} when it is short, or has characters that a header must not
     */
    public static ReviewToken of(String text, Location where) {
        String token = text.strip();
        if (!FORM.matcher(token).matches()) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    where,
                    "this is no token: expected "
                            + LEAST
                            + " to 512 letters, digits and ._~+/- without a space",
                    "make one with: openssl rand -hex 24");
        }
        return new ReviewToken(sha256(token));
    }

    /**
     * Whether a request has the token.
     *
     * @throws BadRequest when it has one in its address, which is seen and kept by others
     */
    boolean isIn(WebRequest request) {
        if (request.query().pairs().stream()
                .anyMatch(
                        each ->
                                PARAMETERS.contains(each.name().toLowerCase(Locale.ROOT))
                                        || is(each.value()))) {
            throw new BadRequest(
                    "a token has no place in an address, which is logged and kept; send it in the"
                            + " header Authorization, and choose another now");
        }
        Optional<String> sent = request.header("authorization");
        return sent.filter(each -> each.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .filter(each -> is(each.substring(SCHEME.length()).strip()))
                .isPresent();
    }

    /** By digests, which are of one length whatever was sent. */
    private boolean is(String sent) {
        return MessageDigest.isEqual(digest, sha256(sent));
    }

    private static byte[] sha256(String text) {
        return Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
