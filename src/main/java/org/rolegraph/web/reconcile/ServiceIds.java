package org.rolegraph.web.reconcile;

import java.util.Locale;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.Values;

/**
 * Ids that stay what they are in an address. Clients are to encode an id that they put into one;
 * OpenRefine leaves what divides an address as it stands, so no id has any of that.
 */
final class ServiceIds {
    private static final String DIVIDING = "%#?&+;";

    private ServiceIds() {}

    /** The text without what divides an address, which is escaped as there. */
    static String of(String text) {
        StringBuilder id = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (DIVIDING.indexOf(c) >= 0) {
                id.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                id.append(c);
            }
        }
        return id.toString();
    }

    /** What an id was made of; the id itself where nothing of it is escaped. */
    static String text(String id) {
        if (id.indexOf('%') < 0) {
            return id;
        }
        try {
            return Values.decode(id, false);
        } catch (BadRequest e) {
            return id; // one of ours has no such escape
        }
    }
}
