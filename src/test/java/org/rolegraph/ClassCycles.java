package org.rolegraph;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * Strongly connected components of the classes of a program, by Tarjan's algorithm (1972) over what
 * the JDK's jdeps says. A class stands for all that is nested in it. That a sealed type names its
 * kinds does not count: it must.
 */
final class ClassCycles {
    private static final Pattern ARROW = Pattern.compile("^\\s+(\\S+)\\s+->\\s+(\\S+)\\s");

    private final Map<String, Set<String>> arrows;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Set<String>> cycles = new ArrayList<>();

    private ClassCycles(Map<String, Set<String>> arrows) {
        this.arrows = arrows;
    }

    /** The components of more than one class, largest first. */
    static Collection<Set<String>> of(Path classes, String root) {
        ClassCycles search = new ClassCycles(arrows(classes, root));
        search.arrows.keySet().stream().sorted().forEach(search::visit);
        search.cycles.sort((one, other) -> other.size() - one.size());
        return search.cycles;
    }

    private void visit(String name) {
        if (index.containsKey(name)) {
            return;
        }
        int number = index.size();
        index.put(name, number);
        low.put(name, number);
        open.push(name);
        for (String other : arrows.getOrDefault(name, Set.of())) {
            if (!index.containsKey(other)) {
                visit(other);
                low.merge(name, low.get(other), Math::min);
            } else if (open.contains(other)) {
                low.merge(name, index.get(other), Math::min);
            }
        }
        if (low.get(name) == number) {
            Set<String> component = new TreeSet<>();
            String member;
            do {
                member = open.pop();
                component.add(member);
            } while (!member.equals(name));
            if (component.size() > 1) {
                cycles.add(component);
            }
        }
    }

    private static Map<String, Set<String>> arrows(Path classes, String root) {
        StringWriter out = new StringWriter();
        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        "-verbose:class",
                        "-filter:none",
                        "--multi-release",
                        "17",
                        classes.toString());
        Map<String, Set<String>> arrows = new TreeMap<>();
        String from = "";
        for (String line : out.toString().split("\n")) {
            Matcher arrow = ARROW.matcher(line + " ");
            if (arrow.find()) {
                from = arrow.group(1).startsWith("->") ? from : outer(arrow.group(1));
                String to = outer(arrow.group(2));
                if (from.startsWith(root + ".")
                        && to.startsWith(root + ".")
                        && !from.equals(to)
                        && !isKind(to, from)) {
                    arrows.computeIfAbsent(from, f -> new TreeSet<>()).add(to);
                }
            }
        }
        return arrows;
    }

    private static String outer(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static boolean isKind(String kind, String sealed) {
        try {
            Class<?> type = Class.forName(sealed, false, ClassCycles.class.getClassLoader());
            return type.isSealed()
                    && Set.of(type.getPermittedSubclasses()).stream()
                            .anyMatch(each -> each.getName().equals(kind));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
