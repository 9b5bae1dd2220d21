package id.jejaring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A browser for tests: Debian's Chromium, an Indonesian reader, and checks that every page passes.
 */
final class Browsing implements AutoCloseable {

  private static final List<String> OPTIONS =
      List.of(
          "--no-sandbox",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-gpu", // without one, drawing pages through an emulated one takes longer
          "--enable-unsafe-swiftshader");
  private static final Path PICTURES = Path.of("target", "screenshots");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Browsing(Path chromium) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(OPTIONS));
  }

  /** The browser of this machine, where it has one: what ./verify found, or one on the path. */
  static Optional<Path> chromium() {
    var said = System.getenv("CHROMIUM");
    if (said != null) {
      return Optional.of(Path.of(said));
    }
    var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browsing with(Path chromium) {
    return new Browsing(chromium);
  }

  /** A page of an Indonesian reader, so wide. */
  Page page(int width, boolean scripts) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale("id-ID")
                .setJavaScriptEnabled(scripts)
                .setViewportSize(width, 900));
    var page = context.newPage();
    page.setDefaultTimeout(30_000);
    page.onConsoleMessage(message -> {
      if ("error".equals(message.type()) && !isAnswer(message.text())) {
        complaints.add(page.url() + ": " + message.text());
      }
    });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    return page;
  }

  /** An error page that a test asks for is an answer, not a complaint. */
  private static boolean isAnswer(String text) {
    return text.startsWith("Failed to load resource");
  }

  /** What browsers complained about: scripts that fail, and what the policy forbids. */
  List<String> complaints() {
    return complaints;
  }

  /**
   * Clicks and waits for the whole of the page it leads to: a list or a count read from half a page
   * is wrong.
   */
  static void follow(Locator link) {
    link.click();
    link.page().waitForLoadState();
  }

  /** Holds the page to the accessibility rules, and keeps a picture of it. */
  static void check(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    var violations =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations();
    assertThat(violations)
        .as("accessibility of " + page.url())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
        .isEmpty();
  }

  /** Holds the page to the width of the smallest phone. */
  static void fitsAPhone(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name + "-360.png"))
            .setFullPage(true));
    assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
        .as("width of " + page.url())
        .isLessThanOrEqualTo(360);
  }

  /** Closes every page that was opened: none goes on working beside the next test. */
  void closePages() {
    List.copyOf(browser.contexts()).forEach(BrowserContext::close);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
