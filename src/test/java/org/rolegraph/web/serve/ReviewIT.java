package org.rolegraph.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.rolegraph.cli.Loaded;
import org.rolegraph.cli.Run;
import org.rolegraph.cli.main.Main;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.decide.Decisions;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Jvm;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;
import org.rolegraph.web.review.Proposed;
import org.rolegraph.web.review.ReviewClient;

/** The review of links in a real browser, by keyboard, over a server of its own. */
class ReviewIT {
    private static final Map<String, String> WORDS =
            Map.of(
                    "y", "close", "e", "exact", "c", "close", "b", "broad", "n", "narrow", "r",
                    "related", "x", "reject");

    @TempDir private Path folder;
    private final List<Browser> browsers = new ArrayList<>();
    private Path links;
    private Jvm server;
    private URI place;

    @BeforeEach
    void token() throws IOException {
        links = folder.resolve("links.sssom.tsv");
        Files.writeString(folder.resolve("token"), ReviewClient.TOKEN + "\n");
    }

    @AfterEach
    void end() {
        browsers.forEach(Browser::close);
        if (server != null) {
            server.close();
        }
    }

    private void serve(Path proposals, int port) {
        server =
                Jvm.start(
                        Main.class,
                        "--store",
                        Loaded.packed().folder().resolve(".local/share/rolegraph").toString(),
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--allow-review",
                        proposals.toString(),
                        "--review-token-file",
                        folder.resolve("token").toString(),
                        "--links",
                        links.toString());
        String line = server.line();
        assertTrue(line.startsWith("rolegraph is served at "), line);
        place = URI.create(line.substring(line.indexOf("http"), line.indexOf(" (end")));
    }

    private Browser browser(String who) {
        Browser browser = Browser.of(place, true).look(Browser.Look.LIGHT).open("/review");
        browsers.add(browser);
        enter(browser, who);
        return browser;
    }

    private static void enter(Browser browser, String who) {
        browser.await(() -> browser.find("#who").isDisplayed(), "the form");
        browser.active().sendKeys(who, Keys.TAB);
        browser.active().sendKeys(ReviewClient.TOKEN, Keys.ENTER);
        browser.await(() -> browser.find("#question").isDisplayed(), "the first pair");
        assertEquals("pair", browser.active().getDomAttribute("id"));
    }

    private static int pair(Browser browser) {
        Object now =
                browser.script(
                        "return document.querySelector('#candidates [aria-current]')?.dataset.pair"
                                + " ?? '-1'");
        return Integer.parseInt(now.toString());
    }

    private static String saved(Browser browser) {
        return browser.find("#saved").getText();
    }

    private static void press(Browser browser, String key) {
        browser.active().sendKeys(key);
        Object held = browser.script("return document.activeElement === document.body");
        assertEquals(false, held, "the focus is lost after " + key);
    }

    @Test
    void a_hundred_pairs_are_decided_by_keyboard_though_the_server_is_killed() throws IOException {
        Path proposals = Proposed.write(folder.resolve("proposed.sssom.tsv"), 140);
        serve(proposals, 0);
        Browser browser = browser("Ada");
        Map<Integer, String> said = new TreeMap<>();
        List<String> keys = List.of("y", "e", "c", "b", "n", "r", "x");
        for (int i = 0; i < 100; i++) {
            if (i == 40) {
                browser.await(() -> saved(browser).equals("all saved"), "what is saved");
                server.kill();
            }
            if (i == 50) {
                browser.await(
                        () -> browser.find("#trouble").getText().contains("10 not saved yet"),
                        "what is not saved");
                assertEquals("10 not saved yet", saved(browser));
                serve(proposals, place.getPort());
                browser.await(() -> saved(browser).equals("all saved"), "what is saved at last");
                assertEquals("", browser.find("#trouble").getText());
            }
            int now = pair(browser);
            assertFalse(said.containsKey(now), now + " is asked again");
            String key = keys.get(i % keys.size());
            press(browser, key);
            said.put(now, WORDS.get(key));
            assertNotEquals(now, pair(browser), key + " is dead at " + now);
            if (i % 10 == 9) {
                press(browser, "u");
                assertEquals(now, pair(browser), "undo is dead at " + now);
                press(browser, "x");
                said.put(now, "reject");
            }
        }
        browser.await(() -> saved(browser).equals("all saved"), "what is saved in the end");
        assertEquals(said, kept());
        assertTrue(browser.text().contains("100 of 140 decided, 40 to go"), browser.text());
        assertEquals(
                List.of(),
                browser.complaints().stream()
                        .filter(line -> !line.contains("ERR_CONNECTION_REFUSED"))
                        .toList());
    }

