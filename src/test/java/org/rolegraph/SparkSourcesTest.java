package org.rolegraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The job for Spark stands on the facade as any other program does, and the program not on it. */
class SparkSourcesTest {
    private static final Pattern NAMED =
            Pattern.compile("\\borg\\.rolegraph\\.[a-z.]+\\.[A-Z]\\w*");
    private static final Pattern VERSION =
            Pattern.compile("<spark\\.version>([^<]+)</spark\\.version>");

    /** What the facade's signatures mention, and the names of problems. */
    private static final Set<String> ALLOWED =
            Set.of(
                    "org.rolegraph.base.problem.Codes",
                    "org.rolegraph.base.problem.Exit",
                    "org.rolegraph.base.problem.Failure",
                    "org.rolegraph.base.problem.Problem",
                    "org.rolegraph.store.names.Kind");

    @Test
    void they_name_nothing_but_the_facade() throws IOException {
        Set<String> others = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/spark/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher named = NAMED.matcher(Files.readString(file));
                while (named.find()) {
                    others.add(named.group());
                }
            }
        }
        others.removeIf(name -> name.matches("org\\.rolegraph\\.(api|spark)\\.[A-Z]\\w*"));
        others.removeAll(ALLOWED);
        assertEquals(Set.of(), others);
    }

    @Test
    void spark_is_not_on_the_class_path_of_the_program() {
        assertThrows(
                ClassNotFoundException.class,
                () -> Class.forName("org.apache.spark.sql.SparkSession"));
    }

    @Test
    void it_is_tested_on_the_version_that_it_is_compiled_with() throws IOException {
        assertEquals(version("pom.xml"), version("src/spark/cluster/pom.xml"));
    }

    private static List<String> version(String pom) throws IOException {
        return VERSION.matcher(Files.readString(Path.of(pom)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
