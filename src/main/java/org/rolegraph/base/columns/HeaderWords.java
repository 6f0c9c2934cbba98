package org.rolegraph.base.columns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.vocab.Spelling;

/** What people call columns and write into cells, and what a column map calls it. */
final class HeaderWords {
    /** Words by which cells are as good as empty. */
    static final Set<String> EMPTY = Set.of("n/a", "na", "#n/a", "-", "–", "—", "null", "?");

    private static final Map<String, String> MEANINGS = new HashMap<>();
    private static final Map<String, String> IMPORTANCES = new HashMap<>();

    static {
        means("role", "role", "title", "job title", "job", "position", "occupation", "role name");
        means(
                "role code",
                "role code",
                "job id",
                "role id",
                "job code",
                "code",
                "id",
                "position id");
        means(
                "role other name",
                "role other name",
                "a.k.a.",
                "aka",
                "also known as",
                "alternatives",
                "alternative titles",
                "other names",
                "synonyms");
        means(
                "role description",
                "role description",
                "description",
                "job description",
                "summary",
                "purpose",
                "what they do");
        means("role broader", "role broader", "kind of", "parent role", "broader");
        means("role page", "role page", "url", "link", "page", "web page");
        means("role exact match", "role exact match", "exact match", "same as");
        means("role close match", "role close match", "close match");
        means("organization", "organization", "organisation", "company", "employer");
        means("skill", "skill", "skill name", "competence", "competency");
        means("skill code", "skill code", "skill id");
        means("skill other name", "skill other name");
        means("skill description", "skill description");
        means("importance", "importance", "imp", "priority", "how much", "need");
        means("level", "level", "proficiency", "skill level", "required level");
        means(
                "essential",
                "essential",
                "essential skills",
                "must have",
                "must know",
                "required",
                "required skills",
                "requirements",
                "skills",
                "key skills",
                "core skills");
        means(
                "optional",
                "optional",
                "optional skills",
                "nice to have",
                "nice to know",
                "preferred",
                "preferred skills",
                "desirable");
        Meaning.IMPORTANCES.forEach(word -> means(word, word));
        for (String word : List.of("must", "must have", "required", "mandatory", "yes")) {
            IMPORTANCES.put(word, "essential");
        }
        for (String word : List.of("should", "may", "nice", "nice to have", "preferred", "could")) {
            IMPORTANCES.put(word, "optional");
        }
        IMPORTANCES.put("no", "not required");
        Meaning.IMPORTANCES.forEach(word -> IMPORTANCES.put(word, word));
    }

    private HeaderWords() {}

    private static void means(String meaning, String... headers) {
        for (String header : headers) {
            MEANINGS.put(header, meaning);
        }
    }

    /** What a column of that name is, as a map writes it. */
    static Optional<String> meaning(String header) {
        return Optional.ofNullable(MEANINGS.get(Spelling.key(header)));
    }

    /** The importance that a word of a cell stands for. */
    static Optional<String> importance(String word) {
        return Optional.ofNullable(IMPORTANCES.get(Spelling.key(word)));
    }

    /** Whether a cell of this word is as good as empty. */
    static boolean isEmpty(String word) {
        return EMPTY.contains(Spelling.key(word));
    }
}
