package id.jejaring.bench;

import id.jejaring.domain.Dated;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Span;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A made-up creative economy, the same for the same seed and size: told to a {@link Listener}, node
 * by node and tie by tie, so that it need not fit in memory twice.
 *
 * <p>The model. Places, one for about 200 businesses, hold them by Zipf's law (exponent 0.9: few
 * places hold most). Each business has a sociability drawn from a Pareto distribution (exponent 1.4,
 * cut at 1,000), and is drawn for anything in proportion to it, which makes degrees heavy-tailed.
 * Who comes to an event is from one place (85 of 100), and so are the members of a community (95 of
 * 100); how many they are is Pareto too. Who works together, at a tie or in a project, was at the
 * same event (11 of 18) or is in the same place; one tie of work in ten is with anyone at all. Sizes
 * of businesses are shared out as the register of 2025 has them.
 */
final class GeneratedNetwork {

  /** Takes what is generated. */
  interface Listener {

    /** The number counts nodes of one kind; it is the subsector's for one. */
    void node(NodeId id, NodeKind kind, int number, @Nullable SizeClass size);

    /** The number counts ties. */
    void tie(
        int number, TieKind kind, NodeId from, NodeId to, Span span, int strength, boolean explored);
  }

  /** The day that benchmarks ask about. */
  static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private static final int ASKED = 60;

  private final Size size;
  private final Listener listener;
  private final SplittableRandom random;
  private final Crowd everyone = new Crowd();
  private final Crowd places = new Crowd();
  private final Crowd agencies = new Crowd();
  private final List<Crowd> byPlace = new ArrayList<>();
  private final List<int[]> attendances = new ArrayList<>();
  private final List<List<NodeId>> forties = new ArrayList<>();
  private int ties;

  private GeneratedNetwork(Size size, long seed, Listener listener) {
    this.size = size;
    this.listener = listener;
    random = new SplittableRandom(seed);
    addPlaces();
    addBusinesses();
    addEvents();
    addCommunities();
    addAgencies();
    addProjects();
    addWork();
  }

  /**
   * Tells everything.
   *
   * @return the participants of sixty events that exactly forty took part in
   */
  static List<List<NodeId>> tell(Size size, long seed, Listener listener) {
    return new GeneratedNetwork(size, seed, listener).forties;
  }

  /** A node's id; a subsector has its own. */
  static NodeId id(NodeKind kind, int number) {
    if (kind == NodeKind.SUBSECTOR) {
      return Subsector.values()[number].id();
    }
    long high = mixed((long) kind.ordinal() << 32 | number);
    return new NodeId(new UUID(high & ~0xf000L | 0x8000L, mixed(high) >>> 2 | Long.MIN_VALUE));
  }

  /** MurmurHash3's finaliser, which no two numbers share. */
  private static long mixed(long number) {
    long mixed = number + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }

  private void addPlaces() {
    for (int place = 0; place < size.of(514); place++) {
      node(NodeKind.PLACE, place, null);
      places.add(place, 1 / Math.pow(place + 1, 0.9));
      byPlace.add(new Crowd());
    }
    for (var subsector : Subsector.values()) {
      node(NodeKind.SUBSECTOR, subsector.ordinal(), null);
    }
  }

  private void addBusinesses() {
    var subsectors = new Crowd();
    for (var subsector : Subsector.values()) {
      subsectors.add(
          subsector.ordinal(),
          switch (subsector) {
            case CULINARY -> 40;
            case FASHION -> 18;
            case CRAFT -> 15;
            default -> 2;
          });
    }
    int micro = size.of(96_473);
    int small = size.of(6_269);
    for (int business = 0; business < size.businesses; business++) {
      var sizeClass =
          business < micro
              ? SizeClass.MICRO
              : business < micro + small ? SizeClass.SMALL : SizeClass.MEDIUM;
      node(NodeKind.BUSINESS, business, sizeClass);
      int place = places.draw(random);
      double sociability = pareto(1.4);
      everyone.add(business, sociability);
      byPlace.get(place).add(business, sociability);
      tie(TieKind.LOCATED_IN, business, NodeKind.PLACE, place, Span.OPEN);
      tie(TieKind.WORKS_IN, business, NodeKind.SUBSECTOR, subsectors.draw(random), Span.OPEN);
    }
  }

  private void addEvents() {
    int ofForty = size.of(60);
    for (int event = 0; event < size.of(2_600); event++) {
      node(NodeKind.EVENT, event, null);
      var day = day(2016, 2025);
      int guests = event < ofForty ? 40 : (int) Math.min(400, 4 + 10 * pareto(1.3));
      var attendance = somewhere(guests, 0.85);
      for (int who : attendance) {
        tie(TieKind.TOOK_PART_IN, who, NodeKind.EVENT, event, Span.during(day));
      }
      attendances.add(attendance);
      if (event < ofForty && forties.size() < ASKED) {
        forties.add(
            Arrays.stream(attendance).mapToObj(who -> id(NodeKind.BUSINESS, who)).toList());
      }
    }
  }

