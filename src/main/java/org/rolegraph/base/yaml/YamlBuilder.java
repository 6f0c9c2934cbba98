package org.rolegraph.base.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.FileProblem;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/** Makes the tree of one document from the parser's events. */
final class YamlBuilder {
    /** Far beyond what people write; a tree that deep would overflow who walks it. */
    static final int DEEPEST = 100;

    private final Iterator<Event> events;
    private final String file;
    private final int before;
    private final Problems problems;

    /**
     * @param before how many lines of the file stand before the first event's
     * @param problems takes keys that are given twice, of which the last counts, as with others who
     *     read YAML
     */
    YamlBuilder(Iterator<Event> events, String file, int before, Problems problems) {
        this.events = events;
        this.file = file;
        this.before = before;
        this.problems = problems;
    }

    /**
     * The document; an empty text for one without content.
     *
     * @throws FileProblem for an alias, a key that is no text, and too much depth
     */
    YamlNode document() throws FileProblem {
        while (events.hasNext()) {
            Event event = events.next();
            if (isValue(event)) {
                return value(event, 0);
            }
        }
        return new YamlNode.Scalar("", before + 1);
    }

    private static boolean isValue(Event event) {
        return event instanceof ScalarEvent
                || event instanceof AliasEvent
                || event instanceof SequenceStartEvent
                || event instanceof MappingStartEvent;
    }

    private YamlNode value(Event event, int depth) throws FileProblem {
        int line = line(event);
        if (depth > DEEPEST) {
            throw problem(line, "values within values " + DEEPEST + " deep; expected fewer");
        }
        if (event instanceof ScalarEvent scalar) {
            return new YamlNode.Scalar(text(scalar), line);
        }
        if (event instanceof SequenceStartEvent) {
            return sequence(line, depth);
        }
        if (event instanceof MappingStartEvent) {
            return mapping(line, depth);
        }
        throw problem(line, "an alias (*); expected the value itself");
    }

    private YamlNode sequence(int line, int depth) throws FileProblem {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next();
                !(event instanceof SequenceEndEvent);
                event = events.next()) {
            items.add(value(event, depth + 1));
        }
        return new YamlNode.Sequence(items, line);
    }

    private YamlNode mapping(int line, int depth) throws FileProblem {
        Map<String, YamlNode> values = new LinkedHashMap<>();
        for (Event event = events.next();
                !(event instanceof MappingEndEvent);
                event = events.next()) {
            if (!(event instanceof ScalarEvent key)) {
                throw problem(line(event), "a key that is no text");
            }
            YamlNode before = values.put(text(key), value(events.next(), depth + 1));
            if (before != null) {
                problems.warning(
                        Codes.DUPLICATE_ID,
                        Location.of(file, line(event)),
                        "the key \""
                                + text(key)
                                + "\" is given in line "
                                + before.line()
                                + " too; this one counts",
                        "leave one of the two out, or ask the publisher to");
            }
        }
        return new YamlNode.Mapping(values, line);
    }

    /** Only what is written without quotes can stand for nothing. */
    private static String text(ScalarEvent scalar) {
        String text = scalar.getValue();
        boolean nothing = text.equals("~") || text.equals("null");
        return nothing && scalar.getScalarStyle() == ScalarStyle.PLAIN ? "" : text;
    }

    private int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1) + before;
    }

    private FileProblem problem(int line, String message) {
        return new FileProblem(
                Problem.error(
                        Codes.BAD_SYNTAX,
                        Location.of(file, line),
                        message,
                        "write it out, or take the publisher's own file"));
    }
}
