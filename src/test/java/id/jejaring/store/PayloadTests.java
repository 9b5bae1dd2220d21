package id.jejaring.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Alias;
import id.jejaring.domain.Change;
import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Feedback;
import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.Introduction;
import id.jejaring.domain.Level;
import id.jejaring.domain.MatterId;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.Stance;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Write;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Holds the change log to what its versions have been, for as long as there are such changes. */
final class PayloadTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final NodeId RINA = NodeId.named("rina");
  private static final NodeId KOPI = NodeId.named("kopi");
  private static final TieId TIE = TieId.named("tie");
  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
  private static final Provenance BY = new Provenance(SourceId.named("sheet"), "17", "ayu");

  private static final List<Change.Part> PARTS =
      List.of(
          new Change.Part(
              OperationId.named("first"),
              "ayu",
              List.of(
                  new Change.OfNode(
                      null,
                      new Node(
                          RINA,
                          NodeKind.BUSINESS,
                          Map.of(
                              Field.NAME, "Batik Rina",
                              Field.POINT, "-7.98,112.63",
                              Field.SIZE, "micro",
                              Field.PHONE, "0812"),
                          Level.PUBLIC,
                          Scope.NONE,
                          1)),
                  new Change.OfTie(
                      new Tie(
                          TIE,
                          TieKind.COLLABORATES_WITH,
                          RINA,
                          KOPI,
                          new Span(
                              Dated.year(2019),
                              new Dated(LocalDate.of(2020, 5, 1), Dated.Precision.MONTH)),
                          3,
                          Map.of(Detail.STAGE, "ended", Detail.DESCRIPTION, "pameran"),
                          Level.SIGNED_IN,
                          Scope.PRACTICE,
                          4),
                      null))),
          new Change.Part(
              OperationId.named("second"),
              "budi",
              List.of(
                  new Change.OfClaim(
                      new Claim(
                          new ClaimId(RINA.value()),
                          new Claim.OfField(RINA, Field.NOTE, "pesan dulu"),
                          BY,
                          AT,
                          7),
                      null),
                  new Change.OfClaim(
                      new Claim(
                          new ClaimId(KOPI.value()),
                          new Claim.OfTie(
                              TIE, Span.since(Dated.year(2019)), 3, Map.of(Detail.STAGE, "ended")),
                          new Provenance(SourceId.named("sheet"), null, "ayu"),
                          AT,
                          8),
                      null),
                  new Change.OfFigure(
                      new Figure(
                          FigureId.named("figure"),
                          RINA,
                          "participants",
                          40.5,
                          "businesses",
                          Figure.Qualifier.ABOUT,
                          Figure.Kind.COUNT,
                          Dated.day(LocalDate.of(2018, 2, 3)),
                          null,
                          FigureId.named("whole"),
                          "Bekraf",
                          BY),
                      null))));

  /** What version 1 did not know. */
  private static final List<Change.Part> LATER =
      List.of(
          new Change.Part(
              OperationId.named("third"),
              "citra",
              List.of(
                  new Change.OfClaim(
                      new Claim(
                          new ClaimId(RINA.value()),
                          new Claim.OfField(RINA, Field.TAGS, "batik"),
                          BY,
                          AT,
                          7,
                          3,
                          true,
                          List.of()),
                      new Claim(
                          new ClaimId(RINA.value()),
                          new Claim.OfField(KOPI, Field.TAGS, "batik"),
                          BY,
                          AT,
                          7,
                          3,
                          true,
                          List.of(
                              new Stance(
                                  Stance.Verdict.DISPUTED, "citra", KOPI, "sudah tutup", AT)))),
                  new Change.OfAlias(null, new Alias(RINA, KOPI, "business|batik rina")),
                  new Change.OfKey("business|batik rina", RINA, KOPI)),
              new Write.Cause(OperationId.named("first"), "salah ketik"),
              new Change.Added(4, 6, 2)));

  @Test
  void aChangeIsWrittenAsVersionTwoHasIt() throws IOException {
    var texts = Payload.write(all());

    assertThat(JSON.readTree(texts.structure())).isEqualTo(JSON.readTree(golden("v2-structure")));
    assertThat(JSON.readTree(texts.personal())).isEqualTo(JSON.readTree(golden("v2-personal")));
    assertThat(Payload.read(texts)).isEqualTo(all());
  }

  @Test
  void aMatterIsWrittenWithItsWordsApart() {
    var feedback =
        new Feedback(
            MatterId.named("feedback"),
            RINA,
            KOPI,
            Feedback.Verdict.NOT_FOR_ME,
            Feedback.Why.TOO_FAR,
            "beda kota",
            "ayu",
            AT,
            1);
    var asked =
        new Introduction(
            MatterId.named("introduction"),
            RINA,
            KOPI,
            List.of(NodeId.named("budi")),
            "ayu",
            List.of(
                new Introduction.Step(
                    Introduction.What.ASKED, null, LocalDate.of(2026, 1, 2), "lewat", "ayu", AT)),
            1);
    var parts =
        List.of(
            new Change.Part(
                OperationId.named("third"),
                "ayu",
                List.of(
                    new Change.OfMatter(null, feedback),
                    new Change.OfMatter(asked, asked.at(2)),
                    new Change.OfMatter(asked, null))));
    var texts = Payload.write(parts);
    assertThat(Payload.read(texts)).isEqualTo(parts);
    assertThat(texts.structure()).doesNotContain("beda kota", "TOO_FAR", "lewat");
    assertThat(JSON.readTree(texts.structure()).path("parts").get(0).path("entries").get(0))
        .isEqualTo(
            JSON.readTree(
                """
                {"entity": "matter", "before": null,
                 "after": {"id": "%s", "sort": "feedback", "rev": 1, "concerns": ["%s", "%s"]}}
                """
                    .formatted(feedback.id(), RINA, KOPI)));
    var said =
        JSON.readTree(
            JSON.readTree(texts.personal())
                .get(0)
                .path("entries")
                .get(0)
                .path("after")
                .path("matter")
                .asString(""));
    assertThat(said.propertyNames())
        .containsExactlyInAnyOrder(
            "id", "actor", "candidate", "verdict", "why", "note", "by", "at", "rev");
  }

  private static List<Change.Part> all() {
    var all = new ArrayList<>(PARTS);
    all.addAll(LATER);
    return all;
  }

  @Test
  void aChangeOfVersionOneIsReadAsItWas() throws IOException {
    assertThat(Payload.read(new Payload.Texts(golden("v1-structure"), golden("v1-personal"))))
        .isEqualTo(PARTS);
  }

  @Test
  void aNameThatIsUnknownOrMissingIsAnErrorAndNoFactLess() throws IOException {
    var structure = golden("v1-structure");
    var personal = golden("v1-personal");

    assertThatThrownBy(() ->
            Payload.read(
                new Payload.Texts(
                    structure, personal.replace("\"measure\"", "\"counted\":1,\"measure\""))))
        .hasMessageContaining("counted");
    assertThatThrownBy(() ->
            Payload.read(
                new Payload.Texts(
                    structure, personal.replace("\"measure\":\"participants\",", ""))))
        .hasMessageContaining("measure");
  }

  private static String golden(String text) throws IOException {
    try (var in = PayloadTests.class.getResourceAsStream("change-" + text + ".json")) {
      if (in == null) {
        throw new IllegalStateException("There is no change-%s.json.".formatted(text));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
