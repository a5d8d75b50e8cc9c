package org.zhengchuang;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real Chromium for tests: the one installed on the machine, without a window, in Chinese and in the factory's time
 * zone. Each {@link #page()} is a visitor of his own, with his own session. What a page writes to its console as an
 * error is collected, so that a test can say that there was none. All browsers of a process are windows of one program,
 * which ends with it.
 *
 * <pre>{@code
 * try (var browser = Browser.open()) {
 *     var page = browser.page();
 *     page.navigate("http://localhost:" + port + "/");
 *     browser.screenshot(page, "home");
 *     assertThat(browser.errors()).isEmpty();
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {

    /** Names the program where it is in none of the usual places. */
    private static final String PROPERTY = "zhengchuang.chromium";

    private static final List<String> PROGRAMS =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Milliseconds; a page that comes at last on a busy machine is no failure. */
    private static final double PATIENCE = 60_000;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static com.microsoft.playwright.Browser chromium;

    private final List<BrowserContext> visitors = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    private Browser() {}

    public static Browser open() {
        if (chromium == null) {
            chromium = launch(program());
        }
        return new Browser();
    }

    private static com.microsoft.playwright.Browser launch(Path program) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    private static Path program() {
        var given = System.getProperty(PROPERTY);
        if (given != null) {
            return Path.of(given);
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(java.io.File.pathSeparator))
                .flatMap(folder -> PROGRAMS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This test needs Chromium and found none. Install it, for"
                        + " example with \"apt-get install chromium fonts-noto-cjk\", or name an installed one with"
                        + " -D" + PROPERTY + "=/path/to/chromium."));
    }

    /** A Chinese visitor with a session of his own. */
    public Page page() {
        return page("zh-CN");
    }

    /** A visitor whose browser asks for the given language, such as {@code en-GB}. */
    public Page page(String language) {
        var page = visitor(language).newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                errors.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(errors::add);
        return page;
    }

    private BrowserContext visitor(String language) {
        var visitor = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1440, 900)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        visitors.add(visitor);
        return visitor;
    }

    /** What went wrong in the pages so far, as their consoles tell it. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Leaves out what went wrong so far, where it was meant to. */
    public void forgetErrors() {
        errors.clear();
    }

    /** Keeps what the page looks like under {@code target/screenshots}. */
    public Path screenshot(Page page, String name) {
        var file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    @Override
    public void close() {
        visitors.forEach(BrowserContext::close);
    }
}
