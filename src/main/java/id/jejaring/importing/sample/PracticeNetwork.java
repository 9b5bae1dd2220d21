package id.jejaring.importing.sample;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Point;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Role;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes up a Kombet of 40 businesses in Malang and those around them: the same for the same seed,
 * and fictional from end to end. Some work together before the event, more after it; those around
 * them lie one, two and three steps away, and some out of reach.
 */
final class PracticeNetwork {

  static final Source SOURCE =
      new Source(
          SourceId.named("source:practice"),
          Source.Kind.PRACTICE,
          "Data latihan (fiktif): Kombet Kreatif di Malang",
          Scope.PRACTICE,
          Instant.parse("2026-01-01T00:00:00Z"));
  static final NodeId PROGRAM = NodeId.named("practice:program");
  static final NodeId EVENT = NodeId.named("practice:event:kombet");

  private static final int PARTICIPANTS = 40;
  private static final LocalDate HELD = LocalDate.of(2025, 3, 17);
  private static final String FICTIONAL = " (fiktif)";

  /** Products that go with the strengths the report names: culinary, craft, tourism. */
  private static final List<Trade> TRADES =
      List.of(
          new Trade("Dapur", "katering", Subsector.CULINARY),
          new Trade("Keripik", "keripik-kerupuk", Subsector.CULINARY),
          new Trade("Roti", "kue-roti", Subsector.CULINARY),
          new Trade("Kopi", "kopi", Subsector.CULINARY),
          new Trade("Jamu", "jamu", Subsector.CULINARY),
          new Trade("Oleh-oleh", "oleh-oleh", Subsector.CULINARY),
          new Trade("Kerajinan", "kerajinan", Subsector.CRAFT),
          new Trade("Gerabah", "gerabah", Subsector.CRAFT),
          new Trade("Anyaman", "anyaman", Subsector.CRAFT),
          new Trade("Batik", "batik", Subsector.CRAFT),
          new Trade("Suvenir", "souvenir", Subsector.CRAFT),
          new Trade("Ukir", "ukir", Subsector.CRAFT),
          new Trade("Busana", "busana", Subsector.FASHION),
          new Trade("Tas", "tas", Subsector.FASHION),
          new Trade("Wisata", "transportasi", null),
          new Trade("Pondok", "kos-sewa", null),
          new Trade("Foto", "fotografi", Subsector.PHOTOGRAPHY),
          new Trade("Grafis", "desain-grafis", Subsector.VISUAL_COMMUNICATION),
          new Trade("Video", "video", Subsector.FILM),
          new Trade("Musik", "musik", Subsector.MUSIC),
          new Trade("Kemasan", "kemasan", null));

  private static final List<String> WORDS =
      List.of(
          "Awan Biru",
          "Bulan Sabit",
          "Cakrawala",
          "Daun Jati",
          "Embun Pagi",
          "Fajar Timur",
          "Gunung Kidung",
          "Hujan Reda",
          "Ilalang",
          "Jendela Kayu",
          "Kunang-kunang",
          "Lereng Hijau",
          "Mata Air",
          "Nada Senja",
          "Ombak Kecil",
          "Pelangi Sore",
          "Rimba Raya",
          "Sawah Lapang",
          "Tepi Danau",
          "Umbul Jernih",
          "Warna Tanah",
          "Angin Lembah",
          "Batu Kali",
          "Cemara Tua",
          "Dahan Ranum",
          "Garis Langit",
          "Kabut Tipis",
          "Langkah Baru",
          "Mentari Dua",
          "Pasir Halus");

  private static final List<String> PEOPLE =
      List.of(
          "Sekar", "Bagas", "Ratih", "Dimas", "Laras", "Galih", "Wulan", "Arya", "Kirana", "Seno",
          "Melati", "Raka", "Ayu", "Bima", "Tari", "Gilang", "Nala", "Surya", "Intan", "Jaka");

  private static final List<City> CITIES =
      List.of(
          new City("35.73", -7.9797, 112.6304, 0.03),
          new City("35.07", -8.13, 112.57, 0.06),
          new City("35.79", -7.87, 112.5283, 0.02),
          new City("35.78", -7.2575, 112.7521, 0.05),
          new City("33.72", -7.5561, 110.8317, 0.03));

