package id.jejaring.registry;

import id.jejaring.domain.Field;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.store.NameRecords;
import id.jejaring.store.Records;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds nodes by name. The full-text index only proposes; the order is our own: how well a name or
 * alias matches, then what is more often meant, then the name. Nodes are shown as {@link Registry}
 * shows them: without what the viewer may not see. Thread-safe.
 */
@Component
public final class Search {

  private static final int LONGEST_QUERY = 256;
  private static final int MOST_TERMS = 16;
  private static final int CANDIDATES = 200;
  private static final double LEAST_MATCH = 0.72;

  private final Records records;

  Search(Records records) {
    this.records = records;
  }

  /**
   * What was found.
   *
   * @param match how well the name matches, 0 to 1; not a probability
   */
  public record Hit(Node node, double match) {}

  /**
   * The nodes that a query may mean, the likeliest first. Any text is a search and none is query
   * syntax; a text without letters and digits finds nothing.
   *
   * @param kind only nodes of this kind
   */
  public List<Hit> find(
      String query, Viewer viewer, World world, @Nullable NodeKind kind, int limit) {
    if (query.length() > LONGEST_QUERY) {
      throw Refusal.invalid(
          "q",
          query.substring(0, 40) + "…",
          "Search with at most 256 characters.",
          "Kata carinya terlalu panjang. Cari dengan paling banyak 256 huruf.");
    }
    var terms = Names.words(query).stream().limit(MOST_TERMS).toList();
    if (terms.isEmpty()) {
      return List.of();
    }
    var found = new LinkedHashMap<Node, Double>();
    Stream.concat(
            records
                .byName()
                .candidates(withJoined(terms), viewer, world, kind, CANDIDATES)
                .stream(),
            beyondIndex(query, viewer, world, kind))
        .flatMap(node -> Seen.by(viewer, node).stream())
        .forEach(node -> found.computeIfAbsent(node, n -> Names.match(query, n)));
    return found.entrySet().stream()
        .filter(hit -> hit.getValue() >= LEAST_MATCH)
        .map(hit -> new Hit(hit.getKey(), hit.getValue()))
        .sorted(
            Comparator.<Hit>comparingDouble(hit -> -hit.match() - prior(hit.node()))
                .thenComparing(hit -> hit.node().name())
                .thenComparing(hit -> hit.node().id()))
        .limit(limit)
        .toList();
  }

  private Stream<Node> beyondIndex(
      String query, Viewer viewer, World world, @Nullable NodeKind kind) {
    var meant =
        records.byName().beyondIndex(viewer, world, kind).stream()
            .filter(named -> Names.match(query, named.name(), named.aliases()) >= LEAST_MATCH)
            .map(NameRecords.Named::id)
            .toList();
    return meant.isEmpty() ? Stream.empty() : records.nodes(meant).values().stream();
  }

  /** Two words written as one, or one as two, still meet in the index. */
  private static List<String> withJoined(List<String> terms) {
    return terms.size() == 1
        ? terms
        : Stream.concat(terms.stream(), Stream.of(String.join("", terms))).toList();
  }

  /** What is more often meant where names match alike. */
  private static double prior(Node node) {
    return switch (node.kind()) {
      case PROGRAM -> 0.03;
      case AGENCY, COMMUNITY, BUSINESS, PERSON -> 0.02;
      case SUBSECTOR, VENUE, EVENT, AGREEMENT, PROJECT, PLAN, CLUSTER -> 0.01;
      case PLACE -> placePrior(node);
      case CAPABILITY -> 0;
    };
  }

  /** Cities before regencies before provinces; districts, of which there are 7,000, last. */
  private static double placePrior(Node node) {
    var dots = node.find(Field.CODE).orElse("").chars().filter(c -> c == '.');
    return switch ((int) dots.count()) {
      case 0 -> 0.012;
      case 1 -> node.name().startsWith("Kota ") ? 0.018 : 0.015;
      default -> -0.02;
    };
  }
}
