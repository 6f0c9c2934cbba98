package org.rolegraph.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page that matches a table, in a real browser. */
class MatchIT extends InBrowser {
    private static final String TABLE = "title,town\nData Engineer,Ulm\nbaker of bread,Bonn\n";

    private void match() {
        browser.open("/match");
        browser.find("#table").sendKeys(TABLE);
        browser.find("form[data-drop] button").click();
        browser.await(() -> !browser.all(".matched").isEmpty(), "matches");
    }

    @ParameterizedTest
    @EnumSource
    void everybody_can_read_it(Browser.Look look) {
        browser.look(look);
        match();
        assertEquals(List.of(), browser.faults());
        assertEquals(
                browser.script("return document.documentElement.clientWidth"),
                browser.script("return document.documentElement.scrollWidth"));
        browser.screenshot("match-answered-" + look);
        browser.open("/match");
        assertEquals(List.of(), browser.faults());
        assertEquals(
                List.of(),
                browser.complaints().stream().filter(s -> !s.startsWith("rendering ")).toList());
    }

    @Test
    void a_pasted_table_is_mended_and_saved() {
        match();
        assertTrue(meant(0).startsWith("data engineer"), meant(0));
        browser.find("select[name=meant-0] option[value='']").click();
        WebElement other = browser.find("input[name=other-1]");
        other.sendKeys("data analy");
        browser.await(browser::proposes, "proposals");
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ENTER);
        browser.await(() -> other.getDomProperty("value").contains(":"), "the id");
        browser.find(".matched .actions button:not([name])").click();
        browser.await(
                () ->
                        browser.all("input[name=other-1]").stream()
                                .anyMatch(input -> input.getDomProperty("value").isEmpty()),
                "what was decided");
        assertEquals("none of these", meant(0));
        assertEquals("data analyst (curated)", meant(1));
        String saved =
                (String)
                        browser.script(
                                "const form = new FormData(document.querySelector('.matched'));"
                                        + "form.set('format', 'csv'); return fetch('/match', {"
                                        + "method: 'POST', body: new URLSearchParams(form)})"
                                        + ".then(answer => answer.text())");
        assertTrue(saved.contains("Data Engineer,Ulm,,,,,,none of these,"), saved);
        assertTrue(
                saved.contains(
                        "baker of bread,Bonn,https://w3id.org/rolegraph/role/data-analyst,"
                                + "data analyst,,,curated,chosen,"),
                saved);
    }

    private String meant(int title) {
        return browser.find("select[name=meant-" + title + "] option:checked").getText();
    }

    @Test
    void a_file_may_be_dropped() {
        browser.open("/match");
        browser.script(
                "const data = new DataTransfer();"
                        + "data.items.add(new File([arguments[0]], 'jobs.csv'));"
                        + "const form = document.querySelector('form[data-drop]');"
                        + "for (const type of ['dragover', 'drop']) form.dispatchEvent("
                        + "new DragEvent(type, {dataTransfer: data, cancelable: true}));",
                TABLE);
        assertTrue(browser.find("#file").getDomProperty("value").endsWith("jobs.csv"));
        browser.find("form[data-drop] button").click();
        browser.await(() -> !browser.all(".matched").isEmpty(), "matches");
        assertTrue(browser.text().contains("2 names in 2 rows"), browser.text());
    }
}
