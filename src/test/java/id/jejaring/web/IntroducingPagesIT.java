package id.jejaring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;

/** What a facilitator does with a suggested partner, in a browser, without scripts too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IntroducingPagesIT {

  private static final int WIDE = 1100;
  private static final int PHONE = 390;
  private static final String NUMBER = "0812-3456-7890";

  private @Nullable Served program;
  private @Nullable Browsing browsing;
  private String address = "";
  private String batik = "";
  private String studio = "";

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    var chromium = Browsing.chromium();
    assumeTrue(
        chromium.isPresent(),
        "No chromium here: install it (apt-get install chromium), or run ./verify, which does.");
    browsing = Browsing.with(chromium.get());
    program = Served.on(data, "false");
    address =
        "http://127.0.0.1:"
            + program.bean(Environment.class).getRequiredProperty("local.server.port");
    batik = node("Batik Sekar", "");
    var kopi = node("Kopi Tetangga", ", \"phone\": \"" + NUMBER + "\"");
    var hotel = node("Hotel Lor", "");
    studio = node("Studio Lensa", ", \"phone\": \"0813-9999-0000\"");
    tie(batik, kopi, 5);
    tie(kopi, studio, 4);
    tie(batik, hotel, 2);
    tie(hotel, studio, 2);
    program.bean(Scenes.class).fresh(id.jejaring.domain.World.SOURCED, java.util.Locale.ENGLISH);
  }

  private String node(String name, String more) throws Exception {
    return served()
        .add("/api/nodes", "{\"kind\": \"business\", \"name\": \"%s\"%s}".formatted(name, more))
        .path("id")
        .asString("");
  }

  private void tie(String from, String to, int strength) throws Exception {
    served()
        .add(
            "/api/ties",
            """
            {"kind": "collaborates_with", "from": "%s", "to": "%s", "since": "2024",
             "strength": %d, "details": {"stage": "running"}}
            """
                .formatted(from, to, strength));
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
  void feedbackIsGivenOnTheCardAndTakenBackThere() {
    var page = open("/nodes/" + batik, PHONE, true);
    card(page).getByRole(AriaRole.BUTTON, named("Berguna: Studio Lensa")).click();
    assertThat(said(page)).contains("Masukan Anda: berguna.");
    Browsing.check(page, "feedback-useful");
    fits(page, "feedback-useful");
    takeBack(page);
    assertThat(page.locator(".notice[role=status]").textContent())
        .contains("Masukan tentang Studio Lensa sudah ditarik.");

    page = open("/nodes/" + batik, WIDE, true);
    card(page).locator("summary").click();
    card(page).getByLabel("Bukan untuk saya, karena").selectOption("too_far");
    card(page).getByLabel("Keterangan").fill("beda kota");
    card(page)
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName("Bukan untuk saya").setExact(true))
        .click();
    assertThat(said(page)).contains("bukan untuk saya (terlalu jauh) – beda kota");
    Browsing.check(page, "feedback-not-for-me");
    assertThat(page.locator("#feedback").textContent()).contains("Studio Lensa");
    takeBack(page);
    assertThat(page.locator("#feedback").count()).isZero();
    assertThat(browsing().complaints()).isEmpty();
  }

  @Test
  void whatIsSaidAmongFilteredPartnersLeadsBackToTheSameFilter() {
    var page = open("/nodes/" + batik + "/partners?size=&km=", WIDE, true);
    card(page).getByRole(AriaRole.BUTTON, named("Berguna: Studio Lensa")).click();
    assertThat(page.url())
        .contains("/partners?size=&km=&heard=" + studio)
        .endsWith("#said-" + studio);
    assertThat(said(page)).contains("Masukan Anda: berguna.");
    takeBack(page);
    assertThat(page.url()).contains("/partners?size=&km=&taken=" + studio);
    assertThat(page.locator("#partners").textContent()).contains("sudah ditarik");
    Browsing.check(page, "feedback-sought");
  }

  @Test
  void allOfItWorksWithoutScripts() {
    var page = open("/nodes/" + batik, PHONE, false);
    card(page).locator("summary").click();
    card(page).getByRole(AriaRole.BUTTON, named("Sudah saling kenal")).click();
    assertThat(page.locator("#partners").textContent()).contains("sudah saling kenal");
    takeBack(page);
    card(page).getByRole(AriaRole.LINK, link("Perkenalkan: Studio Lensa")).click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kenalkan langsung")).click();
    assertThat(page.locator("#letter a.button").getAttribute("href"))
        .startsWith("https://wa.me/?text=");
    click(page, "Catat sudah diminta");
    click(page, "Hentikan perkenalan");
    assertThat(page.locator("#state").textContent()).isEqualTo("dihentikan");
    click(page, "Tarik langkah terakhir");
    click(page, "Tarik langkah terakhir");
    assertThat(page.locator("#ways").count()).isEqualTo(1);
  }

  @Test
  void whoIsKeptApartCanBeBroughtBackFromThePageAndFromTheLatestChanges() {
    var page = open("/nodes/" + batik, WIDE, true);
    card(page).locator("summary").click();
    card(page).getByRole(AriaRole.BUTTON, named("Jangan dipertemukan")).click();
    assertThat(page.locator("#partners").textContent()).contains("jangan dipertemukan");
    page.navigate(address + "/introductions/new?from=" + batik + "&to=" + studio);
    assertThat(page.locator("main").textContent()).contains("jangan dipertemukan");
    assertThat(page.locator("#ways").count()).isZero();
    Browsing.check(page, "introduction-apart");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lihat dan tarik")).click();
    assertThat(page.locator(".notice[role=status]").textContent())
        .contains("Studio Lensa: jangan dipertemukan", "Tarik masukan");

    page.navigate(address + "/changes");
    assertThat(page.locator("main").textContent())
        .contains("Masukan tentang Studio Lensa untuk Batik Sekar: jangan dipertemukan.");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Urungkan"))
        .first()
        .click();
    page.navigate(address + "/nodes/" + batik);
    assertThat(page.locator("#feedback").count()).isZero();
    assertThat(card(page).count()).isEqualTo(1);
  }

  @Test
  void anIntroductionGoesFromTheCardOverTheAnswersToATie() {
    var page = open("/introductions", PHONE, true);
    Browsing.check(page, "introductions-none");
    assertThat(page.locator(".notice").textContent()).contains("Perkenalkan");

    page.navigate(address + "/nodes/" + batik);
    Browsing.follow(card(page).getByRole(AriaRole.LINK, link("Perkenalkan: Studio Lensa")));
    assertThat(page.locator("#ways li.card h3").allTextContents())
        .containsExactly(
            "Batik Sekar → Kopi Tetangga → Studio Lensa", "Batik Sekar → Hotel Lor → Studio Lensa");
    assertThat(page.locator("#ways").textContent())
        .contains("bulan ini tercatat dimintai tolong 0 kali (batasnya 3)");
    Browsing.check(page, "introduction-ways");
    fits(page, "introduction-ways");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Pilih jalur ini"))
        .first()
        .click();
    var letter = page.locator("#letter-text").inputValue();
    assertThat(letter)
        .contains("Kopi Tetangga", "Batik Sekar", "Studio Lensa", "sebelum orangnya setuju")
        .doesNotContain("0812", "0813", "34567890");
    var whatsapp =
        URI.create(
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("WhatsApp"))
                .getAttribute("href"));
    assertThat(whatsapp.getPath()).isEqualTo("/6281234567890");
    assertThat(URLDecoder.decode(whatsapp.getRawQuery(), StandardCharsets.UTF_8))
        .isEqualTo("text=" + letter);
    Browsing.check(page, "introduction-letter");
    fits(page, "introduction-letter");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("bahasa Inggris")).click();
    assertThat(page.locator("#letter-text").inputValue()).startsWith("Hello Kopi Tetangga");

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Catat sudah diminta"))
        .click();
    assertThat(page.locator("#next").textContent()).contains("Kopi Tetangga dan Studio Lensa");
    assertThat(page.locator("#contacts").count()).isZero();
    Browsing.check(page, "introduction-asked");
    fits(page, "introduction-asked");

    answer(page, "Kopi Tetangga", "Setuju");
    assertThat(page.locator("#letter-text").inputValue()).startsWith("Halo, Studio Lensa.");
    assertThat(page.locator("#letter a.button").getAttribute("href"))
        .startsWith("https://wa.me/?text=");
    assertThat(page.locator("main").textContent()).doesNotContain("0813");
    answer(page, "Studio Lensa", "Setuju");
    assertThat(page.locator("#state").textContent()).isEqualTo("semua setuju");
    assertThat(page.locator("#contacts").textContent()).contains("0813-9999-0000");

    click(page, "Sudah bertemu");
    click(page, "Tarik langkah terakhir");
    assertThat(page.locator("#state").textContent()).isEqualTo("semua setuju");
    click(page, "Sudah bertemu");
    click(page, "Bekerja sama");
    Browsing.check(page, "introduction-done");
    fits(page, "introduction-done");
    click(page, "Catat kerja samanya");
    page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Lihat hubungan yang tercatat"))
        .click();
    assertThat(page.locator("h1").textContent()).contains("Batik Sekar", "Studio Lensa");

    page.navigate(address + "/changes");
    assertThat(page.locator("main").textContent())
        .contains("Perkenalan Batik Sekar kepada Studio Lensa: keduanya bekerja sama.");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Urungkan"))
        .first()
        .click();
    page.navigate(address + "/nodes/" + batik);
    assertThat(card(page).count()).as("suggested again, as the tie is undone").isEqualTo(1);

    page.navigate(address + "/introductions?state=closed");
    assertThat(page.locator("li.card").textContent())
        .contains("Batik Sekar → Studio Lensa", "lewat Kopi Tetangga", "bekerja sama");
    Browsing.check(page, "introductions");
    fits(page, "introductions");

    page.locator("li.card a").click();
    click(page, "Catat kerja samanya");
    click(page, "Tarik langkah terakhir");
    assertThat(page.locator("#tie").textContent()).contains("tetap tercatat");
    Browsing.check(page, "introduction-tie-stays");
    fits(page, "introduction-tie-stays");
    page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Lihat hubungan yang tercatat"))
        .click();
    page.locator("main li details summary").first().click();
    click(page, "Tarik keterangan");
    assertThat(page.locator("#gone").textContent())
        .contains("Hubungan Batik Sekar dengan Studio Lensa tidak tercatat lagi", "Urungkan");
    Browsing.check(page, "introduction-tie-withdrawn");
    page.navigate(address + "/nodes/" + batik);
    assertThat(card(page).count()).as("suggested again, as the tie is withdrawn").isEqualTo(1);
    assertThat(browsing().complaints()).isEmpty();
  }

  private static void answer(Page page, String who, String answer) {
    page.locator("#consents li")
        .filter(new Locator.FilterOptions().setHasText(who))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(answer).setExact(true))
        .click();
  }

  private static void click(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void takeBack(Page page) {
    page.locator("#partners")
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tarik masukan: Studio Lensa"))
        .first()
        .click();
  }

  private String said(Page page) {
    return page.locator("#said-" + studio).textContent();
  }

  private Locator card(Page page) {
    return page.locator("li.partner")
        .filter(
            new Locator.FilterOptions().setHas(page.locator("a[href='/nodes/" + studio + "']")));
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions link(String name) {
    return new Locator.GetByRoleOptions().setName(name);
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

  private Browsing browsing() {
    if (browsing == null) {
      throw new IllegalStateException("There is no browser.");
    }
    return browsing;
  }

  private Served served() {
    if (program == null) {
      throw new IllegalStateException("The program does not run.");
    }
    return program;
  }
}
