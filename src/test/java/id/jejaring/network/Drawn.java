package id.jejaring.network;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Point;
import id.jejaring.domain.Scope;
import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Span;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A network drawn in text, so that a test shows its world:
 *
 * <pre>
 * Spring Market [program] - Weavers [community] - Lantern Print [business micro]
 * Ayu [person signed_in] -COLLABORATES_WITH explored 2019..2021 *4-> Lantern Print
 * Lantern Print -> Kriya [subsector]; Ayu &lt;-SUPPLIES- Weavers
 * </pre>
 *
 * Each line (or part between semicolons) is a chain of nodes. A node says what it is where it is
 * first mentioned, a business when it does not: {@code [kind]}, then in any order a level, a size
 * class, {@code practice} or {@code in=circle}, {@code at=-7.98,112.63}, {@code 2019..2021}. A tie
 * says its kind, or means what its ends suggest ({@link #usualTie}); then {@code explored}, {@code
 * *strength}, {@code since..until}, a year, month or day alone, a level, {@code practice} or {@code
 * in=circle}. It leads to the right, unless drawn {@code <-…-}.
 */
public final class Drawn {

  private static final Pattern TIE = Pattern.compile("\\s(<?)-(?:([^\\[\\]>;]*?)-)?(>?)\\s(?=\\S)");
  private static final Pattern NODE = Pattern.compile("([^\\[]+?)\\s*(?:\\[(.*)])?");

  private final Map<String, NodeId> ids = new LinkedHashMap<>();
  private final Map<NodeId, NodeKind> kinds = new LinkedHashMap<>();
  private final SnapshotBuilder builder = Snapshot.builder();
  private final Snapshot snapshot;

  private Drawn(String text) {
    for (var chain : text.split("[\n;]", -1)) {
      if (!chain.isBlank()) {
        drawChain(chain.strip());
      }
    }
    snapshot = builder.build();
  }

  /** Reads a drawing. */
  public static Drawn network(String... lines) {
    return new Drawn(String.join("\n", lines));
  }

  /** The network drawn. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** What the owner sees of the sourced world today. */
  public View view() {
    return view(Viewer.OWNER);
  }

  /** What the owner sees of the sourced world on the day. */
  public View view(String day) {
    return view().asOf(LocalDate.parse(day));
  }

  /** What someone sees of the sourced world today. */
  public View view(Viewer viewer) {
    return View.of(snapshot, Mask.of(viewer, World.SOURCED));
  }

  /** The id of the node of that name. */
  public NodeId id(String name) {
    var id = ids.get(name);
    if (id == null) {
      throw new IllegalArgumentException("No node \"%s\" is drawn.".formatted(name));
    }
    return id;
  }

  /** The dense id of the node of that name. */
  public int node(String name) {
    return snapshot.find(id(name));
  }

  /** The dense ids of the nodes of those names. */
  public int[] nodes(String... names) {
    return Arrays.stream(names).mapToInt(this::node).toArray();
  }

  /** The name of a node. */
  public String name(NodeId id) {
    return ids.entrySet().stream()
        .filter(entry -> entry.getValue().equals(id))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining());
  }

  /** The name of a node. */
  public String name(int node) {
    return name(snapshot.id(node));
  }

  /** The names of nodes, in their order. */
  public List<String> names(IntStream nodes) {
    return nodes.mapToObj(this::name).toList();
  }

  /** The names of nodes, in alphabetical order. */
  public Set<String> names(int... nodes) {
    return new TreeSet<>(names(Arrays.stream(nodes)));
  }

  /** The kind of tie that two nodes suggest when a drawing does not say. */
  static TieKind usualTie(NodeKind from, NodeKind to) {
    return switch (to) {
      case SUBSECTOR -> TieKind.WORKS_IN;
      case PLACE -> from == NodeKind.PLACE ? TieKind.PART_OF : TieKind.LOCATED_IN;
      case VENUE -> from == NodeKind.EVENT ? TieKind.HELD_AT : TieKind.TENANT_OF;
      case PROGRAM -> from.isActor() ? TieKind.RUNS : TieKind.PART_OF;
      case EVENT -> TieKind.TOOK_PART_IN;
      case PROJECT -> TieKind.MADE;
      case AGREEMENT -> TieKind.PARTY_TO;
      case CAPABILITY -> TieKind.OFFERS;
      case PLAN -> TieKind.RUNS;
      case CLUSTER -> TieKind.MEMBER_OF;
      case COMMUNITY ->
          from == NodeKind.BUSINESS || from == NodeKind.PERSON ? TieKind.MEMBER_OF : TieKind.KNOWS;
      case BUSINESS, AGENCY, PERSON -> TieKind.KNOWS;
    };
  }

  private void drawChain(String chain) {
    var tie = TIE.matcher(chain);
    var at = 0;
    @Nullable NodeId left = null;
    var backwards = false;
    var words = "";
    while (tie.find()) {
      var next = drawNode(chain.substring(at, tie.start()));
      if (left != null) {
        drawTie(left, backwards, words, next);
      }
      left = next;
      backwards = "<".equals(tie.group(1));
      words = tie.group(2) == null ? "" : tie.group(2);
      at = tie.end();
    }
    var last = drawNode(chain.substring(at));
    if (left != null) {
      drawTie(left, backwards, words, last);
    }
  }

  private NodeId drawNode(String text) {
    var parts = NODE.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("\"%s\" is no node.".formatted(text));
    }
    var name = parts.group(1);
    var known = ids.get(name);
    if (known != null && parts.group(2) == null) {
      return known;
    }
    var words = Words.of(parts.group(2) == null ? "business" : parts.group(2));
    var id = idOf(name, words.nodeKind());
    ids.put(name, id);
    kinds.put(id, words.nodeKind());
    builder.node(
        id,
        words.nodeKind(),
        words.level(),
        words.scope(),
        words.size(),
        words.point(),
        words.span());
    return id;
  }

  /** Subsectors and products ({@code product:batik}) are the official ones, so that lists apply. */
  private static NodeId idOf(String name, NodeKind kind) {
    if (kind == NodeKind.CAPABILITY && name.startsWith("product:")) {
      return NodeId.named("capability:" + name);
    }
    return kind == NodeKind.SUBSECTOR
        ? Subsector.find(name).map(Subsector::id).orElseGet(() -> NodeId.named("drawn:" + name))
        : NodeId.named("drawn:" + name);
  }

  private void drawTie(NodeId left, boolean backwards, String text, NodeId right) {
    var words = Words.of(text);
    var from = backwards ? right : left;
    var to = backwards ? left : right;
    var fromKind = kinds.getOrDefault(from, NodeKind.BUSINESS);
    var toKind = kinds.getOrDefault(to, NodeKind.BUSINESS);
    var kind = words.tieKind() == null ? usualTie(fromKind, toKind) : words.tieKind();
    var joins =
        fromKind == NodeKind.COMMUNITY
            && (toKind == NodeKind.BUSINESS || toKind == NodeKind.PERSON);
    if (words.tieKind() == null && !backwards && (joins || !kind.admits(fromKind, toKind))) {
      drawTie(right, false, text, left);
      return;
    }
    builder.tie(
        kind,
        from,
        to,
        words.span(),
        words.strength(),
        words.explored(),
        words.level(),
        words.scope());
  }

  /** What stands in a node's brackets or on a tie. */
  private record Words(
      NodeKind nodeKind,
      @Nullable TieKind tieKind,
      Level level,
      Scope scope,
      @Nullable SizeClass size,
      @Nullable Point point,
      Span span,
      int strength,
      boolean explored) {

    static Words of(String text) {
      var kind = NodeKind.BUSINESS;
      @Nullable TieKind tieKind = null;
      var level = Level.PUBLIC;
      var scope = Scope.NONE;
      @Nullable SizeClass size = null;
      @Nullable Point point = null;
      var span = Span.OPEN;
      var strength = 0;
      var explored = false;
      for (var word : text.isBlank() ? new String[0] : text.strip().split("\\s+", -1)) {
        if (word.startsWith("*")) {
          strength = Integer.parseInt(word.substring(1));
        } else if (word.equals("explored")) {
          explored = true;
        } else if (word.equals("practice")) {
          scope = Scope.PRACTICE;
        } else if (word.startsWith("in=")) {
          scope = new Scope(word.substring(3));
        } else if (word.startsWith("at=")) {
          point = Point.find(word.substring(3)).orElseThrow();
        } else if (Character.isDigit(word.charAt(0)) || word.startsWith("..")) {
          span = span(word);
        } else if (isOneOf(Level.values(), word)) {
          level = Level.valueOf(word.toUpperCase(java.util.Locale.ROOT));
        } else if (isOneOf(SizeClass.values(), word)) {
          size = SizeClass.find(word).orElseThrow();
        } else if (isOneOf(TieKind.values(), word)) {
          tieKind = TieKind.of(word);
        } else {
          kind = NodeKind.of(word);
        }
      }
      return new Words(kind, tieKind, level, scope, size, point, span, strength, explored);
    }

    private static boolean isOneOf(Enum<?>[] values, String word) {
      return Arrays.stream(values).anyMatch(value -> value.name().equalsIgnoreCase(word));
    }

    /** {@code 2019..2021}, {@code 2019..}, {@code ..2021}, or {@code 2019} for just that year. */
    private static Span span(String word) {
      var dots = word.indexOf("..");
      if (dots < 0) {
        return Span.during(Dated.of("date", word));
      }
      var since = Dated.find(word.substring(0, dots)).orElse(null);
      var until = Dated.find(word.substring(dots + 2)).orElse(null);
      return new Span(since, until);
    }
  }
}
