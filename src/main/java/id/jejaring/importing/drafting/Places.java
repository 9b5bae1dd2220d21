package id.jejaring.importing.drafting;

import id.jejaring.domain.Field;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeFilter;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.store.Records;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All places in memory, found by name, alias or official code. A name that may mean several places
 * is a question, never a guess.
 */
public final class Places {

  private static final Pattern KIND =
      Pattern.compile(
          "^(kota administrasi|kabupaten administrasi|kota adm|kab adm|kota|kabupaten|kab|kecamatan"
              + "|kec|provinsi|prov|propinsi) ");

  /**
   * A place.
   *
   * @param code dotted: two digits for a province, four for a regency, six for a district
   */
  public record Place(NodeId id, String code, String name) {

    Level level() {
      return code.length() <= 2
          ? Level.PROVINCE
          : code.length() <= 5 ? Level.REGENCY : Level.DISTRICT;
    }

    /** Whether the other one is this one or lies in it. */
    boolean holds(Place other) {
      return other.code.equals(code) || other.code.startsWith(code + ".");
    }
  }

  /** Provinces, regencies and cities, districts. */
  enum Level {
    PROVINCE,
    REGENCY,
    DISTRICT
  }

  /** What a text in a column of this level says. */
  record Hint(Level level, String text) {}

  /** What hints come to. */
  sealed interface Answer {}

  /** This one. */
  record Found(Place place) implements Answer {}

  /** None is called so. */
  record Unknown(String text) implements Answer {}

  /** One of these. */
  record Ambiguous(String text, List<Place> places) implements Answer {}

  /** Nothing was said. */
  record Unsaid() implements Answer {}

  private static final int PAGE = 1_000;

  /** So many of several places are named in a question. */
  private static final int NAMED = 5;

  private final Map<String, Set<Place>> byName = new HashMap<>();
  private final Map<NodeId, Place> byId = new HashMap<>();

  /** Of these places; a node without an official code is left out. */
  public Places(Collection<Node> nodes) {
    for (var node : nodes) {
      node.find(Field.CODE).ifPresent(code -> add(node, code));
    }
  }

  private void add(Node node, String code) {
    var place = new Place(node.id(), code, node.name());
    byId.put(place.id(), place);
    enter(place.code(), place);
    enter(place.name(), place);
    node.list(Field.ALIASES).forEach(alias -> enter(alias, place));
  }

  private void enter(String name, Place place) {
    var plain = Identity.plain(name);
    byName.computeIfAbsent(plain, _ -> new LinkedHashSet<>()).add(place);
    byName.computeIfAbsent(bare(plain), _ -> new LinkedHashSet<>()).add(place);
  }

  /** The name without the word for its level: "malang" of "kab malang". */
  private static String bare(String plain) {
    return KIND.matcher(plain).replaceFirst("");
  }

