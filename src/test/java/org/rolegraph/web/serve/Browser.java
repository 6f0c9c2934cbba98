package org.rolegraph.web.serve;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium, driven by its own driver, with a page of ours in it. */
final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private final ChromeDriver driver;
    private final URI server;

    /** How a page is looked at. */
    enum Look {
        LIGHT(1280, 900, "light"),
        DARK(1280, 900, "dark"),
        PHONE(375, 700, "light");

        private final int width;
        private final int height;
        private final String scheme;

        Look(int width, int height, String scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }
    }

    private Browser(ChromeDriver driver, URI server) {
        this.driver = driver;
        this.server = server;
    }

    /** A browser, or the test is skipped. */
    static Browser of(URI server, boolean scripts) {
        Optional<Path> chromium = onPath("chromium");
        Optional<Path> chromedriver = onPath("chromedriver");
        assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "skipped: the test in a browser needs chromium and chromedriver on the path");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu");
        options.addArguments("--disable-dev-shm-usage", "--lang=en");
        if (!scripts) {
            options.setExperimentalOption(
                    "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.get().toFile())
                        .withSilent(true)
                        .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        return new Browser(driver, server);
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser look(Look look) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        look.width,
                        "height",
                        look.height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        look == Look.PHONE));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", look.scheme))));
        return this;
    }

    Browser open(String path) {
        driver.get(server.resolve(path).toString());
        return this;
    }

    String path() {
        URI now = URI.create(driver.getCurrentUrl());
        return now.getRawPath() + (now.getRawQuery() == null ? "" : "?" + now.getRawQuery());
    }

    String title() {
        return driver.getTitle();
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    String text() {
        return find("main").getText();
    }

    void press(Keys key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    /** What the keyboard is at. */
    WebElement active() {
        return driver.switchTo().activeElement();
    }

    /** Whether a field that completes shows names; those of before are hidden, not gone. */
    boolean proposes() {
        return Boolean.TRUE.equals(
                script(
                        "return [...document.querySelectorAll('[role=option]')]"
                                + ".some(option => option.offsetParent)"));
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited for: " + what + "\n" + driver.getPageSource());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** What axe-core finds wrong, a line each. */
    List<String> faults() {
        driver.executeScript(axe());
        Object found =
                driver.executeAsyncScript(
                        "const done = arguments[0]; axe.run(document).then(r => done("
                                + "r.violations.map(v => v.id + ' at ' + v.nodes.map("
                                + "n => n.target.join(' ')).slice(0, 4).join(', '))));");
        return ((List<?>) found).stream().map(Object::toString).toList();
    }

    /** What the browser complained of: refused styles and scripts, missing files. */
    List<String> complaints() {
        return StreamSupport.stream(
                        driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Addresses of all that the page loaded. */
    List<String> loaded() {
        Object names = script("return performance.getEntriesByType('resource').map(e => e.name)");
        return ((List<?>) names).stream().map(Object::toString).toList();
    }

    void screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream(AXE)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
