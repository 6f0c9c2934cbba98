package org.rolegraph.load.source.topics;

import java.util.List;
import org.rolegraph.base.vocab.Ids;

/**
 * Who is named as the creator of a topic's thing.
 *
 * @param name as the file has it
 * @param otherNames that it gives in brackets
 * @param person whether it is somebody rather than an organization, as far as the name says
 */
record Maker(String name, List<String> otherNames, boolean person) {
    Maker {
        otherNames = List.copyOf(otherNames);
    }

    /** The form in which equal names are one maker. */
    String key() {
        return Ids.key(name);
    }

    /** The same name as that of an organization. */
    Maker asOrganization() {
        return new Maker(name, otherNames, false);
    }
}