    private Map<Integer, String> kept() throws IOException {
        Map<Integer, String> kept = new TreeMap<>();
        for (Decision each : Decisions.in(links).list()) {
            String object = each.object().value();
            String before =
                    kept.put(Integer.parseInt(object.substring(object.length() - 3)), each.says());
            assertEquals(null, before, object + " is there twice");
            assertEquals("Ada", each.who());
        }
        return kept;
    }

    @Test
    void every_key_that_is_shown_does_what_it_says() throws IOException {
        serve(Proposed.write(folder.resolve("proposed.sssom.tsv"), 40), 0);
        Browser browser = browser("Ada");
        press(browser, "2");
        assertEquals(1, pair(browser));
        press(browser, "1");
        assertEquals(0, pair(browser));
        press(browser, "5");
        assertEquals("There are 2 candidates.", browser.script("return said.textContent"));
        press(browser, "s");
        assertEquals(1, pair(browser));
        press(browser, "u");
        assertEquals(0, pair(browser));
        press(browser, "0");
        assertEquals(2, pair(browser), "no counterpart settles both candidates");
        press(browser, "u");
        assertEquals(0, pair(browser));
        press(browser, "E");
        assertEquals(1, pair(browser), "a key in upper case is the same");
        // a button has the focus, and keeps it
        browser.script("document.querySelector('[data-says=reject]').focus()");
        press(browser, Keys.ENTER.toString());
        assertEquals(2, pair(browser));
        assertEquals("reject", browser.active().getDomAttribute("data-says"));
        press(browser, "c");
        assertEquals(3, pair(browser));
        press(browser, "f");
        assertEquals("least", browser.active().getDomAttribute("id"));
        browser.active().sendKeys(Keys.chord(Keys.CONTROL, "a"), "0.8", Keys.ENTER);
        assertEquals("pair", browser.active().getDomAttribute("id"));
        assertEquals(10, pair(browser), "the first of those that are likely");
        assertTrue(
                browser.text().contains("4 of 40 decided") || browser.text().contains("3 of 40"));
        while (pair(browser) >= 0) {
            press(browser, "e");
        }
        assertTrue(browser.text().contains("Nothing is left to decide here"), browser.text());
        press(browser, "e");
        press(browser, "u");
        assertEquals(31, pair(browser));
        press(browser, "f");
        browser.active().sendKeys(Keys.chord(Keys.CONTROL, "a"), "0", Keys.ESCAPE);
        assertEquals("pair", browser.active().getDomAttribute("id"));
        // keys may be switched off
        browser.script("document.getElementById('keys').click()");
        int now = pair(browser);
        press(browser, "e");
        assertEquals(now, pair(browser));
        browser.await(() -> saved(browser).equals("all saved"), "what is saved");
    }

    @Test
    void kinds_are_chosen_by_keyboard() throws IOException {
        Path proposals = folder.resolve("proposed.sssom.tsv");
        Files.writeString(
                proposals,
                """
                #curie_map:
                #  ex: https://example.org/
                #  role: https://w3id.org/rolegraph/role/
                #  skill: https://w3id.org/rolegraph/skill/
                #mapping_set_id: https://example.org/proposed
                #license: https://creativecommons.org/publicdomain/zero/1.0/
                subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification
                role:data-scientist\tdata scientist\tskos:exactMatch\tex:1\tone\tsemapv:LexicalMatching
                skill:machine-learning\tmachine learning\tskos:exactMatch\tex:2\ttwo\tsemapv:LexicalMatching
                """);
        serve(proposals, 0);
        Browser browser = browser("Ada");
        assertEquals(0, pair(browser));
        press(browser, "f");
        browser.active().sendKeys(Keys.TAB);
        browser.active().sendKeys(Keys.TAB);
        assertEquals("kind", browser.active().getDomAttribute("id"));
        browser.active().sendKeys("skill");
        assertEquals(1, pair(browser));
        browser.active().sendKeys(Keys.ESCAPE);
        press(browser, "y");
        assertTrue(browser.text().contains("Nothing is left to decide here"), browser.text());
        assertTrue(browser.text().contains("1 of 2 decided, 0 to go"), browser.text());
        browser.await(() -> saved(browser).equals("all saved"), "what is saved");
        assertEquals("exact", Decisions.in(links).list().get(0).says());
    }

