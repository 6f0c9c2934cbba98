package org.rolegraph.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.decide.SharedReview.Opinion;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.SentJson;
import org.rolegraph.web.http.WebRequest;

/**
 * What a reviewer says of a pair: the body of a request.
 *
 * @param queue of which it is, by its digest
 * @param pair its number in the queue, from 0
 * @param word of {@link Opinion}
 * @param who says it, checked
 * @param isSecond whether another has decided about the pair, unseen by this one
 * @param since what the client knows of the review
 */
record SentOpinion(
        String queue, int pair, String word, String who, boolean isSecond, String since) {
    /** The words there are. */
    static final Set<String> WORDS =
            Set.of(
                    Opinion.PROPOSED,
                    "exact",
                    "close",
                    "broad",
                    "narrow",
                    "related",
                    Decision.REJECTED,
                    Decision.ALONE);

    private static final int MOST_BYTES = 4096;
    private static final int LONGEST_NAME = 80;
    private static final Set<String> MEMBERS =
            Set.of("queue", "pair", "says", "who", "second", "since");

    /**
     * Reads the body.
     *
     * @throws BadRequest with 413 when it is too long, 415 when it is no JSON by its type, 400 when
     *     it does not say what it has to
     */
    static SentOpinion of(WebRequest request) {
        if (request.body().remaining() > MOST_BYTES) {
            throw new BadRequest(413, "an opinion has at most " + MOST_BYTES + " bytes");
        }
        if (!request.bodyType().equals("application/json")) {
            throw new BadRequest(415, "expected application/json");
        }
        JsonNode json = SentJson.read("the body", text(request));
        if (json == null || !json.isObject()) {
            throw new BadRequest("the body is no object of JSON");
        }
        json.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!MEMBERS.contains(name)) {
                                throw new BadRequest(
                                        "an opinion has no such member; it has queue, pair, says,"
                                                + " who, second and since");
                            }
                        });
        String word = string(json, "says");
        if (!WORDS.contains(word)) {
            throw new BadRequest(
                    "says is none of proposed, exact, close, broad, narrow, related, reject, none");
        }
        JsonNode pair = json.get("pair");
        if (pair == null || !pair.isIntegralNumber() || !pair.canConvertToInt()) {
            throw new BadRequest("pair is no number of a pair");
        }
        JsonNode second = json.get("second");
        if (second != null && !second.isBoolean()) {
            throw new BadRequest("second is neither true nor false");
        }
        return new SentOpinion(
                string(json, "queue"),
                pair.intValue(),
                word,
                name(string(json, "who")),
                second != null && second.booleanValue(),
                json.has("since") ? string(json, "since") : "");
    }

    private static String text(WebRequest request) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(request.body()).toString();
        } catch (CharacterCodingException e) {
            throw new BadRequest("the body is not UTF-8");
        }
    }

    private static String string(JsonNode json, String member) {
        JsonNode value = json.get(member);
        if (value == null || !value.isTextual()) {
            throw new BadRequest(member + " is no text");
        }
        return value.textValue();
    }

    /** A name that can stand in a file of decisions, where a bar separates several. */
    private static String name(String sent) {
        String name = sent.strip();
        boolean odd =
                name.codePoints()
                        .anyMatch(
                                c ->
                                        c == '|'
                                                || Character.isISOControl(c)
                                                || Character.getType(c) == Character.FORMAT
                                                || Character.getType(c) == Character.SURROGATE
                                                || Character.getType(c) == Character.LINE_SEPARATOR
                                                || Character.getType(c)
                                                        == Character.PARAGRAPH_SEPARATOR);
        if (name.isEmpty() || odd || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new BadRequest(
                    "who is the name of the reviewer: 1 to "
                            + LONGEST_NAME
                            + " characters on one line, without |");
        }
        return name;
    }

    /** As it is kept. */
    Opinion on(String date) {
        return new Opinion(word, who, date);
    }
}
