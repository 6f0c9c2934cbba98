package org.rolegraph.web.career;

import java.util.List;

/**
 * What the form on a team holds beside the role.
 *
 * @param table as it was pasted
 * @param troubles what is wrong with it, a sentence each
 */
public record TeamFields(String table, List<String> troubles) {
    public TeamFields {
        troubles = List.copyOf(troubles);
    }

    public boolean isWrong() {
        return !troubles.isEmpty();
    }
}
