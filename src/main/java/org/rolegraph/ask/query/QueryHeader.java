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
 * #+ values area: pay-areas
 * #+ either: product, kind
 * #+ column skill (entity): the skill
 * #+ tags: role, skill, evidence
 * </pre>
 *
 * <p>A query with the lines {@code severity}, {@code message} and {@code remedy} is a rule of
 * {@code check} too. A column that is said to hold entities is written with their labels beside it.
 * {@code values} names the query of the catalogue that lists what a parameter may be; of the
 * parameters after {@code either} one must be given.
 */
final class QueryHeader {
    private static final String MARK = "#+";
    private static final Pattern PARAM =
            Pattern.compile(
                    "param\\s+(\\w+)\\s*\\(\\s*([\\w:]+)\\s*"
                            + "(?:,\\s*(required|optional|default\\s+([^)]*?))\\s*)?\\)\\s*:\\s*(.*)");
    private static final Pattern COLUMN =
            Pattern.compile("column\\s+(\\w+)\\s*(\\(entity\\))?\\s*:\\s*(.*)");

    /** What makes a query a rule of {@code check}, which reads these lines itself. */
    private static final Pattern OF_RULE = Pattern.compile("(severity|message|remedy)\\s*:.*");

    private static final Pattern VALUES = Pattern.compile("values\\s+(\\w+)\\s*:\\s*([\\w-]+)");

    private final String file;
    private final Problems problems;
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final List<String> entities = new ArrayList<>();
    private List<String> tags = List.of();
    private List<String> either = List.of();
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
                name,
                header.summary,
                header.parameters,
                header.either,
                header.tags,
                header.columns,
                header.entities,
                text);
    }

    private void line(String line, int number) {
        Matcher param = PARAM.matcher(line);
        Matcher column = COLUMN.matcher(line);
        Matcher values = VALUES.matcher(line);
        if (OF_RULE.matcher(line).matches()) {
            return;
        }
        if (line.startsWith("summary:")) {
            summary = line.substring("summary:".length()).strip();
        } else if (line.startsWith("tags:")) {
            tags = list(line);
        } else if (line.startsWith("either:")) {
            either = list(line);
            if (!parameters.stream().map(Parameter::name).toList().containsAll(either)) {
                bad(number, "found " + either + "; expected parameters of the lines above");
            }
        } else if (values.matches()) {
            values(values.group(1), values.group(2), number);
        } else if (param.matches()) {
            param(param, number);
        } else if (column.matches()) {
            columns.put(column.group(1), column.group(3).strip());
            if (column.group(2) != null) {
                entities.add(column.group(1));
            }
        } else {
            problems.error(
                    Codes.BAD_SYNTAX,
                    Location.of(file, number),
                    "found \""
                            + line
                            + "\"; expected summary:, tags:, column NAME (entity):, values NAME:, either:,"
                            + " or"
                            + " param NAME (TYPE, required|optional|default VALUE):",
                    "");
        }
    }

    private static List<String> list(String line) {
        return Arrays.stream(line.substring(line.indexOf(':') + 1).split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private void values(String name, String query, int number) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name)) {
                parameters.set(i, parameters.get(i).listedBy(query));
                return;
            }
        }
        bad(number, "found values of " + name + "; expected a parameter of the lines above");
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
                        param.group(5).strip(),
                        Optional.empty()));
    }

    private void bad(int number, String message) {
        problems.error(Codes.BAD_VALUE, Location.of(file, number), message, "");
    }
}