    @Test
    void two_see_what_the_other_decides_and_compare() throws IOException {
        serve(Proposed.write(folder.resolve("proposed.sssom.tsv"), 8), 0);
        Browser ada = browser("Ada");
        Browser ben = browser("Ben");
        press(ada, "e");
        ada.await(() -> saved(ada).equals("all saved"), "what is saved");
        ben.await(() -> pair(ben) == 1, "what Ada decided");
        assertTrue(ben.find("#trouble").getText().contains("Ada has just said exact match"));
        for (int i = 1; i < 8; i++) {
            press(ada, i < 4 ? "e" : "x");
        }
        ada.await(() -> saved(ada).equals("all saved"), "what is saved");
        ben.await(() -> ben.text().contains("Nothing is left to decide here"), "the end");
        ben.script("document.getElementById('second').click()");
        assertEquals(0, pair(ben));
        assertFalse(ben.find("#pair").getText().contains("decided"), ben.find("#pair").getText());
        for (int i = 0; i < 8; i++) {
            press(ben, i < 5 ? "e" : "x");
        }
        ben.await(() -> ben.find("#agreement").isDisplayed(), "the agreement");
        ben.await(() -> saved(ben).equals("all saved"), "what is saved");
        assertEquals("Ada, Ben 8 88 % 0.75", ben.find("#couples").getText());
        ada.await(() -> ada.find("#agreement").isDisplayed(), "the agreement");
        assertEquals(8, Decisions.in(links).list().size());
        ben.screenshot("review-agreement");
    }

    @Test
    void who_comes_too_late_hears_what_the_other_said_and_cannot_undo_it() throws IOException {
        serve(Proposed.write(folder.resolve("proposed.sssom.tsv"), 8), 0);
        Browser ada = browser("Ada");
        Browser ben = browser("Ben");
        // no look of the page comes in between
        ben.script("Object.defineProperty(document, 'hidden', { get: () => true })");
        press(ada, "e");
        ada.await(() -> saved(ada).equals("all saved"), "what is saved");
        assertEquals(0, pair(ben));
        press(ben, "b");
        assertEquals(1, pair(ben));
        ben.await(() -> !ben.find("#trouble").getText().isEmpty(), "what Ada said");
        String notice = ben.find("#trouble").getText();
        assertTrue(notice.startsWith("role 000 – occupation 000: Ada said exact match ("), notice);
        assertTrue(notice.endsWith("Yours is kept as a second opinion."), notice);
        press(ben, "u");
        assertEquals("There is nothing to undo.", ben.script("return said.textContent"));
        ben.await(() -> saved(ben).equals("all saved"), "what is saved");
        assertEquals("exact", Decisions.in(links).list().get(0).says());
    }

    @Test
    void a_page_that_is_loaded_again_goes_on_and_a_wrong_token_is_asked_again() throws IOException {
        serve(Proposed.write(folder.resolve("proposed.sssom.tsv"), 8), 0);
        Browser browser = browser("Ada");
        press(browser, "e");
        browser.await(() -> saved(browser).equals("all saved"), "what is saved");
        browser.open("/review");
        browser.await(() -> browser.find("#question").isDisplayed(), "the pair");
        assertEquals(1, pair(browser));
        browser.script("sessionStorage.setItem('review-token', 'x'.repeat(20))");
        browser.open("/review");
        browser.await(
                () -> browser.find("#trouble").getText().contains("does not take this token"),
                "the refusal");
        assertEquals("token", browser.active().getDomAttribute("id"));
    }

    @Test
    @Holds(value = Promise.CLEAN_OUTPUT, tried = "looks at pages in a browser")
    void keeps_nobody_from_reviewing(Tries tries) throws IOException {
        Run suggested =
                Run.Place.at(Loaded.packed().folder())
                        .run(
                                "link",
                                "suggest",
                                "--to",
                                "esco",
                                "-o",
                                "sssom",
                                "--file",
                                "/nowhere");
        assertEquals(0, suggested.exit(), suggested.err());
        Path proposals = folder.resolve("proposed.sssom.tsv");
        Files.writeString(proposals, suggested.out());
        serve(proposals, 0);
        Browser browser = browser("Ada");
        for (Browser.Look look : Browser.Look.values()) {
            browser.look(look);
            browser.script("sessionStorage.clear()");
            browser.open("/review");
            browser.await(() -> browser.find("#entry").isDisplayed(), "the form");
            assertEquals(List.of(), browser.faults(), "entry " + look);
            browser.screenshot("review-entry-" + look);
            browser.find("#token").sendKeys(ReviewClient.TOKEN, Keys.ENTER);
            browser.await(
                    () -> !browser.all("#subject .note").isEmpty(), "what is known of a side");
            assertEquals(List.of(), browser.faults(), "pair " + look);
            browser.screenshot("review-pair-" + look);
            Object wide = browser.script("return document.documentElement.scrollWidth");
            Object seen = browser.script("return document.documentElement.clientWidth");
            assertTrue((Long) wide <= (Long) seen, wide + " wide, " + look);
            tries.held();
        }
        assertEquals(
                List.of(),
                browser.complaints().stream()
                        .filter(line -> !line.startsWith("rendering "))
                        .toList());
    }
}