  private void addCommunities() {
    for (int community = 0; community < size.of(1_500); community++) {
      node(NodeKind.COMMUNITY, community, null);
      for (int member : somewhere((int) Math.min(2000, 5 + 10 * pareto(1.3)), 0.95)) {
        var since = Span.since(day(2012, 2025));
        tie(TieKind.MEMBER_OF, member, NodeKind.COMMUNITY, community, since);
      }
    }
  }

  private void addAgencies() {
    for (int agency = 0; agency < size.of(150); agency++) {
      node(NodeKind.AGENCY, agency, null);
      agencies.add(agency, 1.0 / (agency + 1));
    }
    for (int support = 0; support < size.of(4_000); support++) {
      var agency = id(NodeKind.AGENCY, agencies.draw(random));
      var business = id(NodeKind.BUSINESS, everyone.draw(random));
      tie(TieKind.SUPPORTS, agency, business, span(), strength(), false);
    }
  }

  private void addProjects() {
    for (int project = 0; project < size.of(9_000); project++) {
      node(NodeKind.PROJECT, project, null);
      var day = day(2012, 2025);
      for (int maker : together(2 + random.nextInt(5))) {
        tie(TieKind.MADE, maker, NodeKind.PROJECT, project, Span.during(day));
      }
    }
    for (int agreement = 0; agreement < size.of(400); agreement++) {
      node(NodeKind.AGREEMENT, agreement, null);
      var id = id(NodeKind.AGREEMENT, agreement);
      var span = span();
      var agency = id(NodeKind.AGENCY, agencies.draw(random));
      tie(TieKind.PARTY_TO, agency, id, span, 0, false);
      for (int party : together(1 + random.nextInt(4))) {
        tie(TieKind.PARTY_TO, party, NodeKind.AGREEMENT, agreement, span);
      }
    }
  }

  private void addWork() {
    for (int work = 0; work < size.of(100_000); work++) {
      int dice = random.nextInt(100);
      var kind =
          dice < 55
              ? TieKind.KNOWS
              : dice < 80 ? TieKind.COLLABORATES_WITH : TieKind.SUPPLIES;
      var two =
          random.nextInt(100) < 90
              ? together(2)
              : new int[] {everyone.draw(random), everyone.draw(random)};
      if (two.length == 2 && two[0] != two[1]) {
        tie(
            kind,
            id(NodeKind.BUSINESS, two[0]),
            id(NodeKind.BUSINESS, two[1]),
            span(),
            strength(),
            kind == TieKind.COLLABORATES_WITH && random.nextInt(10) == 0);
      }
    }
  }

  /** So many who were at one event (11 in 18), or are in one place. */
  private int[] together(int number) {
    if (random.nextInt(18) < 11) {
      var attendance = attendances.get(random.nextInt(attendances.size()));
      Set<Integer> chosen = new LinkedHashSet<>();
      for (int attempt = 0; attempt < 10 * number && chosen.size() < number; attempt++) {
        chosen.add(attendance[random.nextInt(attendance.length)]);
      }
      return ints(chosen);
    }
    return somewhere(number, 1);
  }

  /** So many different ones, this share of them from one place. */
  private int[] somewhere(int number, double share) {
    var place = byPlace.get(places.draw(random));
    Set<Integer> chosen = new LinkedHashSet<>();
    for (int attempt = 0; attempt < 20 * number && chosen.size() < number; attempt++) {
      boolean local = !place.isEmpty() && random.nextDouble() < share;
      chosen.add((local ? place : everyone).draw(random));
    }
    return ints(chosen);
  }

  private static int[] ints(Set<Integer> chosen) {
    return chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  private double pareto(double exponent) {
    return Math.min(1000, Math.pow(1 - random.nextDouble(), -1 / exponent));
  }

  private int strength() {
    return random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(5);
  }

  private Dated day(int firstYear, int lastYear) {
    int year = firstYear + random.nextInt(lastYear - firstYear + 1);
    return Dated.day(LocalDate.ofYearDay(year, 1 + random.nextInt(365)));
  }

  /** From some day on; a quarter has ended one to five years later. */
  private Span span() {
    var since = day(2010, 2025);
    return random.nextInt(4) > 0
        ? Span.since(since)
        : new Span(since, Dated.day(since.day().plusDays(365 + random.nextInt(1460))));
  }

  private void node(NodeKind kind, int number, @Nullable SizeClass sizeClass) {
    listener.node(id(kind, number), kind, number, sizeClass);
  }

  private void tie(TieKind kind, int business, NodeKind to, int number, Span span) {
    tie(kind, id(NodeKind.BUSINESS, business), id(to, number), span, 0, false);
  }

  private void tie(
      TieKind kind, NodeId from, NodeId to, Span span, int strength, boolean explored) {
    listener.tie(ties++, kind, from, to, span, strength, explored);
  }
}