  /** The place of this id. */
  Optional<Place> find(NodeId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All places there are. */
  public static Places in(Records records) {
    var nodes = new ArrayList<Node>();
    List<Node> page;
    do {
      var after = nodes.isEmpty() ? null : nodes.getLast().id();
      page = records.list(NodeFilter.of(NodeKind.PLACE), Viewer.SYSTEM, World.SOURCED, after, PAGE);
      nodes.addAll(page);
    } while (page.size() == PAGE);
    return new Places(nodes);
  }

  /** The first few of several places, each with where it lies if names alone do not tell. */
  String names(List<Place> places) {
    return String.join(
            ", ", places.stream().limit(NAMED).map(place -> distinct(place, places)).toList())
        + (places.size() > NAMED ? ", …" : "");
  }

  /** The name, with the regency or province, or both, by which it is another than the others. */
  private String distinct(Place place, List<Place> others) {
    if (others.stream().filter(other -> other.name().equals(place.name())).count() < 2) {
      return place.name();
    }
    var regency = above(place, Level.REGENCY);
    boolean tells =
        !regency.isEmpty()
            && others.stream()
                    .filter(other ->
                        other.name().equals(place.name())
                            && above(other, Level.REGENCY).equals(regency))
                    .count()
                == 1;
    var province = tells ? "" : above(place, Level.PROVINCE);
    var where =
        String.join(", ", Stream.of(regency, province).filter(one -> !one.isEmpty()).toList());
    return where.isEmpty() ? place.name() : place.name() + " (" + where + ")";
  }

  /** The name of the coarser place of a level that it lies in; empty where there is none. */
  private String above(Place place, Level level) {
    return byId.values().stream()
        .filter(other -> other.level() == level && !other.equals(place) && other.holds(place))
        .findFirst()
        .map(Place::name)
        .orElse("");
  }

  /** The place that one text names. */
  Answer find(String text) {
    return find(List.of(new Hint(Level.REGENCY, text)));
  }

  /**
   * The finest place that all hints, the coarsest first, agree on. A hint may say itself where its
   * place lies: {@code Banjarsari, Kota Surakarta} or {@code Banjarsari (Kota Surakarta)}.
   */
  Answer find(List<Hint> hints) {
    return agreed(hints.stream().flatMap(this::parts).toList());
  }

  private Stream<Hint> parts(Hint hint) {
    var parts = hint.text().split("[,()]", -1);
    if (parts.length == 1 || !named(hint).isEmpty()) {
      return Stream.of(hint);
    }
    var coarsest = new ArrayList<Hint>();
    for (var part : parts) {
      if (!part.isBlank()) {
        coarsest.addFirst(
            new Hint(coarsest.isEmpty() ? hint.level() : Level.REGENCY, part.strip()));
      }
    }
    return coarsest.stream();
  }

  private Answer agreed(List<Hint> hints) {
    @Nullable List<Place> so = null;
    String said = "";
    String unknown = "";
    for (var hint : hints) {
      var named = named(hint);
      if (named.isEmpty()) {
        unknown = hint.text();
      } else {
        so = so == null ? named : within(so, named);
        said = hint.text();
        if (so.isEmpty()) {
          return new Ambiguous(said, named);
        }
      }
    }
    if (so == null) {
      return unknown.isEmpty() ? new Unsaid() : new Unknown(unknown);
    }
    return so.size() == 1 ? new Found(so.getFirst()) : new Ambiguous(said, so);
  }

  /** Of the places named, those of the level that the name or else the column says. */
  private List<Place> named(Hint hint) {
    var plain = Identity.plain(hint.text());
    var named = byName.getOrDefault(plain, Set.of());
    if (named.isEmpty()) {
      named = byName.getOrDefault(bare(plain), Set.of());
    }
    var said = named.stream().filter(place -> isSo(plain, place)).toList();
    if (!bare(plain).equals(plain)) {
      return said;
    }
    var ofLevel = said.stream().filter(place -> place.level() == hint.level()).toList();
    return ofLevel.isEmpty() ? said : ofLevel;
  }

  /** Whether the word for a level before the name, where there is one, fits the place. */
  private static boolean isSo(String plain, Place place) {
    if (Identity.plain(place.name()).equals(plain)) {
      return true;
    }
    if (plain.startsWith("kota ")) {
      return Identity.plain(place.name()).startsWith("kota ");
    }
    if (plain.startsWith("kab")) {
      return bare(plain).equals(plain) || Identity.plain(place.name()).startsWith("kabupaten ");
    }
    if (plain.startsWith("kec ") || plain.startsWith("kecamatan ")) {
      return place.level() == Level.DISTRICT;
    }
    return !plain.matches("^(provinsi|propinsi|prov) .*") || place.level() == Level.PROVINCE;
  }

  /** The finer of each pair of which one holds the other. */
  private static List<Place> within(List<Place> outer, List<Place> inner) {
    var kept = new LinkedHashSet<Place>();
    for (var a : outer) {
      for (var b : inner) {
        if (a.holds(b)) {
          kept.add(b);
        } else if (b.holds(a)) {
          kept.add(a);
        }
      }
    }
    return List.copyOf(kept);
  }

  /** The place that an address ends in, where its parts leave no doubt. */
  Optional<Place> inAddress(String address) {
    var hints = new ArrayList<Hint>();
    for (var part : address.split("[,;\\n]", -1)) {
      var bare = part.replaceAll("\\b\\d{5}\\b", "").strip();
      if (bare.isEmpty() || bare.length() > 60) {
        continue;
      }
      var named = named(new Hint(Level.REGENCY, bare));
      var lower = bare.toLowerCase(Locale.ROOT);
      boolean district = named.stream().allMatch(place -> place.level() == Level.DISTRICT);
      if (!named.isEmpty() && (!district || lower.startsWith("kec") || hints.isEmpty())) {
        hints.addFirst(new Hint(district ? Level.DISTRICT : Level.REGENCY, bare));
      }
    }
    if (hints.isEmpty() || (hints.size() == 1 && hints.getFirst().level() == Level.DISTRICT)) {
      return Optional.empty();
    }
    return find(hints) instanceof Found(var place) ? Optional.of(place) : Optional.empty();
  }
}
