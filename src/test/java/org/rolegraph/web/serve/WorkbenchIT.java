package org.rolegraph.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.rolegraph.web.http.Values;

/** The page of the endpoint as people who write SPARQL use it, in a real browser. */
class WorkbenchIT extends InBrowser {
    private static final String EDITED = "return document.querySelector('.CodeMirror').CodeMirror";

    @ParameterizedTest
    @EnumSource
    void everybody_can_read_it(Browser.Look look) {
        browser.look(look);
        for (String path :
                List.of(
                        "/sparql?question=skills-of-role&role=data-scientist",
                        "/sparql?explain=true&query=SELECT+*+%7B+?s+a+rg:Role+%7D",
                        "/sparql?query=SELECT+*+%7B+?x+%7D")) {
            browser.open(path);
            boolean wrong = path.endsWith("?x+%7D");
            assertEquals(wrong, !browser.all(".parseErrorIcon").isEmpty(), path);
            assertEquals(List.of(), browser.faults(), path + " " + look);
            assertEquals(
                    List.of(),
                    browser.complaints().stream()
                            .filter(line -> !line.startsWith("rendering "))
                            .filter(line -> !line.contains("status of 400"))
                            .toList());
            assertEquals(
                    List.of(),
                    browser.loaded().stream()
                            .filter(address -> !address.startsWith(server.base()))
                            .toList());
            assertEquals(
                    browser.script("return document.documentElement.clientWidth"),
                    browser.script("return document.documentElement.scrollWidth"),
                    path + " " + look);
            browser.screenshot("workbench-" + path.charAt(8) + path.length() + "-" + look);
        }
    }

    @Test
    void begins_with_a_question_and_changes_it() {
        browser.open("/sparql");
        browser.find("details.examples summary").click();
        browser.find("a[href='/sparql?question=skills-of-role']").click();
        browser.await(() -> !browser.all("#p-role").isEmpty(), "the form");
        browser.find("#p-role").sendKeys("data scien");
        browser.await(browser::proposes, "proposals");
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ENTER);
        browser.find("fieldset button").click();
        browser.await(() -> !browser.all("#answer tbody tr").isEmpty(), "the answer");
        assertTrue(query().contains("<https://w3id.org/rolegraph/role/data-scientist>"), query());
        int skills = browser.all("#answer tbody tr").size();
        assertTrue(skills > 10, "" + skills);

