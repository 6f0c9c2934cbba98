package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * HTML answers in a real browser, light and dark: what axe-core finds wrong with them, and whether
 * they are drawn at all. Needs Chromium.
 *
 * @see <a href="https://github.com/dequelabs/axe-core">axe-core</a>
 */
class HtmlPagesIT {
    private static final Pattern FOUND = Pattern.compile("data-found=\"([^\"]*)\"");

    /** Tells of each fault in a line, and what was looked at. */
    private static final String LOOK =
            """
            window.addEventListener("load", () => axe.run(document).then(found => {
              const said = found.violations.map(v => v.id + " at " + v.nodes[0].target);
              const contrast = found.passes.filter(p => p.id == "color-contrast");
              document.documentElement.dataset.found = JSON.stringify({ faults: said,
                unsure: found.incomplete.map(i => i.id), texts: contrast.length ?
                  contrast[0].nodes.length : 0,
                paper: getComputedStyle(document.body).backgroundColor,
                high: document.body.scrollHeight > 100 }).replaceAll('"', "'");
            }));
            """;

    @TempDir private static Path home;
    private static Path browser;

    @BeforeAll
    static void a_browser_and_a_graph_are_there() throws IOException {
        browser = browser().orElse(null);
        assumeTrue(browser != null, "skipped: the test in a browser needs chromium on the path");
        Run.Place.at(home).run("load", "curated");
        Files.writeString(
                home.resolve("team.csv"), "person,skill\nAnn,public-speaking\nBen,communication\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path --from data-scientist --to developer-advocate --via ml-platform-engineer",
                "path --from ml-hardware-engineer --to developer-advocate --evidence",
                "matrix developer-advocate ml-platform-engineer ml-hardware-engineer"
                        + " --team team.csv",
                "gap --from framework-engineer --to developer-advocate",
                "similar ml-platform-engineer",
            })
    void nothing_keeps_anybody_from_reading_them(String command) throws Exception {
        Run run = Run.Place.at(home).run((command + " -o html").split(" "));
        assertEquals(0, run.exit(), run.err());
        assertFalse(
                Pattern.compile("<(script|link|img|iframe)|@import|url\\(http|src=")
                        .matcher(run.out())
                        .find(),
                "the file needs something else");
        assertEquals(List.of(), look(run.out(), 1, "rgb(255, 255, 255)"));
        assertEquals(List.of(), look(run.out(), 0, "rgb(13, 17, 23)"));
    }

    /** What is wrong with a page; 0 for dark, 1 for light. */
    private static List<String> look(String html, int scheme, String paper) throws Exception {
        Path page = home.resolve("page.html");
        String script = "<script>" + axe() + "</script><script>" + LOOK + "</script>";
        // the policy of the page forbids scripts, so that axe-core needs a page without it
        String open = html.replaceAll("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        assertFalse(open.equals(html), "no content security policy");
        Files.writeString(page, open.replace("</body>", script + "</body>"));
        Process process =
                new ProcessBuilder(
                                browser.toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--user-data-dir=" + home.resolve("browser"),
                                "--blink-settings=preferredColorScheme=" + scheme,
                                "--virtual-time-budget=60000",
                                "--dump-dom",
                                page.toUri().toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the browser does not end");
        Matcher found = FOUND.matcher(dom);
        assertTrue(found.find(), "axe-core did not run");
        String said = found.group(1);
        assertTrue(said.contains("'paper':'" + paper + "'"), said);
        assertTrue(said.contains("'high':true"), said);
        assertFalse(said.contains("'texts':0"), said);
        String faults = said.replaceAll(".*'faults':\\[(.*?)],'unsure'.*", "$1");
        return Stream.of(faults.split("','")).filter(fault -> !fault.isEmpty()).toList();
    }

    private static String axe() throws IOException {
        String file = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
        try (InputStream script = HtmlPagesIT.class.getResourceAsStream(file)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("</script", "<\\/script");
        }
    }

    private static Optional<Path> browser() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(
                        folder ->
                                Stream.of("chromium", "chromium-browser")
                                        .map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
