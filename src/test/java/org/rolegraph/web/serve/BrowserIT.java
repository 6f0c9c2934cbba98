package org.rolegraph.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.cli.Loaded;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;
import org.rolegraph.web.jetty.ServerSettings;

/** The server over the packed data, in a real browser, as people use it. */
class BrowserIT {
    private static Serving serving;
    private Browser browser;

    @BeforeAll
    static void serve() throws IOException {
        serving =
                Serving.start(
                        StoreDirectory.at(
                                Loaded.packed().folder().resolve(".local/share/rolegraph")),
                        new ServeSettings(
                                List.of("en"),
                                Limits.FILE,
                                false,
                                "test",
                                List.of(),
                                new ServerSettings("127.0.0.1", 0, 0, Optional.empty(), false)),
                        line -> {
                            throw new AssertionError(line);
                        });
    }

    @AfterAll
    static void end() {
        serving.close();
    }

    private Browser browser() {
        browser = Browser.of(serving.uri(), true);
        return browser;
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "home, /",
        "search, /search?q=learning",
        "role, /role/data-scientist",
        "onet-role, /role/onet-15-2051.00",
        "skill, /skill/machine-learning",
        "organization, /organization/google",
        "product, /product/kubernetes",
        "reference, /reference/handbook",
        "compare, /compare?role=data-scientist&role=data-engineer&role=ml-platform-engineer",
        "my, /my?skill=Python&skill=SQL%3D4&skill=statistics",
        "gap, /gap?to=data-scientist&skill=Python&skill=SQL",
        "path, /path?from=data-analyst&to=data-scientist",
        "team, /team?to=data-scientist",
        "sparql, /sparql",
        "queries, /query",
        "query, /query/skills-of-role?role=data-scientist",
        "ontology, /ontology",
        "api, /api",
        "nothing, /role/nobody-is-called-so",
    })
    @Holds(value = Promise.CLEAN_OUTPUT, tried = "looks at pages in a browser")
    void keeps_nobody_from_reading(String name, String path, Tries tries) {
        browser();
        for (Browser.Look look : Browser.Look.values()) {
            browser.look(look).open(path);
            assertEquals(List.of(), browser.faults(), name + " " + look);
            browser.screenshot(name + "-" + look);
            Object wide = browser.script("return document.documentElement.scrollWidth");
            Object seen = browser.script("return document.documentElement.clientWidth");
            assertTrue(((Long) wide) <= ((Long) seen), name + " is " + wide + " wide, " + look);
            assertEquals(
                    List.of(),
                    browser.loaded().stream()
                            .filter(address -> !address.startsWith(serving.uri().toString()))
                            .toList());
            assertEquals(
                    List.of(),
                    browser.complaints().stream()
                            // axe-core's own drawing, and the page that is not there
                            .filter(line -> !line.startsWith("rendering "))
                            .filter(line -> !line.contains("status of 404"))
                            .toList());
            tries.held();
        }
    }

    @Test
    void finds_a_role_by_typing() {
        browser().look(Browser.Look.LIGHT).open("/");
        WebElement box = browser.find("input[type=search]");
        box.sendKeys("data scien");
        browser.await(browser::proposes, "proposals");
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ENTER);
        browser.await(
                () -> browser.title().toLowerCase(Locale.ROOT).contains("data scientist"),
                "the page");
        assertTrue(browser.path().startsWith("/role/"), browser.path());
    }

    @Test
    void opens_the_evidence_of_a_line() {
        browser().look(Browser.Look.LIGHT).open("/role/data-scientist");
        WebElement details = browser.find("main details");
        assertFalse(details.getDomProperty("open").equals("true"));
        details.findElement(org.openqa.selenium.By.tagName("summary")).click();
        assertEquals("true", details.getDomProperty("open"));
    }

    @Test
    void answers_without_scripts() {
        browser = Browser.of(serving.uri(), false);
        browser.look(Browser.Look.LIGHT).open("/");
        WebElement box = browser.find("input[type=search]");
        box.sendKeys("data scientist");
        box.submit();
        browser.await(() -> browser.path().startsWith("/search"), "what was found");
        browser.all("main a").stream()
                .filter(a -> a.getText().equalsIgnoreCase("data scientist"))
                .findFirst()
                .orElseThrow()
                .click();
        assertTrue(browser.text().toLowerCase(Locale.ROOT).contains("statistics"), browser.text());
        browser.open("/gap?to=data-scientist&skill=Python");
        assertTrue(browser.text().contains("Python"), browser.text());
        browser.open("/compare?role=data-scientist&role=data-engineer");
        assertTrue(
                browser.text().toLowerCase(Locale.ROOT).contains("data engineer"), browser.text());
    }

    @Test
    void walks_a_neighbourhood_by_keyboard() {
        browser().look(Browser.Look.LIGHT).open("/role/data-scientist");
        browser.find("#neighbourhood summary").click();
        browser.await(() -> browser.find(".canvas").isDisplayed(), "the picture");
        WebElement said = browser.find("#neighbourhood [role=status]");
        browser.script("document.querySelector('.canvas').focus()");
        browser.press(Keys.ARROW_RIGHT);
        browser.await(() -> said.getText().contains(": "), "what is selected");
        String first = said.getText();
        browser.press(Keys.ARROW_RIGHT);
        browser.await(() -> !said.getText().equals(first), "the next one");
        String name = said.getText().substring(said.getText().indexOf(": ") + 2);
        assertTrue(browser.find(".listed").getText().contains(name), name);
        browser.press(Keys.ENTER);
        browser.await(() -> !browser.path().equals("/role/data-scientist"), "its page");
        assertTrue(browser.text().startsWith(name), name);
    }

    @Test
    void goes_from_skills_to_roles_a_gap_and_a_path() {
        browser().look(Browser.Look.LIGHT).open("/my");
        WebElement box = browser.find("#skill-add");
        for (String skill : List.of("pytho", "statistic")) {
            box.sendKeys(skill);
            browser.await(browser::proposes, "proposals");
            browser.press(Keys.ARROW_DOWN);
            browser.press(Keys.ENTER);
            browser.await(() -> box.getDomProperty("value").isEmpty(), "the skill");
        }
        browser.find("form.career button:not([type=button])").click();
        browser.await(() -> !browser.all(".nearest li").isEmpty(), "roles");
        assertTrue(browser.path().contains("Python"), browser.path());
        assertTrue(browser.text().contains("Skills (2)"), browser.text());
        browser.screenshot("my-answered");
        browser.find(".nearest li:nth-child(2) .actions a:nth-child(1)").click();
        browser.await(() -> browser.path().startsWith("/gap?"), "the gap");
        assertTrue(browser.text().contains("Python"), browser.text());
        browser.screenshot("gap-answered");
        browser.open("/path?from=data-analyst&to=data-scientist");
        browser.await(() -> !browser.all("main svg").isEmpty(), "the path, drawn");
        assertEquals(List.of(), browser.faults());
        browser.screenshot("path-answered");
    }

    @Test
    void names_do_not_change_under_who_chooses_one() {
        browser().look(Browser.Look.LIGHT).open("/my");
        WebElement box = browser.find("#skill-add");
        box.sendKeys("statisti");
        browser.await(browser::proposes, "proposals");
        browser.script(
                "const ask = window.fetch;"
                        + "window.fetch = (...what) => new Promise(go => setTimeout(go, 200))"
                        + ".then(() => ask(...what));"
                        + "setTimeout(() => { window.late = true; }, 900);");
        box.sendKeys("c");
        browser.press(Keys.ARROW_DOWN);
        String chosen = browser.find("[role=option][aria-selected=true] span").getText();
        browser.await(
                () -> Boolean.TRUE.equals(browser.script("return window.late")), "what is late");
        browser.press(Keys.ENTER);
        browser.await(() -> box.getDomProperty("value").isEmpty(), "the skill");
        assertTrue(browser.find(".chips").getText().startsWith(chosen), chosen);
    }

    @Test
    void compares_a_team_that_is_pasted() {
        browser().look(Browser.Look.LIGHT).open("/team?to=data-scientist");
        browser.find("#table")
                .sendKeys("person,skill,level\nAnn,Python,4\nAnn,statistics,3\nBob,SQL,5\n");
        browser.find("form.career button:not([name])").click();
        browser.await(() -> browser.title().contains("data scientist"), "the report");
        assertTrue(browser.text().contains("Ann"), browser.text());
        assertEquals("/team", browser.path());
        assertEquals(List.of(), browser.faults());
        browser.screenshot("team-answered");
    }

    @Test
    void leads_by_keyboard_to_the_content() {
        browser().look(Browser.Look.LIGHT).open("/role/data-scientist");
        browser.press(Keys.TAB);
        assertEquals("skip", browser.active().getDomAttribute("class"));
        browser.press(Keys.ENTER);
        browser.press(Keys.TAB);
        assertTrue(
                (Boolean)
                        browser.script(
                                "return document.querySelector('main').contains("
                                        + "document.activeElement)"));
    }
}
