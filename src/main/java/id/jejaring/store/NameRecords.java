package id.jejaring.store;

import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds nodes that may be meant by a name, for the caller to put in order. Thread-safe. */
public final class NameRecords {

  private static final String CANDIDATES =
      """
      CALL db.index.fulltext.queryNodes($index, $query)
      YIELD node, score
      WHERE ($kind IS NULL OR node.kind = $kind)
      AND %s
      AND %s
      RETURN node
      ORDER BY score DESC, node.id
      LIMIT $limit
      """
          .formatted(Records.SEEN, Records.IN_WORLD);

  private static final String BEYOND_INDEX =
      """
      MATCH (node:Node)
      WHERE node.level > $indexed
      AND ($kind IS NULL OR node.kind = $kind)
      AND %s
      AND %s
      RETURN node.id AS id, node.name AS name, node.aliases AS aliases
      """
          .formatted(Records.SEEN, Records.IN_WORLD);

  private final Connection connection;

  NameRecords(Connection connection) {
    this.connection = connection;
  }

  /**
   * The nodes of a world and kind that a viewer sees whose names may be meant by these terms, for
   * the caller to put in order. Terms are plain lower-case letters and digits; anything else in
   * them is dropped, so that no text is ever query syntax. Nodes that not everyone who signed in
   * may see are not in the index: see {@link #beyondIndex}.
   *
   * @param kind null for any
   */
  public List<Node> candidates(
      List<String> terms, Viewer viewer, World world, @Nullable NodeKind kind, int limit) {
    var query = query(terms);
    if (query.isEmpty()) {
      return List.of();
    }
    var parameters = Records.sight(viewer, world);
    parameters.put("index", indexed(viewer) == Level.PUBLIC ? "names_public" : "names_signed_in");
    parameters.put("query", query);
    parameters.put("kind", kind == null ? null : kind.path());
    parameters.put("limit", limit);
    return connection.read(
        tx -> Records.run(tx, CANDIDATES, parameters).list(row -> Mapping.node(row.get("node"))));
  }

  /** What a node is called, without the rest of it. */
  public record Named(NodeId id, String name, List<String> aliases) {
    public Named {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * The nodes that this viewer sees of a world and kind and that no index holds, to be matched in
   * memory.
   *
   * @param kind null for any
   */
  public List<Named> beyondIndex(Viewer viewer, World world, @Nullable NodeKind kind) {
    var parameters = Records.sight(viewer, world);
    parameters.put("indexed", indexed(viewer).ordinal());
    parameters.put("kind", kind == null ? null : kind.path());
    return connection.read(tx ->
        Records.run(tx, BEYOND_INDEX, parameters)
            .list(row ->
                new Named(
                    NodeId.of(row.get("id").asString()),
                    row.get("name").asString(),
                    row.get("aliases").isNull()
                        ? List.of()
                        : List.of(row.get("aliases").asString().split("\n", -1)))));
  }

  /** The strictest level that the index for this viewer holds. */
  private static Level indexed(Viewer viewer) {
    return viewer.clearance() == Level.PUBLIC ? Level.PUBLIC : Level.SIGNED_IN;
  }

  /** Each term exactly, as a beginning, and with up to two letters wrong. */
  private static String query(List<String> terms) {
    var query = new StringBuilder();
    for (var term : terms) {
      var word = term.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
      if (word.isEmpty() || word.length() > 60) {
        continue;
      }
      query.append(word).append("^4 ");
      if (word.length() >= 2) {
        query.append(word).append("*^2 ");
      }
      if (word.length() >= 4) {
        query.append(word).append(word.length() >= 6 ? "~2 " : "~1 ");
      }
    }
    return query.toString().strip();
  }
}
