package id.jejaring.importing.summarising;

import id.jejaring.domain.Field;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Point;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.importing.drafting.Identity;
import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Heading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds up, draft by draft, what the {@link Summary} of an import says. Remembers a few hundred
 * bytes a thing. Not thread-safe.
 */
public final class Summarising {

  private static final int SHOWN = 50;
  private static final int COMPARED = 500;
  private static final double NEAR_KM = 0.15;

  /**
   * A thing under its name; a few hundred bytes each, which is most of what an import remembers.
   *
   * @param before the one of the same name before it
   */
  private record Standing(
      String name,
      String sheet,
      int row,
      @Nullable Point point,
      String place,
      @Nullable Standing before) {

    /** As claims cite it. */
    String where() {
      return sheet.isEmpty() ? String.valueOf(row) : sheet + ":" + row;
    }
  }

  private final String title;
  private final Set<UUID> counted = new HashSet<>();
  private final Map<String, Summary.Count> bySubsector = new HashMap<>();
  private final Map<String, Summary.Count> byPlace = new HashMap<>();
  private final Map<String, Summary.Count> byProduct = new HashMap<>();
  private final Map<String, Summary.Count> offers = new HashMap<>();
  private final Map<String, Summary.Count> needs = new HashMap<>();
  private final Map<String, Integer> missing = new HashMap<>();
  private final Map<UUID, Standing> byName = new HashMap<>();
  private final Set<Column> columns = EnumSet.noneOf(Column.class);
  private int things;

  /** Of the file of this name; nothing has been added yet. */
  public Summarising(String fileName) {
    this.title = Identity.title(fileName);
  }

  /** Takes notice of what a sheet has columns for. */
  public void add(Heading heading) {
    columns.addAll(heading.columns().keySet());
  }

  /** Adds what a row says; one that is rejected says nothing. */
  public void add(Draft draft) {
    if (!draft.problems().isEmpty()) {
      return;
    }
    for (int i = 0; i < draft.things().size(); i++) {
      var thing = draft.things().get(i);
      if (thing.kind().isActor()
          && thing.use() == Draft.Use.SUBJECT
          && counted.add(Identity.hash(Identity.key(thing, title)))) {
        things++;
        count(draft, i, thing);
      }
    }
  }

  private void count(Draft draft, int index, Draft.Thing thing) {
    var subsectors = new LinkedHashSet<Subsector>();
    var offered = new LinkedHashMap<NodeId, String>();
    var needed = new LinkedHashMap<NodeId, String>();
    var products = new LinkedHashMap<NodeId, String>();
    for (var link : draft.links()) {
      if (!(link.from() instanceof Draft.InRow(var from)) || from != index) {
        continue;
      }
      if (link.kind() == TieKind.WORKS_IN && link.to() instanceof Draft.There(var id, var _)) {
        Subsector.find(id).ifPresent(subsectors::add);
      } else if (link.to() instanceof Draft.InRow(var to)) {
        var what = draft.things().get(to);
        switch (link.kind()) {
          case OFFERS -> offered.put(Identity.shared(what), what.name());
          case NEEDS -> needed.put(Identity.shared(what), what.name());
          default -> {}
        }
        if (link.suggested()) {
          products.put(Identity.shared(what), what.name());
        }
      }
    }
    offered.forEach((id, name) -> count(offers, id, name));
    needed.forEach((id, name) -> count(needs, id, name));
    products.forEach((id, name) -> count(byProduct, id, name));
    if (thing.kind() != NodeKind.PERSON) {
      subsectors.forEach(s -> count(bySubsector, s.id(), s.indonesian()));
      if (subsectors.isEmpty()) {
        count(bySubsector, null, offered.isEmpty() ? "unknown" : "outside");
      }
    }
    var place = thing.place();
    count(byPlace, place == null ? null : place.id(), place == null ? "unknown" : place.name());
    missing(thing);
    byName.compute(
        Identity.hash(thing.kind() + "|" + Identity.name(thing.kind(), thing.name())),
        (_, before) ->
            new Standing(
                thing.name(),
                draft.sheet(),
                draft.row(),
                Point.find(thing.fields().getOrDefault(Field.POINT, "")).orElse(null),
                place == null ? "" : place.code(),
                before));
  }

