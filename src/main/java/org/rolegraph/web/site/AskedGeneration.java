package org.rolegraph.web.site;

import java.util.regex.Pattern;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.WebRequest;

/**
 * Which generation a client wants to be answered of, so that what it asks one after the other is
 * about the same, and never about an earlier one, whichever of several servers answers.
 */
final class AskedGeneration {
    /** Of answers: which they are of; of requests: which and no other. */
    static final String EXACTLY = "Rolegraph-Generation";

    /** Of requests: none before it. */
    static final String NOT_BEFORE = "Rolegraph-Not-Before";

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private AskedGeneration() {}

    /**
     * Looks whether the request may be answered of the generation; an empty header asks for none,
     * since proxies send such.
     *
     * @throws BadRequest 412 when it asks for another; 504 when it asks for a later one, which this
     *     server has not got from where it gets them: proxies ask another server then; 400 when it
     *     asks for what is none
     */
    static void check(WebRequest request, Served served) {
        String exactly = request.headers().getOrDefault("rolegraph-generation", "");
        String notBefore = request.headers().getOrDefault("rolegraph-not-before", "");
        if (exactly.isEmpty() && notBefore.isEmpty()) {
            return;
        }
        String id = served.generation().id();
        long here = Long.parseLong(id);
        if (!exactly.isEmpty() && number(EXACTLY, exactly) != here) {
            throw new BadRequest(
                    412,
                    "generation " + exactly + " is asked for; generation " + id + " is served");
        }
        if (!notBefore.isEmpty() && number(NOT_BEFORE, notBefore) > here) {
            throw new BadRequest(
                    504,
                    "nothing before generation "
                            + notBefore
                            + " is asked for; generation "
                            + id
                            + " is served yet");
        }
    }

    private static long number(String header, String value) {
        if (!ID.matcher(value).matches()) {
            throw new BadRequest(
                    "the header " + header + " is no generation; expected one such as 000001");
        }
        return Long.parseLong(value);
    }
}
