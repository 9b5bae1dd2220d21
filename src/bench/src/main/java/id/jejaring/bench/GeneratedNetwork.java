package id.jejaring.bench;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A made-up creative economy of 103,322 businesses and about half a million ties, the same for the
 * same seed.
 *
 * <p>Few places hold most businesses and few businesses most ties (both heavy-tailed); who works
 * together was mostly at the same event (55 %) or is in the same place (35 %). Sizes are shared out
 * as the register of 2025 has them: 96,473 micro, 6,269 small, 580 medium.
 */
final class GeneratedNetwork {

  /** The day that benchmarks ask about. */
  static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  static final int BUSINESSES = 103_322;
  private static final int MICRO = 96_473;
  private static final int SMALL = 6_269;
  private static final int PLACES = 514;
  private static final int EVENTS = 2_600;
  private static final int KOMBETS = 60;
  private static final int COMMUNITIES = 1_500;
  private static final int PROJECTS = 9_000;
  private static final int AGREEMENTS = 400;
  private static final int AGENCIES = 150;
  private static final int SUPPORTED = 4_000;
  private static final int WORK = 100_000;

  final List<Node> nodes = new ArrayList<>();
  final List<Tie> ties = new ArrayList<>();

  /** The participants of events that exactly forty took part in. */
  final List<List<NodeId>> forties = new ArrayList<>();

  private final Random random;
  private final List<Crowd> byPlace = new ArrayList<>();
  private final List<List<NodeId>> attendances = new ArrayList<>();
  private final Crowd everyone = new Crowd();
  private final Crowd places = new Crowd();
  private final Crowd agencies = new Crowd();

  GeneratedNetwork(long seed) {
    random = new Random(seed);
    addPlaces();
    addBusinesses();
    addEvents();
    addCommunities();
    addAgencies();
    addProjects();
    addWork();
  }

  private void addPlaces() {
    for (int place = 0; place < PLACES; place++) {
      places.add(node(NodeKind.PLACE, place, Map.of()), 1 / Math.pow(place + 1, 0.9));
      byPlace.add(new Crowd());
    }
    for (var subsector : Subsector.values()) {
      nodes.add(
          new Node(
              subsector.id(),
              NodeKind.SUBSECTOR,
              Map.of(Field.NAME, subsector.indonesian()),
              Level.PUBLIC,
              Scope.NONE,
              1));
    }
  }

  private void addBusinesses() {
    var subsectors = new Crowd();
    for (var subsector : Subsector.values()) {
      subsectors.add(
          subsector.id(),
          switch (subsector) {
            case CULINARY -> 40;
            case FASHION -> 18;
            case CRAFT -> 15;
            default -> 2;
          });
    }
    for (int business = 0; business < BUSINESSES; business++) {
      var size = business < MICRO ? "micro" : business < MICRO + SMALL ? "small" : "medium";
      var id = node(NodeKind.BUSINESS, business, Map.of(Field.SIZE, size));
      var place = places.pick(random);
      var sociability = pareto(1.4);
      everyone.add(id, sociability);
      byPlace.get(place).add(id, sociability);
      tie(TieKind.LOCATED_IN, id, places.get(place), Span.OPEN, 0, false);
      tie(TieKind.WORKS_IN, id, subsectors.get(subsectors.pick(random)), Span.OPEN, 0, false);
    }
  }

  private void addEvents() {
    for (int event = 0; event < EVENTS; event++) {
      var id = node(NodeKind.EVENT, event, Map.of());
      var forty = event < KOMBETS;
      var size = forty ? 40 : (int) Math.min(400, 4 + 10 * pareto(1.3));
      var day = day(2016, 2025);
      var attendance = somewhere(size, 0.85);
      attendance.forEach(who -> tie(TieKind.TOOK_PART_IN, who, id, Span.during(day), 0, false));
      attendances.add(attendance);
      if (forty) {
        forties.add(attendance);
      }
    }
  }

  private void addCommunities() {
    for (int community = 0; community < COMMUNITIES; community++) {
      var id = node(NodeKind.COMMUNITY, community, Map.of());
      for (var member : somewhere((int) Math.min(2000, 5 + 10 * pareto(1.3)), 0.95)) {
        tie(TieKind.MEMBER_OF, member, id, Span.since(day(2012, 2025)), 0, false);
      }
    }
  }

  private void addAgencies() {
    for (int agency = 0; agency < AGENCIES; agency++) {
      agencies.add(node(NodeKind.AGENCY, agency, Map.of()), 1.0 / (agency + 1));
    }
    for (int support = 0; support < SUPPORTED; support++) {
      var agency = agencies.get(agencies.pick(random));
      tie(TieKind.SUPPORTS, agency, anyone(), span(), strength(), false);
    }
  }

