package org.rolegraph.ask.query;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;

/** A question's text as Jena's query, its parameters bound as terms. */
public final class QueryText {
    /** Characters; a longer query is a mistake, or an attack on the parser. */
    private static final int LONGEST = 8 << 20;

    /** The first word after comments and declarations, when it is one of SPARQL Update's. */
    private static final Pattern UPDATE =
            Pattern.compile(
                    "\\A(?:\\s++|#[^\\n]*+|(?i:PREFIX)\\s+[^\\s<]*\\s*<[^>]*>|(?i:BASE)\\s*<[^>]*>)*+"
                            + "((?i:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH))\\b");

    /** Texts whose values are bound are few, and are asked again: what was parsed of them. */
    private static final int KEPT = 200;

    private static final Map<String, Query> PARSED = last(KEPT);

    /** So many questions may have been looked at and not asked yet. */
    private static final int WAITING = 16;

    /** Characters; what is parsed of a longer text is not held until it is asked. */
    private static final int LONGEST_WAITING = 1 << 16;

    private static final Map<Question, Query> LOOKED_AT = last(WAITING);

    private QueryText() {}

    private static <K> Map<K, Query> last(int most) {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Query> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * As {@link #parse}, for who looks at the query before it is asked: that need not parse it
     * again. What is returned is not to be changed.
     */
    static Query look(Question question) {
        Query query = parse(question);
        if (question.bindings().isEmpty() && question.text().length() <= LONGEST_WAITING) {
            synchronized (LOOKED_AT) {
                LOOKED_AT.put(question, query);
            }
        }
        return query;
    }

    /**
     * Parses and binds.
     *
     * @throws Failure with exit USAGE when it is no query
     */
    public static Query parse(Question question) {
        if (question.bindings().isEmpty()) {
            Query seen;
            synchronized (LOOKED_AT) {
                seen = LOOKED_AT.remove(question); // for one who asks, and no other
            }
            return seen == null ? parsed(question) : seen;
        }
        if (!question.dataset().isOfText()) {
            return bind(parsed(question), question.bindings());
        }
        String key = question.graphPrefixes() + question.text();
        Query known;
        synchronized (PARSED) {
            known = PARSED.get(key);
        }
        if (known == null) {
            known = parsed(question);
            synchronized (PARSED) {
                PARSED.put(key, known);
            }
        }
        return bind(known, question.bindings());
    }

    private static Query parsed(Question question) {
        String text = question.text();
        if (text.length() > LONGEST) {
            throw bad(
                    question,
                    "the query has " + text.length() + " characters; expected at most " + LONGEST,
                    "load the data that it carries, and ask about it");
        }
        if (Nesting.isTooDeep(text)) {
            throw Failure.of(
                    Exit.LIMIT,
                    Codes.LIMIT,
                    Location.of(question.name()),
                    "stopped at the limit of size: more than "
                            + Nesting.DEEPEST_BRACES
                            + " braces or "
                            + Nesting.DEEPEST_BRACKETS
                            + " brackets lie within each other, or a text, name, number, comment or"
                            + " run of spaces has more than "
                            + Nesting.LONGEST_WORD
                            + " characters",
                    "flatten the query; load long texts, and ask for them");
        }
        if (Nesting.hasEndlessNumber(text)) {
            throw Failure.of(
                    Exit.LIMIT,
                    Codes.LIMIT,
                    Location.of(question.name()),
                    "stopped at the limit of size: a number has more than "
                            + Nesting.LONGEST_NUMBER
                            + " digits",
                    "write it shorter");
        }
        Query query = new Query();
        if (question.graphPrefixes()) {
            query.getPrefixMapping().setNsPrefixes(Prefixes.map());
        }
        try {
            QueryFactory.parse(query, text, Ids.BASE, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            refuseUpdate(question);
            throw SyntaxProblem.of(question, e);
        } catch (QueryException | IllegalArgumentException e) {
            throw bad(question, String.valueOf(e.getMessage()), "");
        }
        int size = GroupSize.of(query);
        if (size > GroupSize.LARGEST) {
            throw Failure.of(
                    Exit.LIMIT,
                    Codes.LIMIT,
                    Location.of(question.name()),
                    String.format(
                            Locale.ROOT,
                            "stopped at the limit of size: a group has %,d triple patterns;"
                                    + " expected at most %,d",
                            size,
                            GroupSize.LARGEST),
                    "ask in several queries");
        }
        choose(query, question.dataset());
        return query;
    }

    /** Puts the graphs in the place of those that the text names. */
    private static void choose(Query query, Dataset dataset) {
        if (!dataset.isOfText()) {
            query.getGraphURIs().clear();
            query.getNamedGraphURIs().clear();
            dataset.defaults().forEach(query::addGraphURI);
            dataset.named().forEach(query::addNamedGraphURI);
        }
    }

    /** Another query, with terms in the place of variables; the same where there are none. */
    private static Query bind(Query query, Map<String, Cell> bindings) {
        if (bindings.isEmpty()) {
            return query;
        }
        Map<Var, Node> terms = new LinkedHashMap<>();
        bindings.forEach((name, cell) -> terms.put(Var.alloc(name), term(cell)));
        return QueryTransformOps.replaceVars(query, terms);
    }

    static Node term(Cell cell) {
        if (cell instanceof Cell.Entity entity) {
            return NodeFactory.createURI(entity.iri());
        }
        if (cell instanceof Cell.Value value) {
            return value.language().isEmpty()
                    ? NodeFactory.createLiteralDT(
                            value.lexical(), NodeFactory.getType(value.datatype()))
                    : NodeFactory.createLiteralLang(value.lexical(), value.language());
        }
        throw new IllegalArgumentException("nothing cannot be bound");
    }

    private static void refuseUpdate(Question question) {
        Matcher update = UPDATE.matcher(question.text());
        if (update.find()) {
            throw bad(
                    question,
                    "found "
                            + update.group(1).toUpperCase(Locale.ROOT)
                            + ", an update; expected SELECT, ASK, CONSTRUCT or DESCRIBE: a published"
                            + " store never changes",
                    "rolegraph load writes a new generation");
        }
    }

    private static Failure bad(Question question, String message, String remedy) {
        return Failure.of(
                Exit.USAGE, Codes.BAD_QUERY, Location.of(question.name()), message, remedy);
    }
}
