package id.jejaring.importing.export;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.Subsector;
import id.jejaring.importing.sheet.Lists;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What every file of the network says of a node and of a tie, under headings that the importer
 * reads again. Names come with ids, and places with official codes, so that what shares a name with
 * others is told from them.
 */
final class Columns {

  /**
   * A column.
   *
   * @param heading as sheets show it
   * @param list whether it may hold several texts
   * @param texts what it holds; none where nothing is known
   */
  record Column<T>(String heading, boolean list, Function<T, List<String>> texts) {

    /** The name in files for programs. */
    String key() {
      return heading.equals("Strength")
          ? "weight"
          : heading.toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    /** All of it in one cell; official names hold commas, and no bars. */
    String cell(T of) {
      var all = texts.apply(of);
      if (!list) {
        return all.isEmpty() ? "" : all.getFirst();
      }
      boolean official = heading.equals("Subsector") || heading.equals("Place");
      return official ? String.join("|", all) : Lists.joined(all);
    }
  }

  static final List<Column<NodeEntry>> OF_NODE =
      List.of(
          one("Id", entry -> entry.node().id().toString()),
          one("Label", entry -> entry.node().name()),
          one("Type", entry -> entry.node().kind().path()),
          list("Aliases", Field.ALIASES),
          list("Tags", Field.TAGS),
          field("Description", Field.DESCRIPTION),
          field("Line of business", Field.LINE_OF_BUSINESS),
          field("Declared sector", Field.DECLARED_SECTOR),
          field("Size", Field.SIZE),
          field("Agency role", Field.ROLE),
          field("Official code", Field.CODE),
          field("Point", Field.POINT),
          field("Since", Field.SINCE),
          field("Until", Field.UNTIL),
          field("Inferred", Field.INFERRED),
          field("Website", Field.WEBSITE),
          field("Instagram", Field.INSTAGRAM),
          field("NIB", Field.NIB),
          field("Note", Field.NOTE),
          new Column<>(
              "Subsector",
              true,
              entry -> entry.subsectors().stream().map(Subsector::indonesian).toList()),
          new Column<>("Place", true, entry -> entry.places().stream().map(Node::name).toList()),
          new Column<>(
              "Place code",
              true,
              entry ->
                  entry.places().stream()
                      .flatMap(place -> place.find(Field.CODE).stream())
                      .toList()),
          one("Visibility", entry -> word(entry.node().level())),
          one("Fictional", entry -> entry.node().scope().isFictional() ? "fictional" : ""));

  static final List<Column<TieEntry>> OF_TIE =
      List.of(
          one("Id", entry -> entry.tie().id().toString()),
          one("From", entry -> entry.from().name()),
          one("From Type", entry -> entry.from().kind().path()),
          one("From Id", entry -> entry.from().id().toString()),
          one("To", entry -> entry.to().name()),
          one("To Type", entry -> entry.to().kind().path()),
          one("To Id", entry -> entry.to().id().toString()),
          one("Type", Columns::kind),
          one("Direction", entry -> entry.tie().kind().isMutual() ? "undirected" : "directed"),
          one("Since", Columns::since),
          one("Until", entry -> entry.tie().span().last().map(Dated::toString).orElse("")),
          one("Strength", entry -> entry.tie().strength() == 0 ? "" : "" + entry.tie().strength()),
          detail("Description", Detail.DESCRIPTION),
          detail("Stage", Detail.STAGE),
          detail("Title", Detail.TITLE),
          detail("Role", Detail.ROLE),
          detail("Support kind", Detail.SUPPORT),
          detail("Inferred", Detail.INFERRED),
          one("Visibility", entry -> word(entry.tie().level())),
          one("Fictional", entry -> entry.tie().scope().isFictional() ? "fictional" : ""),
          one("Citation", entry -> String.join("; ", entry.citations())));

  /** What a node says besides its id, which such files keep apart. */
  static final List<Column<NodeEntry>> ATTRIBUTES = OF_NODE.subList(1, OF_NODE.size());

  /** What an edge says besides its id and its ends. */
  static final List<Column<TieEntry>> EDGE_ATTRIBUTES = OF_TIE.subList(7, OF_TIE.size());

  private Columns() {}

  /** The tie's kind in lower case. */
  static String kind(TieEntry entry) {
    return entry.tie().kind().name().toLowerCase(Locale.ROOT);
  }

  private static String since(TieEntry entry) {
    var since = entry.tie().span().since();
    return since == null ? "" : since.toString();
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static <T> Column<T> one(String heading, Function<T, String> text) {
    return new Column<>(
        heading,
        false,
        of -> {
          var value = text.apply(of);
          return value.isEmpty() ? List.of() : List.of(value);
        });
  }

  private static Column<NodeEntry> field(String heading, Field field) {
    return one(heading, entry -> entry.node().find(field).orElse(""));
  }

  private static Column<NodeEntry> list(String heading, Field field) {
    return new Column<>(heading, true, entry -> entry.node().list(field));
  }

  private static Column<TieEntry> detail(String heading, Detail detail) {
    return one(heading, entry -> entry.tie().details().getOrDefault(detail, ""));
  }
}
