package org.rolegraph.web.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;

/** Entity tags (RFC 9110, 8.8.3): strong, and known before the answer is made. */
final class Validators {
    private static final int BYTES = 12;

    private Validators() {}

    /**
     * What a lasting answer is told apart by: the generation and program, the target, media type
     * and language.
     */
    static String key(String state, WebRequest request, WebAnswer answer) {
        return digest(
                String.join(
                        "\n",
                        state,
                        request.path(),
                        request.query().distinct(),
                        answer.header("Content-Type"),
                        answer.header("Content-Language")));
    }

    /**
     * What the lasting answers to two requests are the same by: the state, the target, and the
     * headers that may have a say in media type and language.
     */
    static String asked(String state, WebRequest request) {
        return String.join(
                "\n",
                state,
                request.path(),
                request.query().distinct(),
                request.headers().getOrDefault("accept", ""),
                request.headers().getOrDefault("accept-language", ""));
    }

    /** The tag of an answer, in quotes; one for each encoding of it. */
    static String tag(String key, boolean zipped) {
        return '"' + key + (zipped ? "-gzip" : "") + '"';
    }

    /** Whether a header If-None-Match names the answer, in whatever encoding. */
    static boolean matches(String header, String key) {
        for (String each : header.split(",")) {
            String tag = each.strip();
            tag = tag.startsWith("W/") ? tag.substring(2) : tag;
            if (tag.equals("*") || tag.equals(tag(key, false)) || tag.equals(tag(key, true))) {
                return true;
            }
        }
        return false;
    }

    static String digest(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
