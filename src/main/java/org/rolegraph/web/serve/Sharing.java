package org.rolegraph.web.serve;

import java.time.Duration;
import java.util.Optional;
import org.rolegraph.store.transfer.Upstream;

/**
 * How generations come from other servers, and go to them.
 *
 * @param offers whether what is served is offered to others
 * @param upstream where generations come from
 * @param every how long after a look there comes the next
 */
public record Sharing(boolean offers, Optional<Upstream> upstream, Duration every) {
    /** Nothing comes and nothing goes. */
    public static final Sharing NONE = new Sharing(false, Optional.empty(), Duration.ZERO);
}
