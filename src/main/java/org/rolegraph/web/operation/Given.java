package org.rolegraph.web.operation;

import java.util.List;
import java.util.function.Supplier;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.web.http.Values;

/**
 * What a client sent to an operation.
 *
 * @param values by parameter; of one that may come again, each by itself
 * @param languages in which labels are shown where the values say none, the best first
 * @param manual where it is said what fits
 * @param cancellation by which the client may end it
 */
public record Given(
        Values values, Supplier<List<String>> languages, String manual, Cancellation cancellation) {
    /** What nobody ends but its limits. */
    public static Given of(Values values, Supplier<List<String>> languages, String manual) {
        return new Given(values, languages, manual, new Cancellation());
    }
}
