package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.base.result.Format;

/** What the program says may follow; that shells put it there is {@code CompletionIT}. */
class CompletionTest {
    @TempDir private Path home;

    @Test
    void commands_and_those_below_them() {
        assertEquals(List.of("query", "queries"), zsh("rolegraph quer"));
        assertEquals(List.of("sources"), zsh("rolegraph so"));
        assertEquals(List.of("verify"), zsh("rolegraph store ver"));
        assertEquals(List.of("sources"), zsh("rolegraph --store other so"));
        assertEquals(List.of(), zsh("rolegraph nonsense so"));
    }

    @Test
    void options_and_their_values() {
        assertEquals(List.of("--picture"), zsh("rolegraph show --pic"));
        assertTrue(zsh("rolegraph query --").contains("--show-query"));
        assertEquals(
                Stream.of(Format.values()).map(Format::id).toList(), zsh("rolegraph sources -o "));
        assertEquals(List.of("--output=tsv"), zsh("rolegraph sources --output=ts"));
        assertEquals(
                List.of("role", "reference", "responsibility"), zsh("rolegraph search --type r"));
        assertEquals(List.of("role,skill"), zsh("rolegraph search --type role,s"));
        assertEquals(List.of("esco", "esco-labels"), zsh("rolegraph link suggest --of e"));
        assertEquals(List.of("onet"), zsh("rolegraph reconcile --to on"));
    }

    @Test
    void sources_with_the_sign_that_a_path_stands_behind() {
        assertEquals(List.of("esco=", "esco-labels="), zsh("rolegraph load e"));
        assertEquals(List.of("curated", "curated="), zsh("rolegraph load esco=x cu"));
        // a file may stand here: the shell knows those
        assertEquals(List.of(), zsh("rolegraph load esco="));
        assertEquals(List.of(), zsh("rolegraph load csv=x --map "));
    }

    @Test
    void queries_of_the_catalogue_and_their_parameters() {
        List<String> names =
                Catalogue.packed().listed().stream()
                        .map(CatalogueQuery::name)
                        .filter(name -> name.startsWith("skills-"))
                        .toList();
        assertEquals(names, zsh("rolegraph queries skills-"));
        assertEquals(names, zsh("rolegraph query skills-"));
        assertEquals(List.of("role="), zsh("rolegraph query skills-of-role "));
        assertEquals(List.of(), zsh("rolegraph query skills-of-role role=x "));
    }

    @Test
    void names_of_what_may_stand_there() {
        assertEquals(
                List.of("machine learning accelerator engineer"),
                zsh("rolegraph gap --to machine\\ learning\\ accel"));
        assertEquals(
                List.of("role=machine learning accelerator engineer"),
                zsh("rolegraph query skills-of-role role=\"machine learning accel"));
        // a name needs no quotes where words are taken together
        assertEquals(List.of("platform", "platform engineer"), zsh("rolegraph show ML plat"));
        assertEquals(
                List.of("role:onet-15-2051.00", "role:onet-15-2051.01", "role:onet-15-2051.02"),
                zsh("rolegraph similar role:onet-15-2051"));
        // of nothing nothing, and no first load for the sake of a key
        assertEquals(List.of(), zsh("rolegraph show "));
        assertEquals(List.of(), lines(Run.Place.at(home), "--zsh", "rolegraph show data"));
    }

    @Test
    void bash_gets_what_follows_its_last_break_with_blanks_escaped() {
        assertEquals(
                List.of("machine\\ learning\\ accelerator\\ engineer"),
                bash("rolegraph query skills-of-role role=machine\\ learning\\ accel"));
        assertEquals(
                List.of("machine learning accelerator engineer"),
                bash("rolegraph query skills-of-role role='machine learning accel"));
        assertEquals(
                List.of("onet-15-2051.00", "onet-15-2051.01", "onet-15-2051.02"),
                bash("rolegraph show role:onet-15-2051"));
    }

    private static List<String> zsh(String line) {
        return lines(Loaded.packed(), "--zsh", line);
    }

    private static List<String> bash(String line) {
        return lines(Loaded.packed(), "--bash", line);
    }

    private static List<String> lines(Run.Place place, String shell, String line) {
        Run run = place.run("completion", shell, line);
        assertEquals(0, run.exit(), run.err());
        return run.out().lines().toList();
    }
}