        browser.script(EDITED + ".focus(), arguments[0]", "");
        browser.script(EDITED + ".execCommand('goDocEnd')");
        browser.active().sendKeys("\nLIMIT 3");
        browser.active().sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.await(() -> browser.all("#answer tbody tr").size() == 3, "three rows");
        assertTrue(browser.path().startsWith("/sparql?query="), browser.path());
        String again = browser.path();
        browser.open("/").open(again);
        assertEquals(3, browser.all("#answer tbody tr").size());
        assertTrue(query().endsWith("LIMIT 3"), query());
    }

    @Test
    void completes_from_what_the_endpoint_says_of_itself() {
        browser.open("/sparql");
        browser.script(EDITED + ".focus(), arguments[0]", "");
        browser.active().sendKeys("SELECT (COUNT(*) AS ?all) { ?x a rg:Rol");
        browser.await(() -> !browser.all(".CodeMirror-hint").isEmpty(), "terms");
        assertEquals("rg:Role", browser.find(".CodeMirror-hint").getText());
        browser.press(Keys.ENTER);
        browser.await(() -> query().endsWith("rg:Role"), "the term");
        browser.active().sendKeys(" ; requ");
        browser.active().sendKeys(Keys.chord(Keys.CONTROL, Keys.SPACE));
        browser.await(() -> !browser.all(".CodeMirror-hint").isEmpty(), "properties");
        assertTrue(
                browser.all(".CodeMirror-hint").stream()
                        .anyMatch(hint -> hint.getText().equals("rg:requires")),
                browser.find(".CodeMirror-hints").getText());
        browser.press(Keys.ENTER);
        browser.await(() -> !query().contains("; requ"), "the property");
        browser.active().sendKeys(" ?y }");
        browser.active().sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.await(() -> !browser.all("#answer td").isEmpty(), "the number");
        assertTrue(browser.find("#answer td").getText().matches("[1-9][0-9]+"));
    }

    @Test
    void tab_leaves_the_editor_and_what_is_wrong_can_be_mended() {
        browser.open("/sparql");
        browser.script(EDITED + ".focus(), arguments[0]", "");
        browser.active().sendKeys("SELECT * {");
        browser.press(Keys.TAB);
        assertEquals("Ask", browser.active().getText());
        browser.press(Keys.TAB);
        assertEquals("Explain", browser.active().getText());
        browser.active().sendKeys(Keys.chord(Keys.SHIFT, Keys.TAB));
        browser.press(Keys.ENTER);
        browser.await(() -> !browser.all("[role=alert]").isEmpty(), "what is wrong");
        assertTrue(browser.find("[role=alert]").getText().startsWith("Line 1"), browser.text());
        assertEquals("SELECT * {", query());
        browser.script(EDITED + ".execCommand('goDocEnd'), arguments[0]", "");
        browser.script(EDITED + ".focus(), arguments[0]", "");
        browser.active().sendKeys(" ?s a rg:Role } LIMIT 2");
        browser.find("button[name=explain]").click();
        browser.await(() -> !browser.all("#answer pre").isEmpty(), "how it is answered");
        assertTrue(browser.find("#answer pre").getText().contains("rdf:type rg:Role"));
    }

    @Test
    void pages_through_a_hundred_thousand_rows() {
        String query = "SELECT ?role ?skill { ?role a rg:Role . ?skill a rg:Skill } LIMIT 100000";
        String address = "/sparql?query=" + Values.encode(query);
        browser.open(address);
        Set<String> seen = new HashSet<>();
        for (int page = 0; page < 20; page++) {
            shown(page * 500, seen);
            browser.find("#answer nav li:last-child a").click();
        }
        browser.open(address + "&offset=90000");
        for (int page = 180; page < 200; page++) {
            shown(page * 500, seen);
            if (page < 199) {
                browser.find("#answer nav li:last-child a").click();
            }
        }
        assertEquals(20_000, seen.size());
        assertEquals("Rows 99,501 to 100,000 of 100,000", browser.find("caption").getText());
        assertEquals(2, browser.all("#answer nav a").size());
        browser.find("#answer nav li:first-child a").click();
        browser.await(
                () -> browser.find("caption").getText().equals("Rows 1 to 500"), "the first rows");
        Object lines =
                browser.script(
                        "return fetch(document.querySelector('#answer .actions a').href)"
                                + ".then(r => r.text()).then(t => t.trim().split('\\n').length)");
        assertEquals(100_001L, lines);
    }

    /** Adds the rows of the page that is to begin after so many. */
    private void shown(int before, Set<String> seen) {
        String begin = String.format(Locale.ROOT, "Rows %,d to", before + 1);
        browser.await(() -> browser.find("#answer caption").getText().startsWith(begin), begin);
        Object rows =
                browser.script(
                        "return [...document.querySelectorAll('#answer tbody tr')].map("
                                + "r => [...r.querySelectorAll('a')].map(a => a.href).join(' '))");
        ((List<?>) rows).forEach(row -> seen.add(row.toString()));
    }

    @Test
    void works_without_scripts() {
        browser.close();
        browser = Browser.of(server.uri(), false);
        browser.look(Browser.Look.LIGHT).open("/sparql");
        assertTrue(browser.all(".yasqe").isEmpty());
        browser.find("#query").sendKeys("SELECT ?role { ?role a rg:Role } LIMIT 4");
        browser.find("form.editing button").click();
        browser.await(() -> browser.all("#answer tbody tr").size() == 4, "four rows");
        assertFalse(browser.path().contains("explain"), browser.path());
    }

    private String query() {
        return (String) browser.script(EDITED + ".getValue()");
    }
}
