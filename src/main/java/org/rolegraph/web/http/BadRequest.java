package org.rolegraph.web.http;

/** What a client sent cannot be understood, or is refused; the answer says so in one sentence. */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** With status 400. */
    public BadRequest(String sentence) {
        this(400, sentence);
    }

    /** With a status of 400 or above. */
    public BadRequest(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
