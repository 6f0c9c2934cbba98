package org.rolegraph.web.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.rolegraph.web.data.DataMethods;
import org.rolegraph.web.http.WebAnswer;

/** Answers in JSON, which pages of any site may read. */
final class OpenJson {
    private OpenJson() {}

    /** Something that is made when it is written. */
    @FunctionalInterface
    interface Made {
        ObjectNode json();
    }

    static WebAnswer answer(Made made) {
        return DataMethods.open(
                WebAnswer.of(
                        200,
                        "application/json; charset=utf-8",
                        out ->
                                // by a string: half a character becomes a question mark
                                out.write(
                                        made.json().toString().getBytes(StandardCharsets.UTF_8))));
    }
}
