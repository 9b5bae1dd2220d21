package id.jejaring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.jejaring.importing.words.WordList;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** How a creative and an analyst seek partners, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PartnersSoughtIT {

  private static final int WIDE = 1100;
  private static final int PHONE = 390;

  private @Nullable Served program;
  private @Nullable Browsing browsing;
  private String address = "";
  private String batik = "";

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
    batik = node("business", "Batik Sekar", "");
    var kopi = node("business", "Kopi Tetangga", "");
    var lensa = node("business", "Studio Lensa", ", \"size\": \"micro\"");
    var jauh = node("business", "Kemasan Jauh", ", \"size\": \"small\"");
    var kemasan = node("capability", "kemasan daun", "");
    tie("collaborates_with", batik, kopi);
    tie("collaborates_with", kopi, lensa);
    tie("offers", lensa, kemasan);
    tie("offers", jauh, kemasan);
    tie("needs", kopi, kemasan);
    tie("offers", jauh, WordList.in(data).product("fotografi").orElseThrow().id().toString());
    program.bean(Scenes.class).fresh(id.jejaring.domain.World.SOURCED, Locale.ENGLISH);
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
  void aCreativeFindsWhoOffersWhatTheyNeed() {
    var page = open("/nodes/" + batik, PHONE);
    assertThat(names(page)).containsExactly("Studio Lensa");
    assertThat(page.locator("#partners").textContent())
        .contains("Bisa diperkenalkan oleh Kopi Tetangga")
        .contains("belum cukup untuk dipelajari");
    page.getByRole(AriaRole.LINK, named("Saring, atau cari yang menawarkan sesuatu")).click();
    page.getByLabel("Saya butuh").fill("kemasan");
    assertThat(page.locator("details.more").getAttribute("open")).as("folded").isNull();
    assertThat(page.getByLabel("Wilayah").isVisible()).isFalse();
    Browsing.follow(page.getByRole(AriaRole.BUTTON, named("Cari mitra")));
    assertThat(names(page)).containsExactly("Studio Lensa", "Kemasan Jauh");
    assertThat(page.locator(".meant").textContent())
        .contains("kemasan daun, dipahami dari “kemasan”");
    assertThat(page.locator("#partners").textContent())
        .contains("Kemasan Jauh menawarkan kemasan daun, yang dicari.");
    Browsing.check(page, "partners-sought");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", "partners-sought-390.png"))
            .setFullPage(true));
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
  }

  @Test
  void anAnalystFiltersAndIsToldWhatIsNotKnown() {
    var page = open("/nodes/" + batik + "/partners?size=small&need=kemasan", WIDE);
    assertThat(names(page)).containsExactly("Kemasan Jauh");
    assertThat(page.locator("details.more").getAttribute("open")).as("a filter is set").isNotNull();
    page.getByLabel("Paling jauh (km)").fill("dekat");
    page.getByLabel("Wilayah").fill("Atlantis");
    Browsing.follow(page.getByRole(AriaRole.BUTTON, named("Cari mitra")));
    assertThat(page.locator(".notice[role=status]").textContent())
        .contains("“dekat”")
        .contains("“Atlantis” tidak dikenal di jaringan ini");
    assertThat(page.getByLabel("Saya butuh").inputValue()).isEqualTo("kemasan");
    page = open("/nodes/" + batik + "/partners?km=25", WIDE);
    assertThat(page.locator("#partners").textContent())
        .contains("Tidak ada yang cocok dengan semua syarat ini");
    Browsing.follow(page.getByRole(AriaRole.LINK, named("Lihat semua calon mitra")));
    assertThat(names(page)).containsExactly("Studio Lensa");
    Browsing.check(page, "partners-sought-all");
  }

  @Test
  void whatIsNeededMayBeSaidInTheWordsOfASheet() throws Exception {
    var page = open("/nodes/" + batik + "/partners?need=foto+produk", WIDE);
    assertThat(names(page)).containsExactly("Kemasan Jauh");
    assertThat(page.locator(".meant").textContent())
        .isEqualTo("Yang dibutuhkan: Fotografi, dipahami dari “foto produk”.");
    page = open("/nodes/" + batik + "/partners?need=fotografi", WIDE);
    assertThat(names(page)).containsExactly("Kemasan Jauh");
    assertThat(page.locator(".meant").count()).isZero();
    assertThat(page.getByLabel("Wilayah").isVisible()).as("there is room for it").isTrue();

    var answer =
        JsonMapper.builder()
            .build()
            .readTree(served().get("/api/nodes/" + batik + "/partners?needs=foto%20produk").body());
    assertThat(answer.path("items").get(0).path("node").path("name").asString(""))
        .isEqualTo("Kemasan Jauh");
    var understood = answer.path("understood").get(0);
    assertThat(understood.path("parameter").asString("")).isEqualTo("needs");
    assertThat(understood.path("said").asString("")).isEqualTo("foto produk");
    assertThat(understood.path("node").path("name").asString("")).isEqualTo("Fotografi");

    var unknown = served().get("/api/nodes/" + batik + "/partners?offers=xyzzy");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("xyzzy", "Check the spelling");
  }

  private static List<String> names(Page page) {
    return page.locator("#partners .partner h3 a").allTextContents();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private Page open(String path, int width) {
    var page = browsing().page(width, true);
    page.navigate(address + path);
    return page;
  }

  private String node(String kind, String name, String more) throws Exception {
    return served()
        .add("/api/nodes", "{\"kind\": \"%s\", \"name\": \"%s\"%s}".formatted(kind, name, more))
        .path("id")
        .asString("");
  }

  private void tie(String kind, String from, String to) throws Exception {
    var details = kind.equals("collaborates_with") ? ", \"details\": {\"stage\": \"running\"}" : "";
    served()
        .add(
            "/api/ties",
            "{\"kind\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"%s}"
                .formatted(kind, from, to, details));
  }

  private Served served() {
    return java.util.Objects.requireNonNull(program);
  }

  private Browsing browsing() {
    return java.util.Objects.requireNonNull(browsing);
  }
}