  private static final List<String> SUPPORT = List.of("training", "promotion", "finance", "space");

  private final Random random;
  private final Provenance says = new Provenance(SOURCE.id(), null, Sample.BY);
  private final List<Operation> nodes = new ArrayList<>();
  private final List<Operation> ties = new ArrayList<>();
  private final Set<TieId> tied = new HashSet<>();
  private final List<Firm> firms = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private PracticeNetwork(long seed) {
    random = new Random(seed);
  }

  /** What a business does, and whether that belongs to a subsector. */
  private record Trade(String word, String product, @Nullable Subsector subsector) {}

  private record City(String code, double latitude, double longitude, double spread) {}

  private record Firm(NodeId id, Trade trade, City city) {}

  /** Everything that is made up, in one list: nodes before the ties between them. */
  static List<Operation> operations(long seed) {
    var network = new PracticeNetwork(seed);
    network.kombet();
    network.businesses();
    network.people();
    network.communities();
    network.surroundings();
    network.workBeforeAndAfter();
    network.otherEvents();
    network.projects();
    var operations = new ArrayList<Operation>();
    operations.add(new Operation.AddSource(SOURCE));
    operations.addAll(network.nodes);
    operations.addAll(network.ties);
    operations.add(new Operation.AddFigure(network.declared()));
    return operations;
  }

  private void kombet() {
    var agency =
        node(
            "agency:pendamping",
            NodeKind.AGENCY,
            "Lembaga Pendamping Kriya Cerita",
            Map.of(Field.ROLE, Role.GOVERNMENT.key()));
    node(PROGRAM, NodeKind.PROGRAM, "Kombet Kreatif (latihan, fiktif)", Map.of());
    var hall = node("venue:aula", NodeKind.VENUE, "Aula Cerita", Map.of());
    node(
        EVENT,
        NodeKind.EVENT,
        "Kombet Kreatif Malang (latihan, fiktif)",
        Map.of(Field.SINCE, HELD.toString()));
    tie(TieKind.RUNS, agency, PROGRAM, Span.OPEN);
    tie(TieKind.PART_OF, EVENT, PROGRAM, Span.OPEN);
    tie(TieKind.HELD_AT, EVENT, hall, Span.OPEN);
    tie(TieKind.LOCATED_IN, EVENT, Region.id("35.73"), Span.OPEN);
    tie(TieKind.LOCATED_IN, hall, Region.id("35.73"), Span.OPEN);
    tie(TieKind.LOCATED_IN, agency, Region.id("35.73"), Span.OPEN);
  }

  /** 40 who take part, mostly culinary and craft, all of Malang; 100 around them. */
  private void businesses() {
    for (int i = 0; i < PARTICIPANTS + 100; i++) {
      var takesPart = i < PARTICIPANTS;
      var trade = TRADES.get(takesPart ? random.nextInt(16) : random.nextInt(TRADES.size()));
      var city = CITIES.get(takesPart ? 0 : weighted(CITIES.size()));
      var fields = new EnumMap<Field, String>(Field.class);
      fields.put(Field.LINE_OF_BUSINESS, trade.word().toLowerCase(Locale.ROOT));
      fields.put(Field.POINT, near(city));
      fields.put(Field.SIZE, i % 5 == 0 ? "small" : "micro");
      var id = node("business:" + i, NodeKind.BUSINESS, unused(trade.word()), fields);
      firms.add(new Firm(id, trade, city));
      tie(TieKind.LOCATED_IN, id, Region.id(city.code()), Span.OPEN);
      if (trade.subsector() != null) {
        tie(TieKind.WORKS_IN, id, trade.subsector().id(), Span.OPEN);
      }
      tie(TieKind.OFFERS, id, Products.id(trade.product()), Span.OPEN);
      if (random.nextInt(3) == 0) {
        var needed = pick(List.of("kemasan", "fotografi", "desain-grafis", "souvenir", "kain"));
        if (!needed.equals(trade.product())) {
          tie(TieKind.NEEDS, id, Products.id(needed), Span.OPEN);
        }
      }
      if (takesPart) {
        tie(TieKind.TOOK_PART_IN, id, EVENT, during(HELD), Map.of(Detail.ROLE, "participant"));
      }
    }
  }

