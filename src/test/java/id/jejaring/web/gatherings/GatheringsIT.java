package id.jejaring.web.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import id.jejaring.convening.Guest;
import id.jejaring.convening.PlantedGathering;
import id.jejaring.convening.RecallTests;
import id.jejaring.domain.Dated;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.Write;
import id.jejaring.importing.Imports;
import id.jejaring.importing.drafting.Options;
import id.jejaring.store.Store;
import id.jejaring.web.Served;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gathering whose list goes in through the real importer, asked over REST. */
final class GatheringsIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String ATTENDANCE =
      """
      Nama;Nama Usaha;Kota;Bidang Usaha;Menawarkan;Membutuhkan
      Dédé Suhârto;Batik Ñusa;Kota Malang;batik tulis;batik;jasa jahit
      Łaras Prameswari;Jahit Ratu;Kota Batu;penjahit;jasa jahit;batik
      Bagas Wibisana;Kopi Lereng;Kota Malang;kedai kopi;kopi;kemasan
      Sekar Kirana;Kemasan Rapi;Kota Surabaya;percetakan kemasan;kemasan;
      Galih Seno;;Kota Malang;;;
      """;

  @TempDir private static Path folder;
  private static Served program;
  private static String event = "";

  @BeforeAll
  static void aListWithoutASingleTieIsImported() throws Exception {
    program = Served.on(folder.resolve("data"), "false");
    var done = bringIn("hadir.csv", ATTENDANCE, "Temu \"Uji\" Kriya");
    event =
        program.bean(Imports.class).touched(done, Viewer.OWNER).stream()
            .filter(id -> kind(id).equals(NodeKind.EVENT.path()))
            .findFirst()
            .orElseThrow()
            .toString();
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @Test
  void everyoneIsToldWhomToMeetWhereTheySitAndWhy() throws Exception {
    var round = json("/api/events/" + event + "/meetings");
    assertThat(round.path("people")).hasSize(5);
    var dede = person(round, "Dédé Suhârto");
    assertThat(dede.path("standsFor").path(0).path("name").asString("")).isEqualTo("Batik Ñusa");
    var first = dede.path("meet").path(0);
    assertThat(first.path("node").path("name").asString("")).isEqualTo("Łaras Prameswari");
    assertThat(first.path("weak").asBoolean(true)).isFalse();
    assertThat(first.path("score").asDouble()).isGreaterThan(2);
    assertThat(first.path("reasons").path(0).path("sentence").asString(""))
        .contains("Jahit Ratu", "Batik Ñusa");
    assertThat(first.path("reasons").path(0).path("sources").path(0).asString(""))
        .contains("hadir.csv");
    assertThat(round.path("tables")).hasSize(1);
    assertThat(round.path("measures").path("introductions").asInt()).isGreaterThan(2);
    assertThat(person(round, "Galih Seno").path("missing")).isNotEmpty();
    assertThat(round.path("text").asString("")).contains("Meja 1", "Dédé Suhârto");
    assertThat(program.get("/api/events/" + event + "/meetings").body())
        .as("the same again")
        .isEqualTo(program.get("/api/events/" + event + "/meetings").body());
  }

  @Test
  void aListOfNodesIsAnsweredLikeAnEvent() throws Exception {
    var people =
        json("/api/events/" + event + "/meetings").path("people").findValues("standsFor").stream()
            .filter(each -> !each.isEmpty())
            .map(each -> "\"" + each.path(0).path("id").asString("") + "\"")
            .toList();
    var answer =
        program.send(
            "POST",
            "/api/gatherings",
            "{\"nodes\": [%s], \"each\": 2, \"table\": 2}".formatted(String.join(",", people)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode round = JSON.readTree(answer.body());
    assertThat(round.path("people")).hasSize(4);
    assertThat(round.path("tables")).hasSize(2);
    round
        .path("people")
        .forEach(each -> assertThat(each.path("meet").size()).isLessThanOrEqualTo(2));
  }

  @Test
  void whatCannotBeAskedIsRefusedByNameWithTheNextStep() throws Exception {
    var path = "/api/events/" + event + "/meetings";
    assertThat(program.get(path + "?each=9").body()).contains("each", "9", "1 to 5");
    assertThat(program.get(path + "?table=1").body()).contains("table", "2 to 20");
    assertThat(program.get(path + "?table=banyak").statusCode()).isEqualTo(400);
    assertThat(program.get("/api/events/" + NodeId.random() + "/meetings").statusCode())
        .isEqualTo(404);
    assertThat(program.send("POST", "/api/gatherings", "{}").body()).contains("nodes");
    var page = program.get("/events/" + event + "/meetings?table=99", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("2 sampai 20 orang");
    for (var asked : List.of("table=abc", "table=999999999999", "each=x", "seed=satu")) {
      page = program.get("/events/" + event + "/meetings?" + asked, "Accept", "text/html");
      assertThat(page.statusCode()).as(asked).isEqualTo(422);
      assertThat(page.body()).contains("role=\"alert\"", "id=\"wanted\"");
    }
  }

  @Test
  void cardsArePrintedEightOnAPageWithEveryLetterOfTheNames() throws Exception {
    var pdf = program.download("/api/events/" + event + "/meetings/cards.pdf");
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document))
          .contains("Dédé Suhârto", "Łaras Prameswari", "Batik Ñusa", "Meja 1")
          .contains("Temu \"Uji\" Kriya")
          .doesNotContain("#");
    }
  }

  @Test
  void eightCardsFitOnAPageWhateverTheySay() throws Exception {
    var guest = new Guest(NodeId.random(), List.of());
    for (int each = 0; each <= 5; each++) {
      for (var word : List.of("Wahana Mewah ", "WWWWWWWWWW", "iliililili ")) {
        var line = new Handout.Line(word.repeat(20), 88, word.repeat(40));
        var card =
            new Handout.Card(
                guest, word.repeat(20), word.repeat(20), 88, Collections.nCopies(each, line));
        var handout = new Handout(word.repeat(20), Collections.nCopies(17, card));
        var pdf = program.bean(PdfCards.class).of(handout, Locale.of("id"));
        try (var document = Loader.loadPDF(pdf)) {
          assertThat(document.getNumberOfPages()).as("%d of %s", each, word).isEqualTo(3);
          var text = new PDFTextStripper().getText(document);
          assertThat(text.split("88", -1)).as("%d of %s", each, word).hasSizeGreaterThan(17);
        }
        if (each >= 3 && word.startsWith("Wahana")) {
          Files.write(Path.of("target/cards-of-%d.pdf".formatted(each)), pdf);
        }
      }
    }
  }

  @Test
  void whatIsHandedOutTellsOnlyWhatAllMayKnowOrTheGuestsPutOnTheList() throws Exception {
    bringInPersons(
        "catatan.csv",
        """
        Nama;Kota;Menawarkan;Membutuhkan
        Tuti Rahmawati;Kota Malang;;ukir kayu
        """);
    var list =
        bringInPersons(
            "tamu.csv",
            """
            Nama;Kota;Menawarkan;Membutuhkan
            Tuti Rahmawati;Kota Malang;;
            Wawan Setyadi;Kota Malang;ukir kayu;
            Yuni Kartikasari;Kota Malang;;ukir kayu
            """);
    var round = json("/api/imports/" + list + "/meetings");
    assertThat(person(round, "Tuti Rahmawati").path("meet").path(0).path("reasons").toString())
        .as("the facilitator reads it from her notes")
        .contains("Ukir kayu", "catatan.csv");
    var csv =
        new String(
            program.download("/api/imports/" + list + "/meetings/list.csv"),
            StandardCharsets.UTF_8);
    assertThat(row(csv, "Tuti Rahmawati"))
        .contains("Wawan Setyadi", "Fasilitator menyarankan")
        .doesNotContain("kayu");
    assertThat(row(csv, "Yuni Kartikasari"))
        .contains(
            "Wawan Setyadi menawarkan “ukir kayu”; Yuni Kartikasari membutuhkan “ukir kayu”.");
    assertThat(row(csv, "Wawan Setyadi")).contains("Tuti", "Yuni").contains("menyarankan");
    assertThat(json("/api/imports/" + list + "/summary").path("shareText").asString(""))
        .doesNotContain("Tuti", "kayu");
  }

  @Test
  void aCardTellsNoDaysOfAHiddenTieThatAnOpenOneStandsBeside() throws Exception {
    var list =
        bringIn(
            "paguyuban.csv",
            """
            Nama Usaha;Kota
            Anyam Ungu;Kota Malang
            Tenun Jingga;Kota Surabaya
            """,
            null);
    var address = "/api/imports/" + list + "/meetings";
    var one = id(person(json(address), "Anyam Ungu"));
    var other = id(person(json(address), "Tenun Jingga"));
    var circle = program.node("community", "Paguyuban Serat");
    member(one, circle, "\"since\": \"2010\", \"until\": \"2013\"");
    member(other, circle, "\"since\": \"2011\"");
    assertThat(row(csv(address), "Anyam Ungu"))
        .as("what all may know")
        .contains("Paguyuban Serat", "2010");

    program
        .bean(Store.class)
        .write(
            Write.of(
                "owner",
                List.of(
                    new Operation.AddTie(
                        TieId.random(),
                        TieKind.MEMBER_OF,
                        NodeId.of(one),
                        NodeId.of(circle),
                        Span.since(Dated.of("since", "2024-03")),
                        0,
                        Map.of(),
                        Level.OWN,
                        Scope.NONE,
                        new Provenance(SourceId.named("statement:owner"), null, "owner")))));
    assertThat(person(json(address), "Anyam Ungu").path("meet").toString())
        .as("the facilitator reads it")
        .contains("Paguyuban Serat", "2024");
    assertThat(csv(address)).contains("Tenun Jingga").doesNotContain("2024", "Paguyuban");
  }

  @Test
  void aCardIsHeadedByTheEventOrTheTitleOfTheListAndSpeaksInTheGuestsOwnWords() throws Exception {
    var text =
        """
        Nama Usaha;Kota;Menawarkan;Membutuhkan
        Sanggar Kelir;Kota Malang;kain batik tulis halus;
        Rumah Busana;Kota Malang;;batik buat seragam
        Toko Nomor;Kota Malang;;batik 0812-3456-7890
        """;
    var list = bringIn("daftar_hadir_sanggar.csv", text, null);
    var address = "/api/imports/" + list + "/meetings";
    assertThat(pdf(address)).contains("Daftar hadir sanggar").doesNotContain(".csv");
    assertThat(row(csv(address), "Rumah Busana"))
        .contains("Sanggar Kelir menawarkan “kain batik tulis halus”")
        .contains("Rumah Busana membutuhkan “batik buat seragam”");
    assertThat(csv(address)).contains("Toko Nomor").doesNotContain("0812");
    assertThat(person(json(address), "Rumah Busana").path("meet").toString())
        .as("the facilitator reads what it was taken for")
        .contains("Kain batik");

    var ofEvent = bringIn("lembar_dua.csv", text.replace("Sanggar", "Balai"), "Pekan Batik Uji");
    assertThat(pdf("/api/imports/" + ofEvent + "/meetings"))
        .contains("Pekan Batik Uji")
        .doesNotContain("Lembar dua");
  }

  private static String pdf(String address) throws Exception {
    try (var cards = Loader.loadPDF(program.download(address + "/cards.pdf"))) {
      return new PDFTextStripper().getText(cards);
    }
  }

  private static void member(String who, String of, String span) throws Exception {
    program.add(
        "/api/ties",
        "{\"kind\": \"member_of\", \"from\": \"%s\", \"to\": \"%s\", %s}".formatted(who, of, span));
  }

  private static String csv(String address) throws Exception {
    return new String(program.download(address + "/list.csv"), StandardCharsets.UTF_8);
  }

  private static String row(String csv, String name) {
    return csv.lines()
        .filter(row -> row.matches("\\d+," + name + ",.*"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row of " + name + " in " + csv));
  }

  @Test
  void theSummaryOfAnImportProposesNoPairThatItsMeetingsDoNot() throws Exception {
    var done = bringIn("rekap.csv", PlantedGathering.of(40, 11).sheet(), null);
    var pairs = new HashSet<Set<String>>();
    for (var person : json("/api/imports/" + done + "/meetings").path("people")) {
      for (var meet : person.path("meet")) {
        pairs.add(Set.of(id(person), id(meet)));
        for (var reason : meet.path("reasons")) {
          var ties = reason.path("ties");
          if (!ties.isEmpty()) {
            pairs.add(
                Set.of(
                    ties.path(0).path("from").path("id").asString(""),
                    ties.path(ties.size() - 1).path("from").path("id").asString("")));
          }
        }
      }
    }
    var proposed = json("/api/imports/" + done + "/summary").path("introductions");
    assertThat(proposed).hasSize(5);
    for (var each : proposed) {
      assertThat(pairs)
          .contains(
              Set.of(
                  each.path("one").path("id").asString(""),
                  each.path("other").path("id").asString("")));
    }
  }

  private static String id(JsonNode person) {
    return person.path("node").path("id").asString("");
  }

  @Test
  void theListComesAsSheetToo() throws Exception {
    var base = "/api/events/" + event + "/meetings/list.";
    var csv = new String(program.download(base + "csv"), StandardCharsets.UTF_8);
    try (var rows = CsvReader.builder().ofCsvRecord(csv.replace("\ufeff", ""))) {
      assertThat(rows.stream().toList()).hasSize(6).allMatch(row -> row.getFieldCount() == 9);
    }
    var xlsx = new ByteArrayInputStream(program.download(base + "xlsx"));
    try (var book = new ReadableWorkbook(xlsx);
        var rows = book.getFirstSheet().openStream()) {
      assertThat(rows.map(row -> row.getCellText(1)).toList()).contains("Nama", "Łaras Prameswari");
    }
  }

  @Test
  void rowsThatWaitForAnAnswerAreNamedOnThePageOfTheirImport() throws Exception {
    bringInAs("satu.csv", "Nama;Kota\nWarung Uji Coba;Kota Malang\nSumber Uji;\n", Options.NONE);
    var done = bringInAs("dua.csv", "Nama;Kota\nWarung Uji Coba;\nSablon Uji;\n", Options.NONE);
    var sheet = json("/api/imports/" + done);
    assertThat(sheet.path("review").asInt()).as(sheet.toString()).isEqualTo(1);
    var page = program.get("/imports/" + done + "/meetings", "Accept", "text/html").body();
    assertThat(page).contains("1 baris menunggu jawaban", "href=\"/imports/" + done + "/review\"");
    assertThat(program.get("/events/" + event + "/meetings", "Accept", "text/html").body())
        .doesNotContain("menunggu jawaban");
    assertThat(json("/api/imports/" + done + "/meetings").path("waiting").asInt()).isEqualTo(1);
  }

  @Test
  void thePartnersPlantedInASheetAreFoundThroughTheImporter() throws Exception {
    var gathering = PlantedGathering.of(60, 7);
    var done = bringIn("tanam.csv", gathering.sheet(), null);
    var round = json("/api/imports/" + done + "/meetings?each=5");
    var group = new HashMap<String, List<String>>();
    round
        .path("people")
        .forEach(each ->
            group.put(
                each.path("node").path("name").asString(""),
                StreamSupport.stream(each.path("meet").spliterator(), false)
                    .map(meet -> meet.path("node").path("name").asString(""))
                    .toList()));
    var partners = partners(round);
    var ofGroup = RecallTests.recall(gathering, name -> group.getOrDefault(name, List.of()));
    var ofPartners = RecallTests.recall(gathering, name -> partners.getOrDefault(name, List.of()));
    System.out.printf(
        "recall@5 of planted partners through the importer: partners %.3f, group %.3f%n",
        ofPartners, ofGroup);
    assertThat(round.path("people")).hasSize(60);
    assertThat(ofGroup).isGreaterThanOrEqualTo(0.6);
    assertThat(ofPartners).isGreaterThanOrEqualTo(0.6);
  }

  private static Map<String, List<String>> partners(JsonNode round) throws Exception {
    var partners = new HashMap<String, List<String>>();
    for (var each : round.path("people")) {
      var found = new ArrayList<String>();
      json("/api/nodes/" + each.path("node").path("id").asString("") + "/partners?limit=5")
          .path("items")
          .forEach(item -> found.add(item.path("node").path("name").asString("")));
      partners.put(each.path("node").path("name").asString(""), found);
    }
    return partners;
  }

  private static JsonNode person(JsonNode round, String name) {
    return StreamSupport.stream(round.path("people").spliterator(), false)
        .filter(each -> each.path("node").path("name").asString("").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String kind(NodeId id) {
    try {
      return json("/api/nodes/" + id).path("kind").asString("");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String path) throws Exception {
    var answer = program.get(path, "Accept-Language", "id");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static ImportId bringIn(String name, String text, @Nullable String event)
      throws Exception {
    return bringInAs(
        name,
        text,
        new Options(
            event,
            event == null ? null : Dated.of("date", "2026-07-23"),
            event == null ? null : "Kota Malang",
            null,
            null,
            Options.SameNames.NEW,
            Locale.of("id")));
  }

  private static ImportId bringInPersons(String name, String text) throws Exception {
    var known = Options.SameNames.KNOWN;
    return bringInAs(
        name, text, new Options(null, null, null, null, NodeKind.PERSON, known, Locale.of("id")));
  }

  private static ImportId bringInAs(String name, String text, Options options) throws Exception {
    var imports = program.bean(Imports.class);
    var file = Files.writeString(folder.resolve(name), text);
    var id = imports.start(name, file, options, Viewer.OWNER);
    imports.await(id, Viewer.OWNER, Duration.ofMinutes(2));
    return id;
  }
}
