package org.rolegraph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Importance;

/**
 * The importances and the kinds of claims are listed by one enum each, and by the ontology with its
 * shapes, which {@code OntologyTest} holds to the enums. Program and queries may name one of them
 * for what it means, and list them nowhere: a new one is at home everywhere once these have it.
 */
class OneListTest {
    /** Readers that translate a publisher's words name what they translate to, and no more. */
    private static final int NAMED_FOR_THEIR_MEANING = 4;

    @Test
    void the_importances_are_listed_by_their_enum_alone() throws IOException {
        List<String> names = new ArrayList<>();
        for (Importance importance : Importance.values()) {
            names.add(
                    String.format(
                            "\\bImportance\\.%s\\b|\\bcase %s\\b|\\brg:%s\\b|\"%s\"|\"%s\"",
                            importance.name(),
                            importance.name(),
                            importance.term(),
                            importance.term(),
                            importance.word()));
        }
        assertEquals(
                Set.of("src/main/java/org/rolegraph/base/model/Importance.java"), naming(names));
    }

    @Test
    void the_kinds_of_claims_are_listed_by_their_enum_alone() throws IOException {
        List<String> names = new ArrayList<>();
        for (ClaimKind kind : ClaimKind.values()) {
            names.add(
                    String.format(
                            "\\bClaimKind\\.%s\\b|\\brg:%s\\b|\"%s\"",
                            kind.name(), kind.term(), kind.term()));
        }
        assertEquals(
                Set.of("src/main/java/org/rolegraph/base/model/ClaimKind.java"), naming(names));
    }

    @Test
    void the_queries_leave_out_what_is_not_asked_for() throws IOException {
        String unasked =
                Arrays.stream(Importance.values())
                        .filter(importance -> !importance.isAsked())
                        .map(importance -> "rg:" + importance.term())
                        .collect(Collectors.joining(", "));
        Pattern pattern = Pattern.compile("\\?importance NOT IN \\(([^)]*)\\)");
        Set<String> left = new TreeSet<>();
        for (Path query : files("queries", ".rq")) {
            Matcher matcher = pattern.matcher(Files.readString(query));
            while (matcher.find()) {
                left.add(query.getFileName() + ": " + matcher.group(1));
            }
        }
        assertEquals(
                Set.of(
                        "gap.rq: " + unasked,
                        "needs-of-role.rq: " + unasked,
                        "skills-in-demand.rq: " + unasked),
                left);
    }

    /** The files that list things: that name more of them than one does for their meaning. */
    private static Set<String> naming(List<String> names) throws IOException {
        List<Pattern> patterns = names.stream().map(Pattern::compile).toList();
        Set<String> naming = new TreeSet<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            long named = patterns.stream().filter(name -> name.matcher(text).find()).count();
            if (named > NAMED_FOR_THEIR_MEANING) {
                naming.add(file.toString());
            }
        }
        return naming;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>(files("src/main/java", ".java"));
        sources.addAll(files("queries", ".rq"));
        return sources;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