  /** Owners of some businesses, and creatives who work for themselves. */
  private void people() {
    for (int i = 0; i < 30; i++) {
      var name = pick(PEOPLE) + " " + pick(WORDS).split(" ", -1)[0];
      var id = node("person:" + i, NodeKind.PERSON, distinct(name), Map.of());
      if (i < 20) {
        tie(TieKind.OWNS, id, firms.get(i * 4).id(), Span.OPEN);
      } else {
        var trade = TRADES.get(16 + i % 4);
        var subsector = trade.subsector();
        if (subsector != null) {
          tie(TieKind.WORKS_IN, id, subsector.id(), Span.OPEN);
        }
        tie(TieKind.OFFERS, id, Products.id(trade.product()), Span.OPEN);
        tie(TieKind.LOCATED_IN, id, Region.id("35.73"), Span.OPEN);
        tie(TieKind.KNOWS, id, firms.get(random.nextInt(70)).id(), after());
      }
    }
  }

  private void communities() {
    for (int i = 0; i < 8; i++) {
      var city = CITIES.get(i % CITIES.size());
      var id = node("community:" + i, NodeKind.COMMUNITY, unused("Komunitas"), Map.of());
      tie(TieKind.LOCATED_IN, id, Region.id(city.code()), Span.OPEN);
      for (var firm : firms) {
        if (firm.city().equals(city) && random.nextInt(5) == 0) {
          tie(TieKind.MEMBER_OF, firm.id(), id, Span.OPEN);
        }
      }
    }
  }

  /** Agencies that support, a market hall with tenants, suppliers. */
  private void surroundings() {
    for (int i = 0; i < 6; i++) {
      var city = CITIES.get(i % CITIES.size());
      var role = i % 3 == 2 ? Role.FINANCE : i % 3 == 1 ? Role.ACADEMIA : Role.GOVERNMENT;
      var id =
          node("agency:" + i, NodeKind.AGENCY, unused("Lembaga"), Map.of(Field.ROLE, role.key()));
      tie(TieKind.LOCATED_IN, id, Region.id(city.code()), Span.OPEN);
      for (int each = 0; each < 6; each++) {
        tie(
            TieKind.SUPPORTS,
            id,
            firms.get(PARTICIPANTS / 2 + random.nextInt(90)).id(),
            any(),
            Map.of(Detail.SUPPORT, pick(SUPPORT)));
      }
    }
    var hall = node("venue:pasar", NodeKind.VENUE, "Pasar Kriya Bayangan", Map.of());
    tie(TieKind.LOCATED_IN, hall, Region.id("35.73"), Span.OPEN);
    for (int i = 0; i < firms.size(); i += 9) {
      tie(TieKind.TENANT_OF, firms.get(i).id(), hall, any());
    }
  }

  /**
   * Work before the Kombet stays mostly in pairs; after it participants meet each other, and those
   * around them. The last 15 businesses work only among themselves: out of reach.
   */
  private void workBeforeAndAfter() {
    int near = PARTICIPANTS + 45;
    int far = near + 25;
    int farthest = firms.size() - 15;
    for (int i = 0; i < 12; i++) {
      work(random.nextInt(PARTICIPANTS), random.nextInt(PARTICIPANTS), before());
    }
    for (int i = 0; i < 45; i++) {
      work(random.nextInt(PARTICIPANTS), random.nextInt(PARTICIPANTS), after());
    }
    for (int i = PARTICIPANTS; i < near; i++) {
      work(random.nextInt(PARTICIPANTS), i, any());
      if (random.nextInt(2) == 0) {
        work(random.nextInt(PARTICIPANTS), i, any());
      }
    }
    for (int i = near; i < far; i++) {
      work(PARTICIPANTS + random.nextInt(near - PARTICIPANTS), i, any());
    }
    for (int i = far; i < farthest; i++) {
      work(near + random.nextInt(far - near), i, any());
    }
    for (int i = farthest; i < firms.size() - 1; i++) {
      work(i, i + 1, any());
    }
  }

