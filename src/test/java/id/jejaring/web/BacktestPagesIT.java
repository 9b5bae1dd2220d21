package id.jejaring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.jejaring.domain.Level;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Viewer;
import id.jejaring.recommending.backtest.Backtests;
import id.jejaring.recommending.backtest.Question;
import id.jejaring.recommending.backtest.Stage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** How somebody finds out how good the suggestions would have been on lists of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BacktestPagesIT {

  private static final int WIDE = 1100;
  private static final int PHONE = 390;

  @TempDir private Path folder;
  private @Nullable Served program;
  private @Nullable Browsing browsing;
  private String address = "";

  @BeforeAll
  void start(@TempDir Path data) {
    var chromium = Browsing.chromium();
    assumeTrue(
        chromium.isPresent(),
        "No chromium here: install it (apt-get install chromium), or run ./verify, which does.");
    browsing = Browsing.with(chromium.get());
    program = Served.on(data, "none");
    address =
        "http://127.0.0.1:"
            + program.bean(Environment.class).getRequiredProperty("local.server.port");
  }

  @AfterEach
  void closePages() {
    browsing().closePages();
  }

  @AfterAll
  void stop() {
    if (browsing != null) {
      browsing.close();
    }
    if (program != null) {
      program.close();
    }
  }

  @Test
  void listsOfOnesOwnAreJudgedOnAPageOfTheirOwn() throws Exception {
    var ties = write("karya.csv", ties());
    var traits = new StringBuilder("Pelaku,Kota\n");
    for (int actor = 0; actor < 200; actor++) {
      traits.append("%d,%s\n".formatted(actor, actor < 100 ? "Malang" : "Bandung"));
    }
    var page = open("/backtest", WIDE, true);
    Browsing.check(page, "backtest-lists");
    // the list of ties comes second, as a browser may send it
    page.locator("#file").setInputFiles(new Path[] {write("anggota.csv", traits.toString()), ties});
    page.locator("#lists-until").fill("14");
    page.getByRole(AriaRole.BUTTON, named("Uji daftar ini")).click();
    assertThat(page.url()).matches(".*/backtest/[0-9a-f-]{36}#of");
    assertThat(page.locator("#of").textContent())
        .contains("karya.csv, anggota.csv", "bilangan yang hanya mengurutkan", "Kota: wilayah");

    page.getByRole(AriaRole.HEADING, named("Hasil")).waitFor();
    assertThat(page.locator("#found").textContent())
        .contains("sesudah 14", "Saran Jejaring", "PageRank", "Malang");
    assertThat(page.locator("#lists-until").inputValue()).isEqualTo("14");
    Browsing.check(page, "backtest-lists-found");
    fits(page, "backtest-lists-found");
    page.locator("details summary").first().click();
    Browsing.check(page, "backtest-lists-rest");
    fits(page, "backtest-lists-rest");

    var here = page.url();
    page = open("/backtest", PHONE, false);
    page.getByRole(AriaRole.LINK, link("karya.csv, anggota.csv")).click();
    assertThat(here).isEqualTo(page.url() + "#of");
    page.getByRole(AriaRole.LINK, link("English")).click();
    assertThat(page.locator("#found").textContent()).contains("Suggestions of Jejaring");
    assertThat(browsing().complaints()).isEmpty();
  }

  @Test
  void whatCannotBeJudgedComesBackWithTheValueAndWhatWasTyped() throws Exception {
    var list = write("karya.csv", ties());
    refused("99", "Dengan until \"99\"", list);
    refused("kapan", "\"kapan\" tidak terbaca", list);
    refused("14", "\"kosong.csv\" kosong", write("kosong.csv", ""));
    refused("14", "Di \"dua.csv\" tidak ditemukan tiga kolom", write("dua.csv", "Dari,Ke\na,b\n"));
    refused("14", "gambar.csv", write("gambar.csv", "%PDF-1.7 bukan daftar"));
    var many = new StringBuilder("From,To,Date\n");
    for (int row = 0; row <= 1_000_000; row++) {
      many.append(row % 1000).append(",x,").append(row % 30).append('\n');
    }
    refused("14", "paling banyak 1000000 baris", write("banyak.csv", many.toString()));
    assertThat(browsing().complaints()).isEmpty();
  }

  private void refused(String until, String message, Path file) {
    var page = open("/backtest", PHONE, true);
    page.locator("#file").setInputFiles(file);
    page.locator("#lists-until").fill(until);
    page.getByRole(AriaRole.BUTTON, named("Uji daftar ini")).click();
    assertThat(page.locator("#lists-wrong").textContent()).contains(message);
    assertThat(page.locator("#lists-until").inputValue()).isEqualTo(until);
    Browsing.check(page, "backtest-lists-refused");
    fits(page, "backtest-lists-refused");
    page.getByRole(AriaRole.LINK, link("English")).click();
    assertThat(page.url()).endsWith("/backtest#lists");
    assertThat(page.locator("#lists").count()).isEqualTo(1);
  }

  @Test
  void aFormWithoutAFileSaysSo() throws Exception {
    var sent =
        program()
            .upload(
                "/backtest/lists", "", new byte[0], "Accept", "text/html", "Accept-Language", "id");
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("Berkasnya belum dipilih.");
  }

  @Test
  void tooFewQueriesAreCountedOnThePageOfTheList() throws Exception {
    var page = open("/backtest", PHONE, true);
    page.locator("#file")
        .setInputFiles(
            write("sedikit.csv", "From,To,Date\na,b,2010\nb,c,2011\na,c,2013\nc,d,2014\n"));
    page.locator("#lists-until").fill("2012");
    page.getByRole(AriaRole.BUTTON, named("Uji daftar ini")).click();
    page.locator("#found [role=status]").waitFor();
    assertThat(page.locator("#found [role=status]").textContent())
        .contains("2012-12-31", "paling sedikit 30");
    assertThat(page.locator("#found").textContent()).contains("pilih lagi berkasnya");
    assertThat(page.locator("#lists-until").inputValue()).isEqualTo("2012");
    Browsing.check(page, "backtest-lists-few");
    fits(page, "backtest-lists-few");
  }

  @Test
  void aRunningOneShowsHowFarItIsAndIsGivenUpThere() throws Exception {
    try (var _ = new Held(program().bean(Backtests.class))) {
      var page = open("/backtest", PHONE, true);
      page.locator("#file").setInputFiles(write("karya.csv", ties()));
      page.getByRole(AriaRole.BUTTON, named("Uji daftar ini")).click();
      assertThat(page.locator("#progress").textContent()).contains("Menunggu giliran");
      Browsing.check(page, "backtest-lists-running");
      fits(page, "backtest-lists-running");
      page.getByRole(AriaRole.BUTTON, named("Hentikan")).click();
      assertThat(page.url()).matches(".*/backtest/[0-9a-f-]{36}");
      assertThat(page.locator("#found").textContent()).contains("Dihentikan.");
    }
  }

  @Test
  void overRestARunningOneIsGivenUpAndThenForgotten() throws Exception {
    try (var _ = new Held(program().bean(Backtests.class))) {
      var begun =
          program()
              .upload(
                  "/api/backtests?until=14", "karya.csv", ties().getBytes(StandardCharsets.UTF_8));
      assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
      var one = begun.headers().firstValue("Location").orElseThrow();
      assertThat(program().send("DELETE", one, "").statusCode()).isEqualTo(204);
      assertThat(state(one)).isEqualTo("cancelled");
      assertThat(program().send("DELETE", one, "").statusCode()).as("again").isEqualTo(204);
      assertThat(program().get(one).statusCode()).as("forgotten").isEqualTo(404);
      assertThat(program().send("DELETE", one, "").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whoeverDidNotAskForABacktestCannotGiveItUp() throws Exception {
    var backtests = program().bean(Backtests.class);
    var other = new Viewer("orang lain", Level.SIGNED_IN, Set.of());
    try (var _ = new Held(backtests)) {
      var theirs = backtests.begin("milik orang lain", Held.NEVER, other);
      var refused = program().send("DELETE", "/api/backtests/" + theirs.id(), "");
      assertThat(refused.statusCode()).isEqualTo(404);
      var unknown = program().send("DELETE", "/api/backtests/" + UUID.randomUUID(), "");
      assertThat(unknown.statusCode()).isEqualTo(404);
      assertThat(program().send("DELETE", "/api/backtests/bukan-id", "").statusCode())
          .isEqualTo(404);
      assertThat(program().get("/backtest/" + theirs.id()).statusCode()).isEqualTo(404);
      assertThat(program().get("/backtest", "Accept", "text/html").body())
          .doesNotContain("milik orang lain");
      assertThat(theirs.state().stage()).isEqualTo(Stage.WAITING);
      backtests.cancel(theirs.id(), other);
    }
  }

  /** Keeps the one backtest that may run busy, so that the others wait. */
  private static final class Held implements AutoCloseable {

    static final Supplier<Question> NEVER =
        () -> {
          throw new IllegalStateException("It was given up, and yet begun.");
        };

    private final CountDownLatch end = new CountDownLatch(1);

    Held(Backtests backtests) {
      backtests.begin(
          "yang sedang diuji",
          () -> {
            try {
              end.await();
            } catch (InterruptedException _) {
              Thread.currentThread().interrupt();
            }
            throw new Refusal.Invalid("held", Map.of());
          },
          new Viewer("yang menahan", Level.SIGNED_IN, Set.of()));
    }

    @Override
    public void close() {
      end.countDown();
    }
  }

  private String state(String path) throws Exception {
    var body = program().get(path).body();
    return JsonMapper.builder().build().readTree(body).path("state").asString("");
  }

  /** Groups of ten who work together, so that whom one meets next can be told. */
  private static String ties() {
    var random = new Random(1);
    var list = new StringBuilder("From,To,Date\n");
    for (int row = 0; row < 2_000; row++) {
      int one = random.nextInt(200);
      list.append("%d,%d,%d\n".formatted(one, one / 10 * 10 + random.nextInt(10), row / 100));
    }
    return list.toString();
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void fits(Page page, String name) {
    page.setViewportSize(PHONE, 900);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + "-390.png"))
            .setFullPage(true));
    assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
        .as("width of " + page.url())
        .isLessThanOrEqualTo(PHONE);
  }

  private Page open(String path, int width, boolean scripts) {
    var page = browsing().page(width, scripts);
    page.navigate(address + path);
    return page;
  }

  private Served program() {
    if (program == null) {
      throw new IllegalStateException("The program has not been started.");
    }
    return program;
  }

  private Browsing browsing() {
    if (browsing == null) {
      throw new IllegalStateException("The browser has not been started.");
    }
    return browsing;
  }
}
