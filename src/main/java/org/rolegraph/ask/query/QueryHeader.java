package org.rolegraph.ask.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/**
 * Reads the {@code #+} lines at the head of a {@code .rq} file:
 *
 * <pre>
 * #+ summary: The skills a role asks for, with who says so
 * #+ param role (rg:Role, required): the role, by IRI, id or label
 * #+ param limit (integer, default 10): how many rows
 * #+ column skill: the skill
 * #+ tags: role, skill, evidence
 * </pre>
 */
final class QueryHeader {
    private static final String MARK = "#+";
    private static final Pattern PARAM =
            Pattern.compile(
                    "param\\s+(\\w+)\\s*\\(\\s*([\\w:]+)\\s*"
                            + "(?:,\\s*(required|optional|default\\s+([^)]*?))\\s*)?\\)\\s*:\\s*(.*)");
    private static final Pattern COLUMN = Pattern.compile("column\\s+(\\w+)\\s*:\\s*(.*)");

    private final String file;
    private final Problems problems;
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private List<String> tags = List.of();
    private String summary = "";

    private QueryHeader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The query of a file; what is wrong with its header goes to the problems. */
    static CatalogueQuery read(String name, String file, String text, Problems problems) {
        QueryHeader header = new QueryHeader(file, problems);
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.startsWith(MARK)) {
                header.line(line.substring(MARK.length()).strip(), number);
            }
        }
        if (header.summary.isEmpty()) {
            problems.error(
                    Codes.BAD_SYNTAX,
                    Location.of(file),
                    "the header has no summary; expected a line \"#+ summary: …\"",
                    "say in one line what the query answers");
        }
        return new CatalogueQuery(
                name, header.summary, header.parameters, header.tags, header.columns, text);
    }

    private void line(String line, int number) {
        Matcher param = PARAM.matcher(line);
        Matcher column = COLUMN.matcher(line);
        if (line.startsWith("summary:")) {
            summary = line.substring("summary:".length()).strip();
        } else if (line.startsWith("tags:")) {
            tags =
                    Arrays.stream(line.substring("tags:".length()).split(","))
                            .map(String::strip)
                            .filter(tag -> !tag.isEmpty())
                            .toList();
        } else if (param.matches()) {
            param(param, number);
        } else if (column.matches()) {
            columns.put(column.group(1), column.group(2).strip());
        } else {
            problems.error(
                    Codes.BAD_SYNTAX,
                    Location.of(file, number),
                    "found \""
                            + line
                            + "\"; expected summary:, tags:, column NAME:, or"
                            + " param NAME (TYPE, required|optional|default VALUE):",
                    "");
        }
    }

    private void param(Matcher param, int number) {
        Optional<ParameterType> type = ParameterType.of(param.group(2));
        String name = param.group(1);
        if (type.isEmpty()) {
            bad(
                    number,
                    "the type of "
                            + name
                            + " is \""
                            + param.group(2)
                            + "\"; expected one of "
                            + ParameterType.ids());
            return;
        }
        if (parameters.stream().anyMatch(p -> p.name().equals(name))) {
            bad(number, "the parameter " + name + " is there twice; expected one");
            return;
        }
        Optional<String> standard = Optional.ofNullable(param.group(4)).map(String::strip);
        if (standard.isPresent() && !type.get().accepts(standard.get())) {
            bad(
                    number,
                    "the default of "
                            + name
                            + " is \""
                            + standard.get()
                            + "\"; expected "
                            + type.get().expected());
            return;
        }
        parameters.add(
                new Parameter(
                        name,
                        type.get(),
                        "required".equals(param.group(3)),
                        standard,
                        param.group(5).strip()));
    }

    private void bad(int number, String message) {
        problems.error(Codes.BAD_VALUE, Location.of(file, number), message, "");
    }
}