  private void otherEvents() {
    for (int i = 0; i < 3; i++) {
      var day = HELD.plusDays(90L * (i + 1));
      var id =
          node(
              "event:" + i,
              NodeKind.EVENT,
              unused("Pasar Temu"),
              Map.of(Field.SINCE, day.toString()));
      tie(TieKind.LOCATED_IN, id, Region.id(CITIES.get(i).code()), Span.OPEN);
      for (int each = 0; each < 14; each++) {
        tie(
            TieKind.TOOK_PART_IN,
            firms.get(random.nextInt(110)).id(),
            id,
            during(day),
            Map.of(Detail.ROLE, "participant"));
      }
    }
  }

  private void projects() {
    for (int i = 0; i < 6; i++) {
      var day = HELD.plusDays(60L * (i + 1));
      var id =
          node(
              "project:" + i,
              NodeKind.PROJECT,
              unused("Koleksi"),
              Map.of(Field.SINCE, day.toString()));
      for (int each = 0; each < 3; each++) {
        tie(TieKind.MADE, firms.get(random.nextInt(PARTICIPANTS + 20)).id(), id, during(day));
      }
    }
  }

  private Figure declared() {
    return new Figure(
        FigureId.named("practice:figure:participants"),
        PROGRAM,
        "participants",
        PARTICIPANTS,
        "businesses",
        Figure.Qualifier.ABOUT,
        Figure.Kind.COUNT,
        Dated.day(HELD),
        null,
        null,
        "Lembaga Pendamping Kriya Cerita" + FICTIONAL,
        says);
  }

  private void work(int from, int to, Span span) {
    if (from == to) {
      return;
    }
    var a = firms.get(from);
    var b = firms.get(to);
    switch (random.nextInt(4)) {
      case 0 -> tie(TieKind.KNOWS, a.id(), b.id(), span);
      case 1 -> tie(TieKind.SUPPLIES, b.id(), a.id(), span);
      default ->
          tie(TieKind.COLLABORATES_WITH, a.id(), b.id(), span, Map.of(Detail.STAGE, "running"));
    }
  }

  private NodeId node(String key, NodeKind kind, String name, Map<Field, String> more) {
    var id = NodeId.named("practice:" + key);
    node(id, kind, name + FICTIONAL, more);
    return id;
  }

  private void node(NodeId id, NodeKind kind, String name, Map<Field, String> more) {
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(more);
    fields.put(Field.NAME, name);
    nodes.add(new Operation.AddNode(id, kind, null, fields, Level.PUBLIC, Scope.PRACTICE, says));
  }

  private void tie(TieKind kind, NodeId from, NodeId to, Span span) {
    tie(kind, from, to, span, Map.of());
  }

  private void tie(TieKind kind, NodeId from, NodeId to, Span span, Map<Detail, String> details) {
    var id = TieId.named("practice:%s %s %s".formatted(from, kind, to));
    var back = TieId.named("practice:%s %s %s".formatted(to, kind, from));
    if (tied.contains(back) || !tied.add(id)) {
      return;
    }
    ties.add(
        new Operation.AddTie(
            id, kind, from, to, span, 0, details, Level.PUBLIC, Scope.PRACTICE, says));
  }

  private String unused(String first) {
    return distinct(first + " " + pick(WORDS));
  }

  private String distinct(String name) {
    var unused = name;
    for (int i = 2; !names.add(unused); i++) {
      unused = name + " " + i;
    }
    return unused;
  }

  private String near(City city) {
    var point =
        new Point(
            round(city.latitude() + random.nextGaussian() * city.spread() / 2),
            round(city.longitude() + random.nextGaussian() * city.spread() / 2));
    return point.toString();
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1e5) / 1e5;
  }

  /** Every step half as likely as the one before. */
  private int weighted(int size) {
    var index = 0;
    while (index < size - 1 && random.nextBoolean()) {
      index++;
    }
    return index;
  }

  private Span before() {
    return Span.since(Dated.day(HELD.minusDays(60L + random.nextInt(900))));
  }

  private Span after() {
    return Span.since(Dated.day(HELD.plusDays(7L + random.nextInt(300))));
  }

  private Span any() {
    return random.nextBoolean() ? before() : after();
  }

  private static Span during(LocalDate day) {
    return Span.during(Dated.day(day));
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