  private void addProjects() {
    for (int project = 0; project < PROJECTS; project++) {
      var id = node(NodeKind.PROJECT, project, Map.of());
      var day = day(2012, 2025);
      for (var maker : together(2 + random.nextInt(5))) {
        tie(TieKind.MADE, maker, id, Span.during(day), 0, false);
      }
    }
    for (int agreement = 0; agreement < AGREEMENTS; agreement++) {
      var id = node(NodeKind.AGREEMENT, agreement, Map.of());
      var span = span();
      tie(TieKind.PARTY_TO, agencies.get(agencies.pick(random)), id, span, 0, false);
      for (var party : together(1 + random.nextInt(4))) {
        tie(TieKind.PARTY_TO, party, id, span, 0, false);
      }
    }
  }

  private void addWork() {
    for (int work = 0; work < WORK; work++) {
      var dice = random.nextInt(100);
      var kind =
          dice < 55
              ? TieKind.KNOWS
              : dice < 80 ? TieKind.COLLABORATES_WITH : TieKind.SUPPLIES;
      var two = random.nextInt(100) < 90 ? together(2) : List.of(anyone(), anyone());
      if (two.size() == 2 && !two.getFirst().equals(two.getLast())) {
        var explored = kind == TieKind.COLLABORATES_WITH && random.nextInt(10) == 0;
        tie(kind, two.getFirst(), two.getLast(), span(), strength(), explored);
      }
    }
  }

  /** So many who were at one event (11 in 18), or are in one place. */
  private List<NodeId> together(int size) {
    if (random.nextInt(18) < 11) {
      var attendance = attendances.get(random.nextInt(attendances.size()));
      Set<NodeId> chosen = new LinkedHashSet<>();
      for (int attempt = 0; attempt < 10 * size && chosen.size() < size; attempt++) {
        chosen.add(attendance.get(random.nextInt(attendance.size())));
      }
      return List.copyOf(chosen);
    }
    return somewhere(size, 1);
  }

  /** So many different ones, this share of them from one place. */
  private List<NodeId> somewhere(int size, double share) {
    var place = byPlace.get(places.pick(random));
    Set<NodeId> chosen = new LinkedHashSet<>();
    for (int attempt = 0; attempt < 20 * size && chosen.size() < size; attempt++) {
      var local = !place.isEmpty() && random.nextDouble() < share;
      chosen.add(local ? place.get(place.pick(random)) : anyone());
    }
    return List.copyOf(chosen);
  }

  private NodeId anyone() {
    return everyone.get(everyone.pick(random));
  }

  private double pareto(double exponent) {
    return Math.min(1000, Math.pow(1 - random.nextDouble(), -1 / exponent));
  }

  private int strength() {
    return random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(5);
  }

  private Dated day(int firstYear, int lastYear) {
    var year = firstYear + random.nextInt(lastYear - firstYear + 1);
    return Dated.day(LocalDate.ofYearDay(year, 1 + random.nextInt(365)));
  }

  /** From some day on; a quarter has ended one to five years later. */
  private Span span() {
    var since = day(2010, 2025);
    return random.nextInt(4) > 0
        ? Span.since(since)
        : new Span(since, Dated.day(since.day().plusDays(365 + random.nextInt(1460))));
  }

  private NodeId node(NodeKind kind, int number, Map<Field, String> fields) {
    var id = NodeId.named("bench:%s:%d".formatted(kind.path(), number));
    var all = new java.util.EnumMap<Field, String>(Field.class);
    all.putAll(fields);
    all.put(Field.NAME, "%s %06d".formatted(kind.label(), number));
    nodes.add(new Node(id, kind, all, Level.PUBLIC, Scope.NONE, 1));
    return id;
  }

  private void tie(
      TieKind kind, NodeId from, NodeId to, Span span, int strength, boolean explored) {
    ties.add(
        new Tie(
            TieId.named("bench:" + ties.size()),
            kind,
            from,
            to,
            span,
            strength,
            explored ? Map.of(Detail.STAGE, "explored") : Map.of(),
            Level.PUBLIC,
            Scope.NONE,
            1));
  }

  /** Ids to draw from by weight. */
  private static final class Crowd {

    private final List<NodeId> ids = new ArrayList<>();
    private double[] sums = new double[16];

    void add(NodeId id, double weight) {
      if (ids.size() == sums.length) {
        sums = Arrays.copyOf(sums, sums.length * 2);
      }
      sums[ids.size()] = (ids.isEmpty() ? 0 : sums[ids.size() - 1]) + weight;
      ids.add(id);
    }

    boolean isEmpty() {
      return ids.isEmpty();
    }

    NodeId get(int at) {
      return ids.get(at);
    }

    int pick(Random random) {
      var found =
          Arrays.binarySearch(
              sums, 0, ids.size(), random.nextDouble() * sums[ids.size() - 1]);
      return Math.min(found < 0 ? -found - 1 : found, ids.size() - 1);
    }
  }
}
