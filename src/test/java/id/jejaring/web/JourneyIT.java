package id.jejaring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.jejaring.Jejaring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What a new user does, in a browser, on a program that was started on an empty directory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JourneyIT {

  private static final int WIDE = 1100;
  private static final int PHONE = 360;

  private static final String MEMBERS =
      """
      Nama Usaha;Jenis Usaha;Kota;Menawarkan;Membutuhkan
      Batik Sekar Jagad;batik tulis;Kota Malang;kain batik;jasa jahit
      Jahit Bu Rini;penjahit pakaian;Kota Malang;jasa jahit;kain batik
      Kopi Tetangga;kedai kopi;Kota Malang;kopi;kemasan
      Kemasan Kita;percetakan kemasan;Kota Batu;kemasan;
      Foto Lensa;jasa fotografi;Kabupaten Malang;foto produk;
      Keripik Mbok Darmi;keripik tempe;Kota Malang;keripik;kemasan
      Toko Serba Ada;toko kelontong;Kota Malang;;
      ;kerajinan;Kota Malang;;
      """;

  private static final String ATTENDANCE =
      """
      Nama;Nama Usaha;Kota
      Wulan Prameswari;Anyaman Wulan;Kota Malang
      Guntur Wibisana;Sablon Guntur;Kota Malang
      Laksmi Pertiwi;;Kota Batu
      """;

  private static final String CHAT =
      """
      [24/09/18 09.12] Bu Tini: *Peserta temu kriya uji:*
      1. Wening – Tenun Wening – Kota Batu
      2. Galih – Ukir Galih – Kota Malang ✅
      [24/09/18 09.15] Pak Budi: *Peserta temu kriya uji:*
      1. Wening – Tenun Wening – Kota Batu
      2. Galih – Ukir Galih – Kota Malang
      3. Prita – Jamu Prita – Kota Malang 🙏
      """;

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
            Jejaring.class, "--server.port=0", "--jejaring.data=" + data, "--jejaring.sample=true");
    address =
        "http://127.0.0.1:"
            + program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    waitUntilHealthy();
  }

  private void waitUntilHealthy() {
    var page = browsing().page(WIDE, true);
    for (int tries = 0; tries < 240; tries++) {
      if (page.navigate(address + "/actuator/health").ok() && page.navigate(address + "/").ok()) {
        return;
      }
      page.waitForTimeout(500);
    }
    throw new IllegalStateException("The program was not ready within two minutes.");
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
  void theFirstPageOpensOnASearchBoxAndThreeDoors() {
    var page = open("/", WIDE);
    assertThat(page.getByRole(AriaRole.SEARCHBOX).isVisible()).isTrue();
    assertThat(page.locator(".door").count()).isEqualTo(3);
    Browsing.check(page, "home");
    Browsing.fitsAPhone(open("/", PHONE), "home");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
    assertThat(page.locator("h1").textContent()).isEqualTo("Who should work with whom?");
    assertThat(browsing().complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kombat, Kombet Kreatif",
    "kemenprin, Kementerian Perindustrian",
    "jogja, Yogyakarta",
    "esmart, e-Smart IKM",
    "pemprov jateng, Pemerintah Provinsi Jawa Tengah",
    "dodi matondang, Doddy Akhmadsyah Matondang",
    "kota malang, Kota Malang"
  })
  void aSearchFindsTheRightThingFirst(String query, String expected) {
    var page = open("/", WIDE);
    page.getByRole(AriaRole.SEARCHBOX).fill(query);
    page.getByRole(AriaRole.SEARCHBOX).press("Enter");
    assertThat(page.locator(".results h3").first().textContent()).contains(expected);
    Browsing.check(page, "search-" + query.replace(' ', '-'));
  }

  @Test
  void aSearchWithoutResultSaysWhatToDoNext() {
    var page = open("/search?q=zzzzzz", PHONE);
    assertThat(page.locator("#results .notice a").count()).isPositive();
    Browsing.fitsAPhone(page, "search-nothing");
    Browsing.check(page, "search-nothing");
  }

  @Test
  void practiceDataIsOneClickAwayAndNeverMixes() {
    var page = open("/search?q=kombet&kind=program", WIDE);
    page.locator(".results h3 a").first().click();
    assertThat(participants(page)).containsExactly("sekitar 40 usaha", "0 usaha");
    assertThat(page.locator("#participants a.button").getAttribute("href"))
        .startsWith("/upload?program=");
    var sourced = page.url();
    Browsing.check(page, "program");
    Browsing.fitsAPhone(open(sourced.substring(address.length()), PHONE), "program");

    page.locator("#participants form button").click();
    page.waitForURL(Pattern.compile(".*/programs/.*"));
    assertThat(page.url()).isNotEqualTo(sourced);
    assertThat(page.locator(".fiction").isVisible()).isTrue();
    assertThat(participants(page)).containsExactly("sekitar 40 usaha", "40 usaha");
    assertThat(page.locator("#reach svg").count()).isEqualTo(3);
    assertThat(page.locator("#reach table").count()).isEqualTo(3);
    assertThat(page.locator("#reach tbody tr").count()).isGreaterThan(4);
    Browsing.check(page, "practice-program");
    var practice = page.url().substring(address.length());
    Browsing.fitsAPhone(open(practice, PHONE), "practice-program");

    var actor = partnersOfAnActor(page);
    Browsing.fitsAPhone(open(actor, PHONE), "practice-actor");

    assertThat(open("/search?q=fiktif", WIDE).locator(".chip.fictional").count()).isZero();
    page.navigate(address + practice);
    page.locator(".fiction form button").click();
    page.waitForURL(address + "/");
    page.navigate(address + practice);
    assertThat(page.locator("h1").textContent()).isEqualTo("Halaman tidak ditemukan");
    Browsing.check(page, "not-found");
  }

  /** Opens actors that took part until one has partners; returns its page. */
  private String partnersOfAnActor(Page page) {
    page.locator("#reach details summary").last().click();
    var links =
        page.locator("#reach .results h3 a").all().stream()
            .map(link -> link.getAttribute("href"))
            .toList();
    for (var link : links) {
      page.navigate(address + link);
      if (page.locator(".partner").count() > 0 && page.locator("#network svg").count() > 0) {
        break;
      }
    }
    assertThat(page.locator(".fiction").isVisible()).isTrue();
    assertThat(page.locator(".partner").count()).isPositive();
    assertThat(page.locator(".partner").first().locator("li").first().textContent()).isNotBlank();
    assertThat(page.locator(".partner .cite").count()).isPositive();
    assertThat(page.locator("#network svg a").count()).isGreaterThan(1);
    assertThat(page.locator("#network table tbody tr").count()).isPositive();
    Browsing.check(page, "practice-actor");
    return page.url().substring(address.length());
  }

  @Test
  void anAttendanceListMakesTheParticipantsOfAProgramKnown(@TempDir Path folder)
      throws IOException {
    var sheet = Files.writeString(folder.resolve("hadir.csv"), ATTENDANCE);
    var page = open("/search?q=kombet&kind=program", WIDE);
    page.locator(".results h3 a").first().click();
    var program = page.url();
    page.locator("#participants a.button").click();
    page.setInputFiles("#file", sheet);
    page.fill("#event", "Kombet Kreatif, hari pertama");
    page.fill("#date", "2018-04-17");
    page.fill("#place", "Kota Malang");
    page.locator("form.card button").click();
    page.locator("#columns button").first().click();
    page.locator("#rows").waitFor();
    var account = page.url();

    page.navigate(program);
    assertThat(participants(page)).containsExactly("sekitar 40 usaha", "2 usaha, 3 orang");
    assertThat(page.locator("#reach").textContent())
        .as("who took part is shown by subsector and place, and what to do about missing ties")
        .contains("Menurut subsektor", "Menurut wilayah", "Kota Malang", "Impor lembar hubungan");
    assertThat(page.locator("#reach tbody").nth(2).locator("tr").count()).isPositive();
    Browsing.check(page, "program-attended");
    page.fill("#from", "2018-04-17");
    page.fill("#to", "2018-04-17");
    page.locator("#reach form button").click();
    assertThat(participants(page)).as("both days count").contains("2 usaha, 3 orang");
    page.navigate(program + "?from=2018-04-18&to=2018-04-30");
    assertThat(participants(page)).contains("0 usaha");

    page.navigate(account);
    page.locator("#rows button.danger").click();
    page.locator("#account .notice").waitFor();
    page.navigate(program);
    assertThat(participants(page)).contains("0 usaha");
  }

  /** What is declared and what is known of a program's participants. */
  private static List<String> participants(Page page) {
    return page.locator("#participants .big").allTextContents();
  }

  @Test
  void anActorOfTheSampleShowsWhatIsKnownWithItsSources() {
    var page = open("/search?q=kementerian+perindustrian&kind=agency", WIDE);
    page.locator(".results h3 a").first().click();
    page.locator("#known .cite").first().waitFor();
    page.locator("#ties .cite").first().waitFor();
    Browsing.check(page, "agency");
    Browsing.fitsAPhone(open(page.url().substring(address.length()), PHONE), "agency");
  }

  @Test
  void aSheetGivesSomethingBackAtOnceAndCanBeTakenBack(@TempDir Path folder) throws IOException {
    var sheet = Files.writeString(folder.resolve("anggota.csv"), MEMBERS);
    var page = open("/upload", WIDE);
    Browsing.check(page, "upload");
    page.setInputFiles("#file", sheet);
    page.locator("form.card button").click();
    page.waitForURL(Pattern.compile(".*/imports/.*/columns"));
    Browsing.check(page, "columns");
    Browsing.fitsAPhone(open(page.url().substring(address.length()), PHONE), "columns");
    page.locator("#columns button").first().click();
    page.locator("#rows").waitFor();
    var counts = numbers(page.locator("#rows tbody td.number"));
    assertThat(counts.stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(numbers(page.locator("#rows tfoot td.number")).getFirst())
        .isEqualTo(8);
    assertThat(counts.getLast()).as("rejected").isEqualTo(1);
    page.reload();
    assertThat(page.locator("#introductions .card").count()).isPositive();
    assertThat(page.locator("#introductions li li").first().textContent()).isNotBlank();
    assertThat(page.locator("#share-text").inputValue())
        .contains("anggota.csv", "Perkenalan yang layak dicoba");
    assertThat(page.locator("#counts table").count()).isGreaterThanOrEqualTo(3);
    Browsing.check(page, "import");
    var path = page.url().substring(address.length());
    Browsing.fitsAPhone(open(path, PHONE), "import");
    Browsing.check(open("/imports", WIDE), "imports");

    page.locator("#suggestions button[value=accept]").click();
    page.locator("#suggestions").waitFor();
    assertThat(page.locator("#suggestions").textContent()).contains("diterima");

    var made = open("/search?q=batik+sekar+jagad", WIDE);
    Browsing.follow(made.locator(".results h3 a").first());
    assertThat(made.locator(".partner").count()).isPositive();
    assertThat(made.locator("#partners .notice.weak").count())
        .as("a need that an offer meets is more than a hint")
        .isZero();
    Browsing.check(made, "business");
    Browsing.fitsAPhone(open(made.url().substring(address.length()), PHONE), "business");

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Urungkan")).click();
    page.locator("#account .notice").waitFor();
    assertThat(open("/search?q=batik+sekar+jagad", WIDE).locator(".results h3").allTextContents())
        .noneMatch(name -> name.contains("Sekar Jagad"));
  }

  @Test
  void aListPastedFromAChatBecomesALembarKenalWhoseRepliesAreTies() {
    var page = open("/upload", WIDE);
    page.locator("details:has(#paste) summary").click();
    page.fill("#paste", CHAT);
    page.locator("form.card button").click();
    page.waitForURL(Pattern.compile(".*/imports/.*/columns"));
    page.locator("#columns button").first().click();
    page.locator("#rows").waitFor();
    assertThat(numbers(page.locator("#rows tfoot td.number"))).containsExactly(3);
    page.reload();
    page.locator("#acquaintance button").click();
    page.waitForURL(Pattern.compile(".*/acquaintances/.*"));
    var sheet = page.url().substring(address.length());
    assertThat(page.locator("#message").inputValue())
        .contains("A. Siapa yang sudah Anda kenal?", "2. Prita – Jamu Prita");
    Browsing.check(page, "acquaintance");
    Browsing.fitsAPhone(open(sheet, PHONE), "acquaintance");
    Browsing.check(open(sheet + "/print", WIDE), "acquaintance-print");

    page.fill("#text", "Prita: A 1, 3 B Galih, 9");
    page.locator("#replies button").click();
    assertThat(page.locator("select").inputValue()).isEqualTo("2");
    assertThat(page.locator("fieldset .notice").textContent()).contains("9");
    Browsing.check(page, "replies");
    page.locator("form .actions button").click();
    page.locator("#answers").waitFor();
    assertThat(page.locator("#answers").textContent()).contains("A: 1, 3", "B: 1");
    assertThat(page.locator("[role=status].big").textContent()).startsWith("1 dari 3");

    var prita = open("/search?q=prita&kind=person", WIDE);
    prita.locator(".results h3 a").first().click();
    assertThat(prita.locator("#ties").textContent()).contains("Galih", "Wening");
    page.locator("#answers tbody button").click();
    assertThat(page.locator("[role=status].big").textContent()).startsWith("0 dari 3");
    Browsing.check(open("/acquaintances", PHONE), "acquaintances");
  }

  @Test
  void aSheetGoesInWithoutScriptsToo(@TempDir Path folder) throws IOException {
    var sheet = Files.writeString(folder.resolve("tanpa-skrip.csv"), MEMBERS);
    var page = browsing().page(PHONE, false);
    page.navigate(address + "/upload");
    page.setInputFiles("#file", sheet);
    page.locator("form.card button").click();
    page.locator("#columns button").first().click();
    page.locator("#rows").waitFor();
    assertThat(page.locator("#share-text").inputValue()).contains("tanpa-skrip.csv");
    page.locator("#rows button.danger").click();
    page.locator("#account .notice").waitFor();
  }

  @Test
  void aWrongColumnIsCorrectedAndRememberedForTheNextSheetOfThatShape(@TempDir Path folder)
      throws IOException {
    var text = "Siapa dia;Buah tangan\nSari Fiksi Ayuningtyas;keripik tempe\n";
    var page = open("/upload", WIDE);
    page.setInputFiles("#file", Files.writeString(folder.resolve("tamu.csv"), text));
    page.locator("form.card button").click();
    page.locator("#columns details summary").click();
    page.selectOption("#row-0", "1");
    page.locator("#columns button[name=reread]").click();
    page.waitForURL(Pattern.compile(".*row-0=1"));
    page.selectOption("#column-0-0", "person");
    page.selectOption("#column-0-1", "note");
    page.locator("#columns button").first().click();
    page.locator("#rows").waitFor();
    assertThat(numbers(page.locator("#rows tbody td.number")).getFirst()).isEqualTo(1);

    var next = open("/upload", WIDE);
    next.setInputFiles("#file", Files.writeString(folder.resolve("tamu-lain.csv"), text));
    next.locator("form.card button").click();
    next.locator("#columns").waitFor();
    assertThat(next.locator("#columns .notice").textContent()).contains("tamu.csv");
    assertThat(next.locator("#column-0-1").inputValue()).isEqualTo("note");
    next.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Batal")).click();
    next.locator("#account .notice").waitFor();

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Petakan lagi")).click();
    page.waitForURL(Pattern.compile(".*/imports/.*/columns"));
    page.selectOption("#column-0-1", "");
    page.locator("#columns button").first().click();
    page.locator("#rows").waitFor();
    assertThat(page.locator("#account").textContent()).contains("Buah tangan");
    page.locator("#rows button.danger").click();
    page.locator("#account .notice").waitFor();
  }

  @Test
  void aNewUserImportsFourFilesAnswersTheQuestionsAndUndoesTheFilms(@TempDir Path folder)
      throws IOException {
    var files = FourFiles.in(folder, 20260701);
    var page = open("/", WIDE);
    var pages = new ImportPages(page, address);

    pages.bringIn(files.register());
    assertThat(pages.rows("Jumlah")).isEqualTo(256);
    assertThat(pages.rows("digabung")).as("rows that repeat others").isEqualTo(2);
    assertThat(pages.rows("ditolak")).as("the row without a name").isEqualTo(1);
    assertThat(pages.rows("baru")).isEqualTo(253);
    answerWords(page);
    var before = pages.digest();

    var films = pages.bringIn(files.films());
    assertThat(page.locator("#made").textContent()).contains("60 karya bersama");
    pages.answerQuestions("films");
    var kumu = pages.bringIn(files.kumu());
    assertThat(pages.answerQuestions("kumu")).as("questions of the workbook").isPositive();
    var form = pages.bringIn(files.form());
    assertThat(pages.rows("digabung")).as("the answer given twice").isEqualTo(1);
    pages.answerQuestions("form");

    pages.undo(films);
    assertThat(names("senja+di+bengawan")).as("the films are gone").isEmpty();
    assertThat(names("komunitas+layar+uji")).contains("Komunitas Layar Uji");
    assertThat(names(FourFiles.person(0).replace(' ', '+')))
        .as("whom the workbook speaks of too stays")
        .contains(FourFiles.person(0));
    pages.undo(form);
    pages.undo(kumu);
    assertThat(pages.digest()).isEqualTo(before);

    pages.bringIn(files.kumu());
    pages.answerQuestions("kumu-again");
    pages.bringIn(files.form());
    pages.answerQuestions("form-again");
    var without = pages.digest();
    Browsing.check(page, "about-digest");
    films = pages.bringIn(files.films());
    pages.answerQuestions("films-again");
    assertThat(pages.digest()).isNotEqualTo(without);
    pages.undo(films);
    Browsing.check(page, "import-undone");
    assertThat(pages.digest()).isEqualTo(without);
    page.navigate(address + "/changes");
    assertThat(importsOf("formulir-uji.csv", "umkm-uji.csv", open("/changes", WIDE)))
        .as("each import is one thing: taken back, and brought in again")
        .hasSize(2);
    Browsing.check(page, "changes");
    Browsing.fitsAPhone(open("/changes", PHONE), "changes");
    assertThat(browsing().complaints()).isEmpty();
  }

  /**
   * The imports of a file in what happened since the import of another: a page of it tells what is
   * read within two seconds, so on a busy machine it goes on with older ones.
   */
  private static Set<String> importsOf(String file, String since, Page page) {
    var imports = new HashSet<String>();
    while (true) {
      var here =
          cards(page, file).locator("a").all().stream()
              .map(link -> link.getAttribute("href"))
              .toList();
      assertThat(here).as("imports on one page").doesNotHaveDuplicates();
      imports.addAll(here);
      if (cards(page, since).count() > 0) {
        return imports;
      }
      page.locator("a[href^='/changes?before=']").click();
    }
  }

  private static Locator cards(Page page, String text) {
    return page.locator("li.card", new Page.LocatorOptions().setHasText(text));
  }

  /** What a search finds. */
  private List<String> names(String query) {
    return open("/search?q=" + query, WIDE).locator(".results h3").allTextContents().stream()
        .map(String::strip)
        .toList();
  }

  /** The words of the sheet that is shown, some accepted and taken back. */
  private void answerWords(Page page) {
    page.reload();
    page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Lihat per kata, dengan contoh"))
        .click();
    Browsing.check(page, "words");
    Browsing.fitsAPhone(open(page.url().substring(address.length()), PHONE), "words");
    page.locator("section.card details summary").first().click();
    page.locator("section.card button[value=accept]").first().click();
    assertThat(page.locator("#last").textContent()).isNotBlank();
    Browsing.follow(page.locator("#last button"));
    assertThat(page.locator("#last").count()).isZero();
  }

  @Test
  void theOtherPagesAreAccessibleAndFitAPhone() {
    for (var path :
        List.of(
            "/programs",
            "/upload",
            "/imports",
            "/changes",
            "/about",
            "/backtest",
            "/nothing-here")) {
      var page = open(path, PHONE);
      Browsing.fitsAPhone(page, path.substring(1));
      Browsing.check(page, path.substring(1));
    }
  }

  private static List<Integer> numbers(Locator cells) {
    return cells.allTextContents().stream()
        .map(text -> Integer.parseInt(text.replaceAll("[^0-9]", "")))
        .toList();
  }

  private Page open(String path, int width) {
    var page = browsing().page(width, true);
    page.navigate(address + path);
    return page;
  }

  private Browsing browsing() {
    if (browsing == null) {
      throw new IllegalStateException("The browser has not been started.");
    }
    return browsing;
  }
}
