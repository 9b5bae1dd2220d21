package id.jejaring.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Write;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks find what is wrong with a store, each the thing that it is named after. */
final class ChecksIT {

  private static final SourceId SHEET = SourceId.named("sheet");
  private static final Pattern WORDS = Pattern.compile("'(\\w+)'");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MATCH ()-[t:KNOWS]->() SET t.strength = 5           | ties_follow_claims
          MATCH ()-[t:KNOWS]->() SET t.stage = 'agreed'       | ties_follow_claims
          MATCH ()-[t:KNOWS]->() SET t.until = date()         | ties_follow_claims
          MATCH ()-[t:KNOWS]->() REMOVE t.since               | ties_follow_claims
          MATCH ()-[t:KNOWS]->() DELETE t                     | claims_have_subjects
          MATCH (s:Source) DELETE s                           | claims_have_subjects
          MATCH (c:Claim) WHERE c.tie IS NOT NULL DELETE c    | ties_have_claims
          MATCH (c:Claim) WHERE c.tie <> '' SET c.anew = true | ties_follow_claims
          CREATE (:Alias {id: 'a', node: 'b'})                | aliases_lead_somewhere
          MATCH (n:Node) SET n.note = 'x'                     | fields_have_claims
          MATCH (n:Node) SET n.name = 'x'                     | fields_follow_claims
          """)
  void whatIsWrittenPastTheProgramIsFound(String tampering, String check) {
    try (var test = StoreForTests.empty()) {
      var rina = NodeId.random();
      var kopi = NodeId.random();
      var tie = TieId.random();
      var by = new Provenance(SHEET, "1", "test");
      test.store.write(
          Write.of(
              "test",
              List.of(
                  new Operation.AddSource(
                      new Source(SHEET, Source.Kind.SHEET, "a", Scope.NONE, Instant.EPOCH)),
                  node(rina, by),
                  node(kopi, by),
                  new Operation.AddTie(
                      tie,
                      TieKind.KNOWS,
                      rina,
                      kopi,
                      new Span(Dated.year(2019), Dated.year(2021)),
                      2,
                      Map.of(Detail.DESCRIPTION, "pameran"),
                      Level.PUBLIC,
                      Scope.NONE,
                      by),
                  new Operation.ClaimTie(
                      tie,
                      Span.since(Dated.year(2022)),
                      0,
                      Map.of(Detail.DESCRIPTION, "arisan"),
                      by))));
      assertThat(test.checks.run()).isEmpty();

      StoreForTests.connection().run(tampering, Map.of());

      assertThat(test.checks.run()).containsKey(check);
    }
  }

  @Test
  void theChecksNameEveryFieldAndEveryDetail() {
    var fields = Arrays.stream(Field.values());
    assertThat(words("fields_have_claims"))
        .containsExactlyElementsOf(fields.map(Field::key).toList());
    var lists =
        Arrays.stream(Field.values())
            .filter(field -> field.shape() == Field.Shape.LIST)
            .map(Field::key)
            .toList();
    assertThat(words("fields_follow_claims")).containsExactlyElementsOf(lists);
    assertThat(words("lists_follow_claims")).containsExactlyElementsOf(lists);
    assertThat(words("ties_follow_claims"))
        .containsExactlyElementsOf(
            Stream.concat(
                    Stream.of("since", "until", "strength"),
                    Arrays.stream(Detail.values()).map(Detail::key))
                .toList());
  }

  /** The words in the first list of a check. */
  private static List<String> words(String check) {
    var text =
        Migrations.resources("classpath*:cypher/checks/" + check + ".cypher").getFirst().text();
    var list = text.substring(text.indexOf("['") < 0 ? text.indexOf("[\n") : text.indexOf("['"));
    return WORDS
        .matcher(list.substring(0, list.indexOf(']')))
        .results()
        .map(word -> word.group(1))
        .toList();
  }

  private static Operation node(NodeId id, Provenance by) {
    return new Operation.AddNode(
        id, NodeKind.BUSINESS, null, Map.of(Field.NAME, "n"), Level.PUBLIC, Scope.NONE, by);
  }
}
