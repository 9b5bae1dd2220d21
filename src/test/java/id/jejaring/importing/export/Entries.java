package id.jejaring.importing.export;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Span;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** A random network, as whoever exports it may see it: every field, odd names, all kinds of tie. */
public record Entries(List<Node> nodes, List<Tie> ties) {

  private static final String[] WORDS = {
    "Batik", "Kopi", "Sari", "Jaya", "=Rupa", "Café", "Ñandú", "D'Or", "\"Kriya\"", "<b>", "&",
        "@go",
    "-3", "a;b", "c|d", "e, f", "[g]", "字", "😀", "O\\p", "+62", "NA-1", "it's", "x=1"
  };

  /** Nodes in so many numbers, and three times as many ties, all that a seed gives. */
  public static Entries random(long seed, int size) {
    var random = new Random(seed);
    var nodes = new ArrayList<Node>();
    for (int i = 0; i < 5; i++) {
      nodes.add(place(i));
    }
    for (var subsector : List.of(Subsector.CRAFT, Subsector.FILM, Subsector.CULINARY)) {
      nodes.add(
          node(
              subsector.id(),
              NodeKind.SUBSECTOR,
              Map.of(Field.NAME, subsector.indonesian()),
              Level.PUBLIC));
    }
    while (nodes.size() < size) {
      nodes.add(node(random));
    }
    var ties = new ArrayList<Tie>();
    for (int i = 0; i < 30 * size && ties.size() < 3 * size; i++) {
      tie(random, nodes, ties);
    }
    return new Entries(List.copyOf(nodes), List.copyOf(ties));
  }

  /** Two districts of one name in two regencies, so that a name alone says nothing. */
  private static Node place(int i) {
    var code = List.of("35", "35.73", "35.78", "35.73.01", "35.78.01").get(i);
    var name = List.of("Jawa Timur", "Kota Malang", "Kota Surabaya", "Sukun", "Sukun").get(i);
    return node(
        NodeId.named("place:" + code),
        NodeKind.PLACE,
        Map.of(Field.NAME, name, Field.CODE, code),
        Level.PUBLIC);
  }

  private static Node node(Random random) {
    var kinds =
        Arrays.stream(NodeKind.values())
            .filter(kind -> kind != NodeKind.PLACE && kind != NodeKind.SUBSECTOR)
            .toList();
    var kind = kinds.get(random.nextInt(kinds.size()));
    var fields = new EnumMap<Field, String>(Field.class);
    fields.put(Field.NAME, text(random));
    for (var field : Field.values()) {
      if (field != Field.NAME && field.level() != Level.OWN && random.nextInt(3) == 0) {
        fields.put(field, value(random, field));
      }
    }
    if (kind == NodeKind.PERSON) {
      fields.remove(Field.NIB);
    }
    return node(
        new NodeId(new UUID(random.nextLong(), random.nextLong())),
        kind,
        fields,
        random.nextBoolean() ? Level.PUBLIC : Level.SIGNED_IN);
  }

  private static Node node(NodeId id, NodeKind kind, Map<Field, String> fields, Level level) {
    return new Node(id, kind, fields, level, Scope.NONE, 1);
  }

  private static String value(Random random, Field field) {
    return switch (field) {
      case ALIASES, TAGS -> {
        var texts = new LinkedHashSet<String>();
        for (int i = random.nextInt(3); i >= 0; i--) {
          texts.add(text(random));
        }
        yield String.join("\n", texts);
      }
      case SIZE -> List.of("micro", "small (PP 7/2021)", "large").get(random.nextInt(3));
      case ROLE -> List.of("government", "media").get(random.nextInt(2));
      case POINT -> "%s,%s".formatted(random.nextInt(160) / 2.0 - 40, random.nextInt(300) / 4.0);
      case SINCE, UNTIL -> dated(random, field == Field.SINCE ? 1990 : 2010).toString();
      case WEBSITE -> "https://example.id/" + random.nextInt(99);
      case INSTAGRAM -> "rupa." + random.nextInt(99);
      case NIB -> "" + (1_000_000_000_000L + random.nextInt(1_000_000_000));
      case CODE -> "K-" + random.nextInt(1_000_000_000);
      default -> text(random);
    };
  }

  private static String text(Random random) {
    var words = new ArrayList<String>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      words.add(WORDS[random.nextInt(WORDS.length)]);
    }
    return String.join(" ", words) + " " + random.nextInt(100);
  }

  private static Dated dated(Random random, int from) {
    var day = LocalDate.of(from + random.nextInt(15), 1 + random.nextInt(12), 1);
    return switch (random.nextInt(3)) {
      case 0 -> Dated.year(day.getYear());
      case 1 -> new Dated(day, Dated.Precision.MONTH);
      default -> Dated.day(day.plusDays(random.nextInt(27)));
    };
  }

  private static void tie(Random random, List<Node> nodes, List<Tie> ties) {
    var from = nodes.get(random.nextInt(nodes.size()));
    var to = nodes.get(random.nextInt(nodes.size()));
    var kinds =
        Arrays.stream(TieKind.values())
            .filter(kind -> kind != TieKind.KEPT_APART && kind.admits(from.kind(), to.kind()))
            .toList();
    if (from.equals(to) || kinds.isEmpty()) {
      return;
    }
    var kind = kinds.get(random.nextInt(kinds.size()));
    ties.add(
        new Tie(
            new TieId(new UUID(random.nextLong(), random.nextLong())),
            kind,
            from.id(),
            to.id(),
            span(random),
            random.nextInt(6),
            details(random),
            Level.values()[random.nextInt(2)],
            Scope.NONE,
            1));
  }

  private static Span span(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Span.OPEN;
      case 1 -> Span.since(dated(random, 1990));
      case 2 -> Span.during(dated(random, 1990));
      default -> new Span(dated(random, 1990), dated(random, 2010));
    };
  }

  private static Map<Detail, String> details(Random random) {
    var details = new EnumMap<Detail, String>(Detail.class);
    for (var detail : Detail.values()) {
      if (random.nextInt(4) == 0) {
        details.put(
            detail,
            switch (detail) {
              case STAGE -> "running";
              case SUPPORT -> "training";
              case ROLE -> "speaker";
              case DESCRIPTION, TITLE, INFERRED -> text(random);
            });
      }
    }
    return details;
  }

  /** Writes the network into a file. */
  public void write(Format format, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        var to = format.open(out)) {
      nodeEntries().forEach(to::node);
      tieEntries().forEach(to::tie);
    }
  }

  List<NodeEntry> nodeEntries() {
    return nodes.stream()
        .map(node ->
            new NodeEntry(
                node,
                targets(node, TieKind.WORKS_IN).stream()
                    .map(to -> Subsector.find(to.id()).orElseThrow())
                    .toList(),
                targets(node, TieKind.LOCATED_IN)))
        .toList();
  }

  private List<Node> targets(Node node, TieKind kind) {
    var byId = byId();
    return ties.stream()
        .filter(tie -> tie.kind() == kind && tie.from().equals(node.id()))
        .filter(tie -> tie.span().equals(Span.OPEN))
        .map(tie -> byId.get(tie.to()))
        .distinct()
        .toList();
  }

  List<TieEntry> tieEntries() {
    var byId = byId();
    return ties.stream()
        .map(tie -> new TieEntry(tie, byId.get(tie.from()), byId.get(tie.to()), List.of()))
        .toList();
  }

  private Map<NodeId, Node> byId() {
    return nodes.stream()
        .collect(Collectors.toMap(Node::id, node -> node, (a, _) -> a, HashMap::new));
  }
}
