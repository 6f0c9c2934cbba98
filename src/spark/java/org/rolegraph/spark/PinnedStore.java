package org.rolegraph.spark;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rolegraph.api.Options;
import org.rolegraph.api.RoleGraph;
import org.rolegraph.api.TitleMatcher;
import org.rolegraph.api.TitleRules;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;

/**
 * A store and what it holds: whatever machine asks it finds the same content, or fails. A virtual
 * machine opens it once, for all of its tasks, and keeps it until it ends.
 *
 * @param place where it lies
 * @param content what {@link RoleGraph#content} says of it
 */
record PinnedStore(Place place, String content) implements Serializable {
    private static final Map<Place, RoleGraph> OPEN = new ConcurrentHashMap<>();

    /**
     * Where a store lies, and how it is read.
     *
     * @param name as {@link ShippedStore} finds it
     * @param language of the names, a BCP 47 tag in lower case
     */
    record Place(String name, String language) implements Serializable {
        private RoleGraph graph() {
            return OPEN.computeIfAbsent(this, Place::open);
        }

        private RoleGraph open() {
            return RoleGraph.open(
                    ShippedStore.folder(name), Options.STANDARD.withLanguages(language));
        }
    }

    /**
     * The store as it is where this is called, which all tasks must find.
     *
     * @throws Failure exit {@code STORE} when there is none
     */
    static PinnedStore of(String name, String language) {
        Place place = new Place(name, language.toLowerCase(Locale.ROOT));
        return new PinnedStore(place, place.graph().content());
    }

    /**
     * What titles mean by these rules.
     *
     * @throws TaskFailure exit {@code STORE} when there is no store or it has another content,
     *     {@code NOT_FOUND} when it has nothing of the kind
     */
    TitleMatcher titles(TitleRules rules) {
        try {
            RoleGraph graph = place.graph();
            check(graph.content());
            return graph.titles(rules);
        } catch (Failure e) {
            throw TaskFailure.of(e);
        }
    }

    private void check(String found) {
        if (!found.equals(content)) {
            throw TaskFailure.of(
                    Exit.STORE,
                    Codes.DAMAGED_STORE,
                    place.name(),
                    "the store of this machine has the content "
                            + found
                            + "; expected "
                            + content
                            + ", that of the store with which the job was submitted",
                    "copy one store to all machines, load nothing into it meanwhile, and submit"
                            + " again");
        }
    }
}
