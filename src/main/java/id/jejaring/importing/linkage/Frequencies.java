package id.jejaring.importing.linkage;

import id.jejaring.domain.NodeKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How common words, whole names and places are among the things that may be looked at (Winkler's
 * frequency-based matching): a rare word in common says much, a common one little. Persons are
 * counted apart. What little has been counted is smoothed by {@link CommonWords}. On disk, words
 * and names are keyed hashes. Not thread-safe; ten thousand different words take about a megabyte.
 */
public final class Frequencies {

  /** How many imagined things the assumed frequencies weigh as. */
  private static final double ASSUMED = 1_000;

  private static final double ASSUMED_NAME = 2e-6;
  private static final double ASSUMED_PLACE = 0.02;

  /** Of a pair that is being compared, neither is a witness of how common its words are. */
  private static final int OWN = 2;

  /** How a file begins that this program wrote; older ones held words that anybody could read. */
  private static final int HASHED = -2;

  private static final class Table {
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<Long, Integer> names = new HashMap<>();
    private final Map<Long, Integer> secrets = new HashMap<>();
    private @Nullable Contacts contacts;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Double> shares = new HashMap<>();
    private int things;
    private int placed;

    /** Asked for with every word of every pair that is compared. */
    double share(Word word, NodeKind kind) {
      var known = shares.get(word.text());
      if (known == null) {
        known = smoothed(count(word.modern()), CommonWords.assumed(word, kind));
        shares.put(word.text(), known);
      }
      return known;
    }

    private int count(String word) {
      var from = contacts;
      return from == null
          ? words.getOrDefault(word, 0)
          : secrets.getOrDefault(from.secret(word), 0);
    }

    int name(long name) {
      var from = contacts;
      return from == null
          ? names.getOrDefault(name, 0)
          : names.computeIfAbsent(name, _ -> secrets.getOrDefault(from.secret(text(name)), 0));
    }

    /** No word is written so. */
    private static String text(long name) {
      return "#" + name;
    }

    double smoothed(int count, double assumed) {
      return (Math.max(0, count - OWN) + ASSUMED * assumed) / (things + ASSUMED);
    }
  }

  /** Counts; not thread-safe. */
  public static final class Counter {
    private final Table persons = new Table();
    private final Table others = new Table();

    /** Counts a thing once. */
    public void add(Particulars thing) {
      var table = thing.kind() == NodeKind.PERSON ? persons : others;
      table.things++;
      for (var word : thing.name().words()) {
        table.words.merge(word.modern(), 1, Integer::sum);
      }
      table.names.merge(thing.name().whole(), 1, Integer::sum);
      if (!thing.place().isEmpty()) {
        table.placed++;
        table.places.merge(thing.regency(), 1, Integer::sum);
        if (thing.place().length() > 5) {
          table.places.merge(thing.place(), 1, Integer::sum);
        }
      }
    }

    /** What was counted; the counter is not used any more. */
    public Frequencies counted() {
      for (var table : new Table[] {persons, others}) {
        table.words.values().removeIf(count -> count <= OWN);
        table.names.values().removeIf(count -> count <= OWN);
      }
      return new Frequencies(persons, others);
    }
  }

  private final Table persons;
  private final Table others;

  private Frequencies(Table persons, Table others) {
    this.persons = persons;
    this.others = others;
  }

  private Table table(NodeKind kind) {
    return kind == NodeKind.PERSON ? persons : others;
  }

  /** How many things were counted. */
  public int things(NodeKind kind) {
    return table(kind).things;
  }

  /** The share of things whose name has this word. */
  double word(Word word, NodeKind kind) {
    return table(kind).share(word, kind);
  }

  /** The share of things that are called exactly so. */
  double name(Name name, NodeKind kind) {
    var table = table(kind);
    return table.smoothed(table.name(name.whole()), ASSUMED_NAME);
  }

  /** The share of things with a place that are in this one. */
  double place(String code, NodeKind kind) {
    var table = table(kind);
    return (table.places.getOrDefault(code, 0) + ASSUMED * ASSUMED_PLACE / 20)
        / (table.placed + ASSUMED / 20);
  }

  /** Writes what was counted, for {@link #read} with the same key. */
  public void write(DataOutput out, Contacts contacts) throws IOException {
    out.writeInt(HASHED);
    for (var table : new Table[] {persons, others}) {
      out.writeInt(table.things);
      out.writeInt(table.placed);
      out.writeInt(table.places.size());
      for (var place : table.places.entrySet()) {
        out.writeUTF(place.getKey());
        out.writeInt(place.getValue());
      }
      var secrets = new TreeMap<Long, Integer>(); // in an order that tells nothing
      table.words.forEach((word, count) -> secrets.put(contacts.secret(word), count));
      table.names.forEach((name, count) -> secrets.put(contacts.secret(Table.text(name)), count));
      out.writeInt(secrets.size());
      for (var secret : secrets.entrySet()) {
        out.writeLong(secret.getKey());
        out.writeInt(secret.getValue());
      }
    }
  }

  /** Reads what was written; nothing where an older program wrote it. */
  public static Optional<Frequencies> read(DataInput in, Contacts contacts) throws IOException {
    return in.readInt() == HASHED
        ? Optional.of(new Frequencies(table(in, contacts), table(in, contacts)))
        : Optional.empty();
  }

  private static Table table(DataInput in, Contacts contacts) throws IOException {
    var table = new Table();
    table.contacts = contacts;
    table.things = in.readInt();
    table.placed = in.readInt();
    for (int left = in.readInt(); left > 0; left--) {
      table.places.put(in.readUTF(), in.readInt());
    }
    for (int left = in.readInt(); left > 0; left--) {
      table.secrets.put(in.readLong(), in.readInt());
    }
    return table;
  }
}
