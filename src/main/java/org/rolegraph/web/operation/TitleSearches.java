package org.rolegraph.web.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.found.TitleSearch;
import org.rolegraph.store.names.Kind;
import org.rolegraph.web.site.Served;

/**
 * What titles are compared with, gathered once for each kind, language and lot of sources; of these
 * the last few, so that nobody fills the memory by asking for all. Thread-safe.
 */
final class TitleSearches {
    private static final int MOST = 6;

    private record Key(Kind kind, String language, List<String> sources) {}

    private final Map<Key, TitleSearch> searches =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, TitleSearch> eldest) {
                    return size() > MOST;
                }
            };
    private Served of;

    /** The one over what is served now. */
    synchronized TitleSearch of(Served served, Kind kind, String language, List<String> sources) {
        if (of != served) {
            searches.clear();
            of = served;
        }
        Key key = new Key(kind, language, sources);
        TitleSearch found = searches.get(key);
        if (found == null) {
            found = TitleSearch.of(served.graph(), kind, language, sources);
            searches.put(key, found);
        }
        return found;
    }
}
