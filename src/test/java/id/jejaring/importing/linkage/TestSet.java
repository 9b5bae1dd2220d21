package id.jejaring.importing.linkage;

import id.jejaring.domain.Field;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two lists of which it is known who is who: what is there, and rows about half of that and as many
 * others, described anew as people do. The same for the same names and seed.
 *
 * @param there what is known already
 * @param rows what comes in
 */
record TestSet(List<There> there, List<Row> rows) {

  /** A thing that is there. */
  record There(NodeId id, Described thing) {}

  /** A row, what it is about (null where that is not there), and how it was changed. */
  record Row(Described thing, @Nullable NodeId about, Set<Change> changes) {
    Row {
      changes = Set.copyOf(changes);
    }
  }

  /** How many telephone numbers are the same in the other list, and how many are others. */
  enum Telephones {
    /** Two lists of about the same time. */
    RECENT(0.85, 0.07),
    /** Lists that lie years apart. */
    YEARS_APART(0.70, 0.18);

    private final double kept;
    private final double changed;

    Telephones(double kept, double changed) {
      this.kept = kept;
      this.changed = changed;
    }
  }

  private static final String[] STREETS = {
    "Jl. Slamet Riyadi",
    "Jl. Diponegoro",
    "Jalan Ahmad Yani",
    "Jl. Veteran",
    "Jl. Kartini",
    "Jl. Gatot Subroto",
    "Jl. Imam Bonjol",
    "Jl. Pahlawan",
    "Jl. Melati",
    "Jl. Mawar",
    "Gg. Kenanga",
    "Jl. Sudirman",
    "Jl. Dr. Radjiman",
    "Jl. Kapten Mulyadi",
    "Jl. Honggowongso",
    "Jl. Yos Sudarso"
  };
  private static final String[] PLACES = {
    "33.72", "33.72.01", "33.72.04", "35.73", "35.73.01", "35.73.05", "35.07", "35.79", "34.71",
    "34.71.03", "32.73", "32.73.12", "31.74", "31.71", "35.78", "35.78.10", "33.74", "51.71",
    "12.71", "73.71"
  };
  private static final String[] LINES = {
    "batik tulis dan cap",
    "kopi bubuk robusta",
    "jasa desain grafis",
    "kuliner makanan ringan",
    "kerajinan bambu anyaman",
    "konveksi kaos seragam",
    "fotografi dan video",
    "produksi film pendek",
    "mebel kayu jati",
    "musik dan pertunjukan",
    "penulis naskah",
    "aktor dan model",
    "katering pesta",
    "aplikasi dan gim",
    "penerbitan buku"
  };

  static TestSet of(List<Described> names, long seed, Telephones telephones) {
    var random = new Random(seed);
    var things = new ArrayList<>(names);
    Collections.shuffle(things, random);
    things.replaceAll(thing -> completed(thing, random));
    addNeighbours(things, random);
    Collections.shuffle(things, random);
    int known = things.size() * 2 / 3;
    var there = new ArrayList<There>();
    var rows = new ArrayList<Row>();
    var disturbance = new Disturbance(random, telephones.kept, telephones.changed);
    for (int i = 0; i < things.size(); i++) {
      var thing = things.get(i);
      if (i >= known) {
        rows.add(row(disturbance.of(thing), null));
        continue;
      }
      var id = NodeId.named("there:" + i);
      there.add(new There(id, thing));
      if (i % 2 == 0) {
        rows.add(row(disturbance.of(thing), id));
      }
    }
    Collections.shuffle(rows, random);
    return new TestSet(there, rows);
  }

  private static Row row(Disturbance.Disturbed disturbed, @Nullable NodeId about) {
    return new Row(disturbed.thing(), about, disturbed.changes());
  }

