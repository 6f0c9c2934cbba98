package org.rolegraph.base.yaml;

import java.util.Iterator;
import java.util.Optional;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.FileProblem;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the first document of a text in YAML 1.2. */
public final class YamlReader {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    // what is longer was refused when the text was read
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .build();

    private YamlReader() {}

    /**
     * The mapping that the document is. Nothing when it is none, or no YAML, or uses what this
     * reader leaves out; that is an error with its line.
     *
     * @param file for the places of problems
     * @param before how many lines of the file stand before the text
     * @param problems takes this error, and those of the entry's fields
     */
    public static Optional<YamlEntry> read(
            String text, String file, int before, Problems problems) {
        try {
            Iterator<Event> events = new Parse(SETTINGS).parseString(text).iterator();
            YamlNode node = new YamlBuilder(events, file, before, problems).document();
            if (node instanceof YamlNode.Mapping mapping) {
                return Optional.of(new YamlEntry(file, mapping, problems));
            }
            problems.error(
                    Codes.BAD_SYNTAX,
                    Location.of(file, node.line()),
                    "the document is " + node.shown() + "; expected a mapping",
                    "take the publisher's own file");
        } catch (FileProblem e) {
            problems.add(e.problem());
        } catch (YamlEngineException e) {
            problems.add(problem(e, file, before));
        }
        return Optional.empty();
    }

    private static Problem problem(YamlEngineException e, String file, int before) {
        Location where = Location.of(file);
        String what = e.getMessage();
        if (e instanceof MarkedYamlEngineException marked) {
            // the whole message shows lines of the text, and the place in words
            what = marked.getProblem();
            if (marked.getProblemMark().isPresent()) {
                int line = marked.getProblemMark().get().getLine() + 1 + before;
                where = new Location(file, line, marked.getProblemMark().get().getColumn() + 1);
            }
        }
        String first = String.valueOf(what).lines().findFirst().orElse("not readable");
        return Problem.error(
                Codes.BAD_SYNTAX,
                where,
                "not YAML: " + first,
                "correct the line, or take the publisher's own file");
    }
}
