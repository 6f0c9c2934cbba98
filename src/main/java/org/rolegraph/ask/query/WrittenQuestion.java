package org.rolegraph.ask.query;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.util.FmtUtils;
import org.rolegraph.base.problem.Failure;

/**
 * A question as one text, which is asked as it stands: terms stand in the place of the variables
 * that they are bound to, and all else is as its author wrote it.
 */
public final class WrittenQuestion {
    /** What no variable is looked for in, and the variables. */
    private static final Pattern WORD =
            Pattern.compile(
                    "\"\"\"(?:[^\\\\]|\\\\.)*?\"\"\"|'''(?:[^\\\\]|\\\\.)*?'''"
                            + "|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'"
                            + "|<[^<>\"{}|^`\\\\\\s]*>|#[^\\n]*"
                            + "|(?i:BOUND)\\s*\\(\\s*[?$](\\w+)\\s*\\)|[?$](\\w+)",
                    Pattern.DOTALL);

    private static final int BOUND = 1;
    private static final int NAME = 2;

    private WrittenQuestion() {}

    /**
     * Its text.
     *
     * @throws Failure with exit USAGE when it is no query
     */
    public static String of(Question question) {
        if (question.bindings().isEmpty()) {
            return question.text();
        }
        String text = written(question);
        if (isQuery(text, question)) {
            return text;
        }
        Query query = QueryText.parse(question);
        query.setBaseURI(null); // names in full
        return query.serialize();
    }

    private static String written(Question question) {
        Map<String, String> terms = new HashMap<>();
        question.bindings()
                .forEach(
                        (name, cell) ->
                                terms.put(name, FmtUtils.stringForNode(QueryText.term(cell))));
        return WORD.matcher(question.text())
                .replaceAll(word -> Matcher.quoteReplacement(replaced(word, terms)));
    }

    private static String replaced(MatchResult word, Map<String, String> terms) {
        if (word.group(BOUND) != null) {
            return terms.containsKey(word.group(BOUND)) ? "true" : word.group();
        }
        return word.group(NAME) == null
                ? word.group()
                : terms.getOrDefault(word.group(NAME), word.group());
    }

    /** Where a query names the variable among its columns, no term may stand there. */
    private static boolean isQuery(String text, Question question) {
        try {
            QueryText.parse(
                    new Question(question.name(), text, Map.of(), question.graphPrefixes()));
            return true;
        } catch (Failure e) {
            return false;
        }
    }
}
