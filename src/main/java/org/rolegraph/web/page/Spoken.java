package org.rolegraph.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolegraph.store.names.Scope;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.site.Served;

/** In which languages a page names things. */
public final class Spoken {
    private Spoken() {}

    /** Those that the client reads and that are loaded, best first; the server's for none. */
    public static List<String> of(WebRequest request, Served served) {
        Set<String> loaded =
                Arrays.stream(served.graph().labels().map().languages())
                        .map(Scope::primary)
                        .collect(Collectors.toSet());
        List<String> spoken = new ArrayList<>();
        for (String language : request.languages()) {
            if (loaded.contains(Scope.primary(language)) && !spoken.contains(language)) {
                spoken.add(language);
            }
        }
        return spoken.isEmpty() ? served.graph().languages() : spoken;
    }

    /** An answer in such languages, which is the same until the next generation. */
    public static WebAnswer answer(WebAnswer answer, List<String> languages) {
        return answer.with("Content-Language", String.join(", ", languages))
                .varying("Accept-Language")
                .lasting();
    }
}
