package id.jejaring.importing.linkage;

import id.jejaring.domain.NodeKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * How common words, whole names and places are among the things that may be looked at (Winkler's
 * frequency-based matching): a rare word in common says much, a common one little. Persons are
 * counted apart. What little has been counted is smoothed by {@link CommonWords}. Immutable; ten
 * thousand different words take about a megabyte.
 */
public final class Frequencies {

  /** How many imagined things the assumed frequencies weigh as. */
  private static final double ASSUMED = 1_000;

  private static final double ASSUMED_NAME = 2e-6;
  private static final double ASSUMED_PLACE = 0.02;

  /** Of a pair that is being compared, neither is a witness of how common its words are. */
  private static final int OWN = 2;

  private static final class Table {
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<Long, Integer> names = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private int things;
    private int placed;

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
    var table = table(kind);
    return table.smoothed(
        table.words.getOrDefault(word.modern(), 0), CommonWords.assumed(word, kind));
  }

  /** The share of things that are called exactly so. */
  double name(Name name, NodeKind kind) {
    var table = table(kind);
    return table.smoothed(table.names.getOrDefault(name.whole(), 0), ASSUMED_NAME);
  }

  /** The share of things with a place that are in this one. */
  double place(String code, NodeKind kind) {
    var table = table(kind);
    return (table.places.getOrDefault(code, 0) + ASSUMED * ASSUMED_PLACE / 20)
        / (table.placed + ASSUMED / 20);
  }

  /** Writes all there is, for {@link #read}. */
  public void write(DataOutput out) throws IOException {
    for (var table : new Table[] {persons, others}) {
      out.writeInt(table.things);
      out.writeInt(table.placed);
      write(table.words, out);
      write(table.places, out);
      out.writeInt(table.names.size());
      for (var name : table.names.entrySet()) {
        out.writeLong(name.getKey());
        out.writeInt(name.getValue());
      }
    }
  }

  private static void write(Map<String, Integer> counts, DataOutput out) throws IOException {
    out.writeInt(counts.size());
    for (var count : counts.entrySet()) {
      out.writeUTF(count.getKey());
      out.writeInt(count.getValue());
    }
  }

  /** Reads what was written. */
  public static Frequencies read(DataInput in) throws IOException {
    return new Frequencies(table(in), table(in));
  }

  private static Table table(DataInput in) throws IOException {
    var table = new Table();
    table.things = in.readInt();
    table.placed = in.readInt();
    read(table.words, in);
    read(table.places, in);
    for (int left = in.readInt(); left > 0; left--) {
      table.names.put(in.readLong(), in.readInt());
    }
    return table;
  }

  private static void read(Map<String, Integer> counts, DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      counts.put(in.readUTF(), in.readInt());
    }
  }
}
