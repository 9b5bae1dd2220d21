package id.jejaring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import id.jejaring.Jejaring;
import id.jejaring.convening.PlantedGathering;
import id.jejaring.network.Network;
import id.jejaring.registry.Registry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A facilitator with a list of forty for Thursday, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MeetingsIT {

  private static final int WIDE = 1100;
  private static final int PHONE = 390;

  private @Nullable ConfigurableApplicationContext program;
  private @Nullable Browsing browsing;
  private String address = "";

  @BeforeAll
  void start(@TempDir Path data) {
    var chromium = Browsing.chromium();
    assumeTrue(
        chromium.isPresent(),
        "No chromium here: install it (apt-get install chromium), or run ./verify, which does.");
    browsing = Browsing.with(chromium.get());
    program =
        SpringApplication.run(
            Jejaring.class,
            "--server.port=0",
            "--jejaring.data=" + data,
            "--jejaring.sample=false");
    address =
        "http://127.0.0.1:"
            + program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    program
        .getBean(Network.class)
        .atLeast(program.getBean(Registry.class).lastChange(), Duration.ofMinutes(2));
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
  void aListOfFortyBecomesIntroductionsTablesAndCards(@TempDir Path folder) throws Exception {
    var sheet = Files.writeString(folder.resolve("kamis.csv"), PlantedGathering.of(40, 4).sheet());
    var page = browsing().page(WIDE, true);
    page.navigate(address + "/upload");
    page.setInputFiles("#file", sheet);
    page.locator("details:has(#event) summary").click();
    page.fill("#event", "Temu Kamis");
    page.fill("#date", "2026-07-23");
    page.fill("#place", "Kota Malang");
    page.locator("form.card button").click();
    page.locator("#columns button").first().click();
    page.locator("#rows").waitFor();

    page.locator("#meetings a.button").click();
    page.waitForURL(Pattern.compile(".*/meetings"));
    assertThat(page.locator("#tables .card").count()).isEqualTo(5);
    assertThat(page.locator("#people article").count()).isEqualTo(40);
    assertThat(page.locator("#people article").first().locator("ol.meet > li").count())
        .isBetween(1, 3);
    assertThat(page.locator("#people .cite").count()).isPositive();
    Browsing.check(page, "meetings");

    page.fill("#table", "6");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Susun ulang")).click();
    page.waitForURL(Pattern.compile(".*table=6.*"));
    assertThat(page.locator("#tables .card").count()).isEqualTo(7);

    var download = page.waitForDownload(() -> page.locator("#cards").click());
    try (var pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(5);
      var picture = new PDFRenderer(pdf).renderImage(0);
      ImageIO.write(picture, "png", Path.of("target/screenshots/meeting-cards.png").toFile());
      assertThat(new PDFTextStripper().getText(pdf))
          .contains(page.locator("#people h3 a").first().textContent(), "Meja 7");
    }
    assertThat(page.locator("#share a").getAttribute("href"))
        .startsWith("https://wa.me/?text=")
        .hasSizeLessThan(4_100);

    var phone = browsing().page(PHONE, true);
    phone.navigate(page.url());
    Browsing.check(phone, "meetings-390");
    assertThat(((Number) phone.evaluate("document.documentElement.scrollWidth")).intValue())
        .isLessThanOrEqualTo(PHONE);
    assertThat(((Number) phone.evaluate("document.documentElement.scrollHeight")).intValue())
        .as("forty people on a phone")
        .isLessThan(8_500);
    var withoutScripts = browsing().page(PHONE, false);
    withoutScripts.navigate(page.url());
    assertThat(withoutScripts.locator("#tables .card").count()).isEqualTo(7);
    withoutScripts.locator("#tables a").first().click();
    withoutScripts.locator("#people details[open] ol.meet").waitFor();
    withoutScripts.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/meetings-open.png")));
    assertThat(browsing().complaints()).isEmpty();
    leadsFromTheEventToTheSamePage(page);
  }

  private void leadsFromTheEventToTheSamePage(Page page) {
    page.navigate(address + "/search?q=temu+kamis&kind=event");
    page.locator(".results h3 a").first().click();
    page.locator("#meetings a.button").click();
    page.waitForURL(Pattern.compile(".*/events/.*/meetings"));
    assertThat(page.locator("#people article").count()).isEqualTo(40);
  }

  @Test
  void anEventThatNobodyIsKnownToHaveAttendedSaysWhatToDo() {
    var page = browsing().page(PHONE, true);
    page.navigate(address + "/");
    var made =
        page.request()
            .post(
                address + "/api/nodes",
                RequestOptions.create()
                    .setHeader("Content-Type", "application/json")
                    .setData("{\"kind\": \"event\", \"name\": \"Temu Kosong\"}"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var event = JsonMapper.builder().build().readTree(made.text()).path("id").asString("");
    page.navigate(address + "/events/" + event + "/meetings");
    assertThat(page.locator("#empty").textContent()).contains("daftar hadir");
    assertThat(page.locator("#empty a").getAttribute("href")).isEqualTo("/upload");
    Browsing.check(page, "meetings-empty");
  }

  private Browsing browsing() {
    if (browsing == null) {
      throw new IllegalStateException("The browser has not been started.");
    }
    return browsing;
  }
}
