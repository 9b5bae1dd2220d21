package id.jejaring.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Change;
import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Holds the change log to what its version 1 has been, for as long as there are such changes. */
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

  @Test
  void aChangeIsWrittenAsVersionOneHasIt() throws IOException {
    var texts = Payload.write(PARTS);

    assertThat(JSON.readTree(texts.structure())).isEqualTo(JSON.readTree(golden("structure")));
    assertThat(JSON.readTree(texts.personal())).isEqualTo(JSON.readTree(golden("personal")));
  }

  @Test
  void aChangeOfVersionOneIsReadAsItWas() throws IOException {
    assertThat(Payload.read(new Payload.Texts(golden("structure"), golden("personal"))))
        .isEqualTo(PARTS);
  }

  @Test
  void aNameThatIsUnknownOrMissingIsAnErrorAndNoFactLess() throws IOException {
    var structure = golden("structure");
    var personal = golden("personal");

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
    try (var in = PayloadTests.class.getResourceAsStream("change-v1-" + text + ".json")) {
      if (in == null) {
        throw new IllegalStateException("There is no change-v1-%s.json.".formatted(text));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
