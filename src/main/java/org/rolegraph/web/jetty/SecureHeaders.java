package org.rolegraph.web.jetty;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** What every answer says to browsers: nothing but what this server sends is run or shown. */
final class SecureHeaders {
    /** The style that cytoscape puts into a page, whose text this version of it fixes. */
    private static final String CYTOSCAPE = "'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='";

    private static final List<HttpField> FIELDS =
            List.of(
                    new PreEncodedHttpField(
                            "Content-Security-Policy",
                            "default-src 'none'; script-src 'self'; style-src 'self' "
                                    + CYTOSCAPE
                                    + "; connect-src 'self'; img-src 'self' data:; font-src 'self';"
                                    + " form-action 'self'; base-uri 'none'; frame-ancestors"
                                    + " 'none'"),
                    new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
                    new PreEncodedHttpField("X-Frame-Options", "DENY"),
                    // without any, browsers hide the origin of our own forms from us, too
                    new PreEncodedHttpField("Referrer-Policy", "same-origin"),
                    new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
                    new PreEncodedHttpField(
                            "Permissions-Policy", "camera=(), geolocation=(), microphone=()"));

    private SecureHeaders() {}

    /** For an answer whose own policy says who may frame it: the older header knows only nobody. */
    static void leaveFramesToPolicy(HttpFields.Mutable headers) {
        headers.remove("X-Frame-Options");
    }

    static void add(HttpFields.Mutable headers) {
        FIELDS.forEach(headers::put);
    }
}
