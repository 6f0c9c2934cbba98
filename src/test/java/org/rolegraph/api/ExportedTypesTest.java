package org.rolegraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.graph.OpenGraph;

/**
 * What others may count on is the package {@code api}: its public signatures mention types of the
 * JDK, its own, and the few that are listed here and in {@code docs/java.md}.
 */
class ExportedTypesTest {
    private static final String API = "org.rolegraph.api.";
    private static final Path CLASSES = Path.of("target/classes/org/rolegraph/api");

    /** The types of other packages that are exported with it, and with them what they mention. */
    private static final List<String> ALSO =
            List.of(
                    "org.rolegraph.base.model.Importance",
                    "org.rolegraph.base.problem.Exit",
                    "org.rolegraph.base.problem.Failure",
                    "org.rolegraph.base.problem.Location",
                    "org.rolegraph.base.problem.OutputFormat",
                    "org.rolegraph.base.problem.Problem",
                    "org.rolegraph.base.problem.Severity",
                    "org.rolegraph.base.result.Cell",
                    "org.rolegraph.career.gap.Gap.Status",
                    "org.rolegraph.store.export.GraphFormat",
                    "org.rolegraph.store.names.How",
                    "org.rolegraph.store.names.Kind");

    @Test
    void public_signatures_mention_only_the_types_that_are_exported() throws Exception {
        Set<String> others = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(exported());
        open.add(Failure.class); // which no signature declares, as it is unchecked
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            String name = type.getName();
            if (name.startsWith("java.") || type.isPrimitive() || !seen.add(type)) {
                continue;
            }
            Class<?> outer = type.getEnclosingClass();
            if (!name.startsWith(API) && (outer == null || !seen.contains(outer))) {
                others.add(type.getCanonicalName());
            }
            signatures(type).forEach(each -> classes(each, open));
        }
        assertEquals(ALSO, List.copyOf(others));
    }

    @Test
    void the_page_for_java_programs_lists_the_exported_types() throws IOException {
        String page = Files.readString(Path.of("docs/java.md"));
        List<String> missing =
                ALSO.stream()
                        .map(name -> name.replaceFirst("^([a-z]+\\.)+", ""))
                        .filter(name -> !page.contains("`" + name + "`"))
                        .toList();
        assertEquals(List.of(), missing);
    }

    private static List<Class<?>> exported() throws Exception {
        List<Class<?>> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(CLASSES)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                if (!name.equals("package-info")) {
                    Class<?> type = Class.forName(API + name);
                    if (isPublic(type)) {
                        all.add(type);
                    }
                }
            }
        }
        return all;
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }

    /** Of all that is public in a type: what it is, holds, takes, gives and throws. */
    private static List<Type> signatures(Class<?> type) {
        List<Type> types = new ArrayList<>(List.of(type.getGenericInterfaces()));
        if (type.getGenericSuperclass() != null) {
            types.add(type.getGenericSuperclass());
        }
        for (Class<?> inner : type.getClasses()) {
            types.add(inner);
        }
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                types.add(field.getGenericType());
            }
        }
        List<Executable> calls = new ArrayList<>(List.of(type.getDeclaredConstructors()));
        calls.addAll(List.of(type.getDeclaredMethods()));
        for (Executable call : calls) {
            if (Modifier.isPublic(call.getModifiers()) && !isForOurCommands(call)) {
                types.addAll(List.of(call.getGenericParameterTypes()));
                types.addAll(List.of(call.getGenericExceptionTypes()));
                if (call instanceof Method method) {
                    types.add(method.getGenericReturnType());
                }
            }
        }
        return types;
    }

    /** The one method that says of itself that it is not for others. */
    private static boolean isForOurCommands(Executable call) {
        return call.getName().equals("over")
                && List.of(call.getParameterTypes())
                        .equals(List.of(OpenGraph.class, Options.class));
    }

    private static void classes(Type type, Deque<Class<?>> found) {
        if (type instanceof Class<?> plain) {
            found.add(plain.isArray() ? plain.getComponentType() : plain);
        } else if (type instanceof ParameterizedType generic) {
            classes(generic.getRawType(), found);
            Stream.of(generic.getActualTypeArguments()).forEach(each -> classes(each, found));
        } else if (type instanceof GenericArrayType array) {
            classes(array.getGenericComponentType(), found);
        } else if (type instanceof WildcardType wildcard) {
            Stream.of(wildcard.getUpperBounds()).forEach(each -> classes(each, found));
        }
    }
}
