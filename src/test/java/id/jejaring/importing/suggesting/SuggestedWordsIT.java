package id.jejaring.importing.suggesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Subsector;
import id.jejaring.importing.SheetsInAStore;
import id.jejaring.importing.drafting.Options;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Suggests subsectors and products from words, and takes the answers. */
final class SuggestedWordsIT extends SheetsInAStore {

  @Test
  void acceptsAndRejectsSuggestionsInBulk() throws Exception {
    var done =
        done(
            "saran.csv",
            "Nama;Kegiatan;Kota\nUji Satu;jahit baju;Kota Malang\nUji Dua;menjahit;Kota Malang\n"
                + "Uji Tiga;batik tulis;Kota Malang\n",
            Options.NONE);
    var jahit = NodeId.named("capability:product:jahit");
    assertThat(suggestions.of(done.id(), OWNER))
        .anySatisfy(one -> {
          assertThat(one.node()).isEqualTo(jahit);
          assertThat(one.open()).isEqualTo(2);
        });
    assertThat(suggestions.accept(done.id(), jahit, OWNER)).isEqualTo(2);
    assertThat(suggestions.reject(done.id(), Subsector.CRAFT.id(), OWNER)).isEqualTo(1);
    var left = suggestions.of(done.id(), OWNER);
    assertThat(left).anyMatch(one -> one.node().equals(jahit) && one.accepted() == 2);
    assertThat(left).noneMatch(one -> one.node().equals(Subsector.CRAFT.id()));
    var again = imports.rows(done.id(), OWNER, Set.of(Outcome.CREATED), null, 10);
    assertThat(again).hasSize(3);
  }

  @Test
  void acceptsAndRejectsAWordWhereverItStandsAndTakesTheAnswerBack() throws Exception {
    var id =
        done(
                "kata.csv",
                "Nama;Kegiatan;Kota\nUji Satu;bakso;Kota Malang\nUji Dua;bakso dan soto;Kota Malang\n"
                    + "Uji Tiga;soto;Kota Malang\n",
                Options.NONE)
            .id();
    var asSuggested = words.of(id, OWNER);
    assertThat(asSuggested)
        .extracting(
            SuggestedWords.Word::word, SuggestedWords.Word::things, SuggestedWords.Word::open)
        .containsExactly(tuple("bakso", 2, 2), tuple("soto", 2, 2));
    assertThat(words.things(id, "bakso", OWNER, 9))
        .extracting(Node::name)
        .containsExactly("Uji Dua", "Uji Satu");

    assertThat(words.accept(id, List.of("soto"), OWNER)).isEqualTo(4);
    assertThat(words.of(id, OWNER))
        .filteredOn(word -> word.word().equals("soto"))
        .extracting(SuggestedWords.Word::accepted)
        .containsExactly(2);
    var accepted = words.of(id, OWNER);
    words.reject(id, List.of("bakso"), OWNER);
    assertThat(words.of(id, OWNER))
        .extracting(SuggestedWords.Word::word, SuggestedWords.Word::things)
        .containsExactly(tuple("soto", 2));
    assertThat(subsectors("Uji Satu")).isEmpty();
    assertThat(subsectors("Uji Dua")).describedAs("by another word").containsExactly("Kuliner");

    words.undo(id, OWNER);
    assertThat(words.of(id, OWNER)).isEqualTo(accepted);
    assertThat(subsectors("Uji Satu")).containsExactly("Kuliner");
    words.undo(id, OWNER);
    assertThat(words.of(id, OWNER)).isEqualTo(asSuggested);
    assertThatThrownBy(() -> words.undo(id, OWNER)).isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void whatIsUnknownIsCountedAndAnAddedWordSuggestsItEverywhere() throws Exception {
    var sheet =
        "Nama;Kegiatan;Kota;KBLI\nUji Satu;takoyaki;Kota Malang;\nUji Dua;menjual takoyaki;Kota"
            + " Malang;\nUji Tiga;;Kota Malang;\nUji Empat;;Kota Malang;47112\n"
            + "Uji Lima;;Kota Malang;13134 Industri Batik\n";
    var id = done("takoyaki.csv", sheet, Options.NONE).id();
    assertThat(words.of(id, OWNER))
        .extracting(SuggestedWords.Word::word, SuggestedWords.Word::things)
        .containsExactly(tuple("KBLI 13134", 1));
    var left = unknown.of(id, OWNER);
    assertThat(left.things()).isEqualTo(5);
    assertThat(left.unknown()).isEqualTo(3);
    assertThat(left.words().getFirst().word()).isEqualTo("uji");
    assertThat(left.words()).anyMatch(word -> word.word().equals("takoyaki") && word.things() == 2);

    var preview = unknown.preview(id, "Takoyaki", "Jajan Jepang", "8", OWNER);
    assertThat(preview.suggested()).isEqualTo(2);
    assertThat(preview.unknown()).isEqualTo(2);
    assertThat(unknown.own()).isEmpty();
    assertThatThrownBy(() -> unknown.add("takoyaki", "Jajan Jepang", ""))
        .isInstanceOf(Refusal.Invalid.class);

    var word = unknown.add("Takoyaki", "Jajan Jepang", "8");
    assertThat(unknown.suggest(id, word, OWNER)).isEqualTo(2);
    assertThat(unknown.suggest(id, word, OWNER)).isEqualTo(2);
    assertThat(words.of(id, OWNER))
        .anyMatch(each -> each.word().equals("takoyaki") && each.things() == 2);
    assertThat(subsectors("Uji Dua")).containsExactly("Kuliner");
    assertThat(unknown.of(id, OWNER).unknown()).isEqualTo(1);
    var again = done("takoyaki lagi.csv", sheet, Options.NONE).id();
    assertThat(words.of(again, OWNER)).anyMatch(each -> each.word().equals("takoyaki"));
    unknown.remove("takoyaki");
    assertThat(unknown.own()).isEmpty();
  }

  private List<Object> subsectors(String name) {
    return test
        .query(
            "MATCH (:Business {name: $name})-[:WORKS_IN]->(what) RETURN what.name AS name ORDER BY"
                + " name",
            Map.of("name", name))
        .stream()
        .map(row -> row.get("name"))
        .toList();
  }

  @Test
  void rejectingASuggestionLeavesWhatASheetSaysItself() throws Exception {
    var sheet = "Nama;Kegiatan;Kota;Menawarkan\nUji Kopi;kopi;Kota Malang;Kopi\n";
    var first = done("saran.csv", sheet, Options.NONE);
    var kopi = NodeId.named("capability:product:kopi");
    assertThat(suggestions.of(first.id(), OWNER)).noneMatch(one -> one.node().equals(kopi));
    assertThat(suggestions.reject(first.id(), kopi, OWNER)).isZero();
    assertThat(offers("Uji Kopi")).contains("Kopi");

    var second = done("saran lagi.csv", sheet, Options.NONE);
    assertThat(suggestions.reject(second.id(), Subsector.CULINARY.id(), OWNER)).isEqualTo(1);
    assertThat(suggestions.of(first.id(), OWNER))
        .describedAs("whichever import suggested it")
        .noneMatch(one -> one.node().equals(Subsector.CULINARY.id()));
    assertThat(suggestions.accept(second.id(), Subsector.CULINARY.id(), OWNER)).isZero();
  }

  private List<Object> offers(String name) {
    return test
        .query(
            "MATCH (:Business {name: $name})-[:OFFERS]->(what) RETURN what.name AS name ORDER BY name",
            Map.of("name", name))
        .stream()
        .map(row -> row.get("name"))
        .toList();
  }
}
