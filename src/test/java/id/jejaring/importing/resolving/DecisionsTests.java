package id.jejaring.importing.resolving;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeId;
import id.jejaring.importing.resolving.Decisions.Decision;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecisionsTests {

  private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");

  @TempDir Path folder;

  private static Keys.Key key(int number) {
    return Keys.Key.of("business|usaha " + number);
  }

  private static Decision decision(int number, NodeId node, ImportId id) {
    return new Decision(key(number).hash(), node, List.of(), id, "Usaha " + number, "owner", AT);
  }

  @Test
  void answersAreKnownAfterARestartUntilTheirImportIsForgotten() {
    var batik = NodeId.random();
    var kopi = NodeId.random();
    var first = ImportId.random();
    var second = ImportId.random();
    var decisions = new Decisions(folder);
    decisions.remember(List.of(decision(1, batik, first), decision(2, batik, first)));
    decisions.remember(List.of(decision(3, kopi, second)));
    assertThat(new Decisions(folder).find(key(2))).contains(batik);
    assertThat(decisions.forget(first)).isEqualTo(2);
    assertThat(decisions.forget(first)).isZero();
    var again = new Decisions(folder);
    assertThat(again.find(key(1))).isEmpty();
    assertThat(again.find(key(2))).isEmpty();
    assertThat(again.find(key(3))).contains(kopi);
  }

  @Test
  void answersThatAreToStayOutliveTheirImport() {
    var id = ImportId.random();
    var decisions = new Decisions(folder);
    var batik = NodeId.random();
    decisions.remember(List.of(decision(1, batik, id)));
    decisions.move(id, null);
    assertThat(decisions.forget(id)).isZero();
    assertThat(new Decisions(folder).find(key(1))).contains(batik);
  }

  @Test
  void whatARowIsNotAddsUpUntilItIsSaidWhatItIs() {
    var batik = NodeId.random();
    var kopi = NodeId.random();
    var decisions = new Decisions(folder);
    decisions.remember(List.of(none(1, batik)));
    decisions.remember(List.of(none(1, kopi)));
    assertThat(new Decisions(folder).declined(key(1))).containsExactly(batik, kopi);
    assertThat(new Decisions(folder).find(key(1))).isEmpty();
    decisions.remember(List.of(decision(1, kopi, ImportId.random())));
    assertThat(new Decisions(folder).declined(key(1))).isEmpty();
    assertThat(new Decisions(folder).find(key(1))).contains(kopi);
  }

  private static Decision none(int number, NodeId other) {
    var id = ImportId.random();
    return new Decision(key(number).hash(), null, List.of(other), id, "Usaha", "owner", AT);
  }

  @Test
  void nothingOfAForgottenAnswerIsLeftInTheFile() throws Exception {
    var id = ImportId.random();
    var decisions = new Decisions(folder);
    decisions.remember(List.of(decision(11, NodeId.random(), id)));
    decisions.remember(List.of(decision(22, NodeId.random(), ImportId.random())));
    decisions.forget(id);
    var file = Files.readString(folder.resolve("decisions.jsonl"));
    assertThat(file).doesNotContain("Usaha 11", key(11).hash().toString()).contains("Usaha 22");
    assertThat(folder.resolve("decisions.jsonl.new")).doesNotExist();
  }

  @Test
  void halfALineLeftByACrashIsNoAnswerAndHarmsNoOther() throws Exception {
    var batik = NodeId.random();
    var id = ImportId.random();
    new Decisions(folder).remember(List.of(decision(1, batik, id)));
    var file = folder.resolve("decisions.jsonl");
    var whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, 40), StandardOpenOption.APPEND);
    var decisions = new Decisions(folder);
    decisions.remember(List.of(decision(2, batik, id)));
    var again = new Decisions(folder);
    assertThat(again.find(key(1))).contains(batik);
    assertThat(again.find(key(2))).contains(batik);
  }

  @Test
  void whatAnOlderProgramRememberedIsTakenOver() throws Exception {
    var batik = NodeId.random();
    Files.writeString(
        folder.resolve("decisions.json"),
        "{\"%s\":{\"value\":\"%s\"}}".formatted(key(1).hash(), batik));
    assertThat(new Decisions(folder).find(key(1))).contains(batik);
    new Decisions(folder).forget(key(1).hash());
    assertThat(new Decisions(folder).find(key(1))).isEmpty();
    assertThat(folder.resolve("decisions.json")).doesNotExist();
  }

  @Test
  void anyOrderOfAnswersIsRememberedAsAMapWouldAndTheFileStaysSmall() throws Exception {
    var seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var twin = new HashMap<Integer, NodeId>();
    var decisions = new Decisions(folder);
    for (int step = 0; step < 1_500; step++) {
      int number = random.nextInt(20);
      if (random.nextInt(4) == 0) {
        decisions.forget(key(number).hash());
        twin.remove(number);
      } else {
        var node = NodeId.random();
        decisions.remember(List.of(decision(number, node, ImportId.random())));
        twin.put(number, node);
      }
    }
    var again = new Decisions(folder);
    for (int number = 0; number < 20; number++) {
      assertThat(again.find(key(number)).orElse(null)).isEqualTo(twin.get(number));
    }
    assertThat(again.all()).hasSameSizeAs(Map.copyOf(twin).keySet());
    assertThat(Files.readAllLines(folder.resolve("decisions.jsonl"))).hasSizeLessThan(1_100);
  }

  @Test
  void aLineThatEndsWithinALetterOrSaysNothingKeepsNobodyFromStarting() throws Exception {
    var node = NodeId.random();
    new Decisions(folder).remember(List.of(decision(1, node, ImportId.random())));
    var file = folder.resolve("decisions.jsonl");
    var cut = new byte[] {'{', '"', 'n', '"', ':', '"', (byte) 0xC3};
    for (var more :
        List.of(
            "{}\n".getBytes(StandardCharsets.UTF_8),
            "null\n".getBytes(StandardCharsets.UTF_8),
            cut)) {
      Files.write(file, more, StandardOpenOption.APPEND);
      var decisions = new Decisions(folder);
      assertThat(decisions.find(key(1))).contains(node);
      decisions.remember(List.of(decision(2, node, ImportId.random())));
      assertThat(new Decisions(folder).find(key(2))).contains(node);
    }
  }
}
