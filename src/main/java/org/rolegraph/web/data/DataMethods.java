package org.rolegraph.web.data;

import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;

/** What data that are only read answer to methods, and to pages of other sites. */
public final class DataMethods {
    private static final String READING = "GET, HEAD, OPTIONS";
    private static final String HEADERS =
            "Accept, Content-Type, If-None-Match, Rolegraph-Generation, Rolegraph-Not-Before";
    private static final String DAY = "86400";

    private DataMethods() {}

    /** The answer as pages of any site may read it, without their users' credentials. */
    public static WebAnswer open(WebAnswer answer) {
        return answer.with("Access-Control-Allow-Origin", "*")
                .with("Access-Control-Expose-Headers", "ETag, Link, Rolegraph-Generation");
    }

    /** What may be asked here, also for a page of another site that asks beforehand. */
    public static WebAnswer options(String methods) {
        return open(WebAnswer.empty(204))
                .with("Allow", methods)
                .with("Access-Control-Allow-Methods", methods)
                .with("Access-Control-Allow-Headers", HEADERS)
                .with("Access-Control-Max-Age", DAY);
    }

    /** Whether it is a question about the methods. */
    public static boolean isOptions(WebRequest request) {
        return request.method().equals("OPTIONS");
    }

    /** The refusal of what would write. */
    static WebAnswer refused(WebRequest request) {
        return refused(
                request.method()
                        + " would change what is published, and a generation never changes:"
                        + " rolegraph load writes a new one",
                READING);
    }

    /** A refusal with the methods that there are. */
    public static WebAnswer refused(String sentence, String methods) {
        return open(WebAnswer.text(405, "text/plain", sentence + "\n")).with("Allow", methods);
    }

    /** What may be asked where nothing is posted. */
    public static WebAnswer readingOptions() {
        return options(READING);
    }
}