  /** What lists usually have beside a name, with the gaps that they usually have. */
  private static Described completed(Described thing, Random random) {
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(thing.fields());
    var place = thing.place() != null ? thing.place() : place(random);
    boolean isPerson = thing.kind() == NodeKind.PERSON;
    if (random.nextDouble() < (isPerson ? 0.9 : 0.85)) {
      fields.put(Field.PHONE, phone(random));
    }
    var handle =
        thing.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + (10 + random.nextInt(990));
    if (random.nextDouble() < 0.35) {
      fields.put(Field.INSTAGRAM, handle);
    }
    if (random.nextDouble() < (isPerson ? 0.4 : 0.2)) {
      fields.put(Field.EMAIL, handle + "@example.id");
    }
    if (random.nextDouble() < 0.6) {
      fields.put(Field.ADDRESS, address(random));
    }
    if (!isPerson && random.nextDouble() < 0.1) {
      fields.put(Field.NIB, String.valueOf(1_000_000_000_000L + random.nextInt()));
    }
    if (!fields.containsKey(Field.LINE_OF_BUSINESS) && random.nextDouble() < 0.6) {
      fields.put(Field.LINE_OF_BUSINESS, LINES[random.nextInt(LINES.length)]);
    }
    return new Described(
        thing.kind(), thing.name(), fields, random.nextDouble() < 0.9 ? place : null);
  }

  /** Some places hold many, most few. */
  private static String place(Random random) {
    double skewed = random.nextDouble() * random.nextDouble();
    return PLACES[(int) (skewed * PLACES.length)];
  }

  static String phone(Random random) {
    return "08" + (11 + random.nextInt(80)) + (10_000_000L + random.nextInt(89_999_999));
  }

  static String address(Random random) {
    return STREETS[random.nextInt(STREETS.length)] + " No. " + (1 + random.nextInt(180));
  }

  /**
   * Others of an equal or nearly equal name: one in twelve has a namesake, one in twenty a brother,
   * a branch or a wife who answers the same telephone.
   */
  private static void addNeighbours(List<Described> things, Random random) {
    var more = new ArrayList<Described>();
    for (var thing : things) {
      double which = random.nextDouble();
      if (which < 1 / 12.0) {
        more.add(completed(elsewhere(thing, thing.name(), random), random));
      } else if (which < 1 / 12.0 + 1 / 20.0) {
        var other = completed(elsewhere(thing, nearly(thing.name(), random), random), random);
        more.add(
            random.nextInt(3) == 0
                ? with(other, Field.PHONE, thing.fields().get(Field.PHONE))
                : other);
      }
    }
    things.addAll(more);
  }

  private static Described with(Described thing, Field field, @Nullable String value) {
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(thing.fields());
    if (value != null) {
      fields.put(field, value);
    }
    return new Described(thing.kind(), thing.name(), fields, thing.place());
  }

  private static Described elsewhere(Described thing, String name, Random random) {
    var fields = new EnumMap<Field, String>(Field.class);
    var point = thing.fields().get(Field.POINT);
    if (point != null) {
      double metres = random.nextInt(5) == 0 ? 60 : 3_000;
      fields.put(Field.POINT, Disturbance.moved(point, metres, random));
    }
    var line = thing.fields().get(Field.LINE_OF_BUSINESS);
    if (line != null && random.nextInt(2) == 0) {
      fields.put(Field.LINE_OF_BUSINESS, line);
    }
    return new Described(
        thing.kind(), name, fields, random.nextInt(2) == 0 ? thing.place() : place(random));
  }

  /** Exactly so many metres away, in any direction. */
  static String away(String point, double metres, Random random) {
    var at = Point.find(point).orElseThrow();
    double angle = 2 * Math.PI * random.nextDouble();
    double degrees = metres / 111_000;
    return new Point(
            at.latitude() + Math.sin(angle) * degrees,
            at.longitude() + Math.cos(angle) * degrees / Math.cos(Math.toRadians(at.latitude())))
        .toString();
  }

  private static String nearly(String name, Random random) {
    var words = name.split(" ", -1);
    int last = words.length - 1;
    return switch (random.nextInt(3)) {
      case 0 -> name + " " + (2 + random.nextInt(3));
      case 1 -> {
        words[last] = Names.madeUp(1, random).getFirst().name().split(" ", -1)[0];
        yield String.join(" ", words);
      }
      default -> {
        var word = words[last];
        words[last] = word.endsWith("a") ? word.substring(0, word.length() - 1) + "i" : word + "ti";
        yield String.join(" ", words);
      }
    };
  }

  Map<NodeKind, Long> kinds() {
    var kinds = new EnumMap<NodeKind, Long>(NodeKind.class);
    there.forEach(each -> kinds.merge(each.thing().kind(), 1L, Long::sum));
    return kinds;
  }
}
