package id.jejaring.store;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Refusal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.TransactionContext;

/**
 * How often somebody was asked to introduce others in a month. It is counted in the transaction
 * that records the asking, so two at once never make one too many; and what was asked stays asked,
 * whatever becomes of the introduction.
 */
final class Askings {

  /** Also what was asked under ids from before a merge. */
  private static final String READ =
      """
      UNWIND $rows AS row
      CALL (row) {
        RETURN row.who AS who
      UNION
        MATCH (alias:Alias {node: row.who})
        RETURN alias.id AS who
      UNION
        MATCH (alias:Alias {id: row.who})
        RETURN alias.node AS who
      }
      MATCH (asked:Asked {who: who, month: row.month})
      RETURN row.who AS who, row.month AS month, sum(asked.times) AS times
      """;

  private static final String WRITE =
      """
      UNWIND $rows AS row
      MERGE (asked:Asked {who: row.who, month: row.month})
      SET asked.times = coalesce(asked.times, 0) + row.times
      """;

  private Askings() {}

  /** Somebody in a month. */
  record Key(NodeId who, YearMonth month) {

    private Map<String, Object> row(int times) {
      return Map.of("who", who.toString(), "month", month.toString(), "times", times);
    }
  }

  static Map<Key, Integer> read(TransactionContext tx, Collection<Key> keys) {
    var times = new HashMap<Key, Integer>();
    if (!keys.isEmpty()) {
      var rows = keys.stream().map(key -> key.row(0)).toList();
      tx.run(READ, Map.of("rows", rows))
          .forEachRemaining(row ->
              times.put(
                  new Key(
                      NodeId.of(row.get("who").asString()),
                      YearMonth.parse(row.get("month").asString())),
                  row.get("times").asInt()));
    }
    return times;
  }

  /** Counts each of an asking; refuses where that is once too often for one of them. */
  static void count(Operation.Ask ask, State state) {
    for (var who : ask.who()) {
      var key = new Key(who, ask.month());
      if (state.times(key) >= ask.most()) {
        throw tooOften(ask, who, state);
      }
      state.ask(key);
    }
  }

  /** Says until when, and not how often: that is others' business. */
  private static Refusal tooOften(Operation.Ask ask, NodeId who, State state) {
    var name = Optional.ofNullable(state.findEnd(who)).map(State.End::name).orElse("…");
    var until = ask.month().plusMonths(1).atDay(1);
    return new Refusal.Conflict(
        "\"%s\" has been asked often enough this month and rests until %s. Choose another way, or wait."
            .formatted(name, until),
        "\"%s\" sudah cukup sering dimintai tolong bulan ini, dan tidak ditanya sampai %s. Pilih jalur lain, atau tunggu."
            .formatted(name, until),
        Map.of("through", who.toString(), "restingUntil", until.toString()));
  }

  static void write(TransactionContext tx, Map<Key, Integer> more) {
    if (!more.isEmpty()) {
      var rows = more.entrySet().stream().map(each -> each.getKey().row(each.getValue())).toList();
      tx.run(WRITE, Map.of("rows", rows)).consume();
    }
  }
}