  private void missing(Draft.Thing thing) {
    if (thing.place() == null) {
      missing.merge("place", 1, Integer::sum);
    }
    var asked =
        thing.kind() == NodeKind.PERSON
            ? List.of(Field.PHONE)
            : List.of(Field.LINE_OF_BUSINESS, Field.POINT, Field.PHONE, Field.NIB, Field.SIZE);
    for (var field : asked) {
      if (!thing.fields().containsKey(field)) {
        missing.merge(field.key(), 1, Integer::sum);
      }
    }
  }

  private static void count(Map<String, Summary.Count> counts, @Nullable NodeId node, String key) {
    counts.merge(
        node == null ? key : node.toString(),
        new Summary.Count(node, key, 1),
        (old, one) -> new Summary.Count(old.node(), old.key(), old.things() + one.things()));
  }

  /** What it comes to. */
  public Summary summary() {
    var groups = duplicates();
    return new Summary(
        things,
        sorted(bySubsector),
        sorted(byPlace),
        sorted(byProduct),
        groups.subList(0, Math.min(SHOWN, groups.size())),
        groups.size(),
        missing.entrySet().stream()
            .map(e -> new Summary.Missing(e.getKey(), e.getValue(), hasColumn(e.getKey())))
            .sorted(
                Comparator.comparingInt(Summary.Missing::things)
                    .reversed()
                    .thenComparing(Summary.Missing::field))
            .toList(),
        without(offers, needs),
        without(needs, offers));
  }

  private boolean hasColumn(String field) {
    return switch (field) {
      case "place" ->
          columns.contains(Column.REGENCY)
              || columns.contains(Column.DISTRICT)
              || columns.contains(Column.PROVINCE);
      case "point" -> columns.contains(Column.POINT) || columns.contains(Column.LATITUDE);
      case "lineOfBusiness" -> columns.contains(Column.LINE_OF_BUSINESS);
      case "phone" -> columns.contains(Column.PHONE);
      case "nib" -> columns.contains(Column.NIB);
      default -> columns.contains(Column.SIZE);
    };
  }

  private static List<Summary.Count> sorted(Map<String, Summary.Count> counts) {
    return counts.values().stream()
        .sorted(
            Comparator.comparingInt(Summary.Count::things)
                .reversed()
                .thenComparing(Summary.Count::key))
        .toList();
  }

  private static List<Summary.Count> without(
      Map<String, Summary.Count> these, Map<String, Summary.Count> those) {
    var rest = new HashMap<>(these);
    rest.keySet().removeAll(those.keySet());
    return sorted(rest);
  }

  /** The same name within 150 metres; without points, in the same place. */
  private List<Summary.Duplicates> duplicates() {
    var groups = new ArrayList<Summary.Duplicates>();
    for (var last : byName.values()) {
      if (last.before() != null) {
        var standings = first(last);
        var near = new BitSet();
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < standings.size(); i++) {
          for (int j = i + 1; j < standings.size(); j++) {
            double apart = apart(standings.get(i), standings.get(j));
            if (apart <= NEAR_KM) {
              near.set(i);
              near.set(j);
              nearest = Math.min(nearest, apart);
            }
          }
        }
        if (!near.isEmpty()) {
          groups.add(group(near.stream().mapToObj(standings::get).toList(), nearest));
        }
      }
    }
    groups.sort(
        Comparator.comparingInt((Summary.Duplicates group) -> group.rows().size())
            .reversed()
            .thenComparing(Summary.Duplicates::name));
    return groups;
  }

  /** The first ones of a name, in the order of their rows. */
  private static List<Standing> first(Standing last) {
    var all = new ArrayList<Standing>();
    for (var each = last; each != null; each = each.before()) {
      all.add(each);
    }
    return all.reversed().subList(0, Math.min(all.size(), COMPARED));
  }

  private static Summary.Duplicates group(List<Standing> near, double nearest) {
    boolean measured = near.stream().allMatch(standing -> standing.point() != null);
    return new Summary.Duplicates(
        near.getFirst().name(),
        near.stream().map(Standing::where).toList(),
        measured ? (int) Math.round(nearest * 1000) : null);
  }

  private static double apart(Standing a, Standing b) {
    if (a.point() != null && b.point() != null) {
      return a.point().kilometresTo(b.point());
    }
    return a.place().equals(b.place()) ? 0 : Double.MAX_VALUE;
  }
}
