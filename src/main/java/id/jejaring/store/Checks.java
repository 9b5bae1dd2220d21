package id.jejaring.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What must hold of the store: each file of {@code cypher/checks} is a query that returns no row.
 * Costs a scan of the store for most of them. Thread-safe.
 */
public final class Checks {

  private static final int ROWS_SHOWN = 10;

  private final Connection connection;

  Checks(Connection connection) {
    this.connection = connection;
  }

  /** The checks that fail, by name, each with the first rows it returned; empty is well. */
  public Map<String, List<Map<String, Object>>> run() {
    var failed = new LinkedHashMap<String, List<Map<String, Object>>>();
    for (var check : Migrations.resources("classpath*:cypher/checks/*.cypher")) {
      var rows =
          connection.read(tx -> {
            var found = new java.util.ArrayList<Map<String, Object>>();
            var result = tx.run(check.text());
            while (found.size() < ROWS_SHOWN && result.hasNext()) {
              found.add(result.next().asMap());
            }
            return found;
          });
      if (!rows.isEmpty()) {
        failed.put(check.file().replace(".cypher", ""), rows);
      }
    }
    return failed;
  }

  /** The names of all checks. */
  public List<String> names() {
    return Migrations.resources("classpath*:cypher/checks/*.cypher").stream()
        .map(check -> check.file().replace(".cypher", ""))
        .toList();
  }
}
