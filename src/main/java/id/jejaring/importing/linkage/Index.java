package id.jejaring.importing.linkage;

import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Descriptions of nodes, filed under their blocking keys. Finding what a row may mean takes tens of
 * microseconds among a hundred thousand; what is filed is found at once. Not thread-safe.
 */
public final class Index {

  /** A block with more members than this tells nothing; a finer key has to. */
  private static final int BLOCK = 300;

  private static final short GONE = -1;

  private static final int COMPARED = 32;

  /** A contact in common outweighs all words in common. */
  private static final int CONTACT = 20;

  /** A node as it is filed, with who may see it. */
  public record Entry(NodeId id, Particulars thing, Level level, Scope scope) {}

  /**
   * Which entries count for whoever asks: the others are neither found nor counted. Entries of one
   * kind, level and scope count alike.
   */
  @FunctionalInterface
  public interface Visible {
    boolean test(Entry entry);
  }

  private final Postings postings = new Postings();
  private @Nullable Entry[] entries = new Entry[1_024];

  /** Of each entry the number of its sort; reading an entry itself costs a miss in the caches. */
  private short[] sortOf = new short[1_024];

  private final Map<Sort, Short> sorts = new HashMap<>();
  private final List<Entry> firstOfSort = new ArrayList<>();

  /** Of each sort how many are filed. */
  private int[] ofSort = new int[0];

  private int[] slots = new int[4_096];
  private float[] scores = new float[1_024];
  private int size;
  private int live;

  /** Entries that are seen or not alike. */
  private record Sort(NodeKind kind, Level level, Scope scope) {

    static Sort of(Entry entry) {
      return new Sort(entry.thing().kind(), entry.level(), entry.scope());
    }
  }

  public Index() {
    Arrays.fill(slots, -1);
  }

  /** How many nodes are filed. */
  public int size() {
    return live;
  }

  /** Files a node, in place of what was filed of it before. */
  public void put(Entry entry) {
    remove(entry.id());
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size + size / 2);
      scores = new float[entries.length];
      sortOf = Arrays.copyOf(sortOf, entries.length);
    }
    if (2 * size >= slots.length) {
      grow();
    }
    entries[size] = entry;
    sortOf[size] = sort(entry);
    ofSort[sortOf[size]]++;
    slots[slot(entry.id())] = size;
    for (int key : Blocking.filed(entry.thing())) {
      postings.add(key, size);
    }
    size++;
    live++;
  }

  private short sort(Entry entry) {
    return sorts.computeIfAbsent(
        Sort.of(entry),
        _ -> {
          firstOfSort.add(entry);
          ofSort = Arrays.copyOf(ofSort, firstOfSort.size());
          return (short) (firstOfSort.size() - 1);
        });
  }

  /** Which sorts of entries count, by number. */
  private boolean[] seen(Visible visible) {
    var seen = new boolean[firstOfSort.size()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = visible.test(firstOfSort.get(i));
    }
    return seen;
  }

  /** Files it no longer. */
  public void remove(NodeId id) {
    int at = slots[slot(id)];
    if (at >= 0 && entries[at] != null) {
      entries[at] = null;
      ofSort[sortOf[at]]--;
      sortOf[at] = GONE;
      live--;
    }
  }

  /** What is filed of a node. */
  public Optional<Entry> find(NodeId id) {
    int at = slots[slot(id)];
    return at < 0 ? Optional.empty() : Optional.ofNullable(entries[at]);
  }

  /** Whether so much of it is gone that it should be built anew. */
  public boolean isWorn() {
    return size > 10_000 && live < size / 2;
  }

  /** Counts what is visible. */
  public void count(Visible visible, Frequencies.Counter counter) {
    for (int i = 0; i < size; i++) {
      var entry = entries[i];
      if (entry != null && visible.test(entry)) {
        counter.add(entry.thing());
      }
    }
  }

  /** Where the node's number is kept; numbers of removed nodes stay, and are not looked at. */
  private int slot(NodeId id) {
    int mask = slots.length - 1;
    int at = (int) Hash.mixed(id.value().getLeastSignificantBits()) & mask;
    while (slots[at] >= 0 && !isOf(slots[at], id)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private boolean isOf(int number, NodeId id) {
    var entry = entries[number];
    return entry != null && entry.id().equals(id);
  }

  private void grow() {
    slots = new int[2 * slots.length];
    Arrays.fill(slots, -1);
    for (int i = 0; i < size; i++) {
      var entry = entries[i];
      if (entry != null) {
        slots[slot(entry.id())] = i;
      }
    }
  }

  /**
   * Those that may be the same, the likeliest by their keys first, at most thirty-two: each key in
   * common counts by how few share it.
   */
  public List<Entry> candidates(Particulars thing, Collection<NodeKind> kinds, Visible visible) {
    var touched = new int[64];
    int count = 0;
    var members = new int[BLOCK];
    int contacts = Blocking.contacts(thing);
    var seen = seen(visible);
    int unseen = unseen(seen);
    for (int i = 0; i < seen.length; i++) {
      seen[i] &= kinds.contains(firstOfSort.get(i).thing().kind()); // two keys may have one hash
    }
    for (var kind : kinds) {
      var asked = Blocking.asked(thing, kind);
      for (int k = 0; k < asked.length; k++) {
        int in = members(asked[k], seen, unseen, members);
        float worth = in == 0 ? 0 : (float) Math.log((live + 2.0) / in);
        worth *= k < contacts ? CONTACT : 1;
        for (int i = 0; i < in; i++) {
          int number = members[i];
          if (scores[number] == 0) {
            if (count == touched.length) {
              touched = Arrays.copyOf(touched, 2 * count);
            }
            touched[count++] = number;
          }
          scores[number] += worth;
        }
      }
    }
    return best(Arrays.copyOf(touched, count));
  }

  /** How many entries do not count, or are gone. */
  private int unseen(boolean[] seen) {
    int unseen = size;
    for (int i = 0; i < seen.length; i++) {
      unseen -= seen[i] ? ofSort[i] : 0;
    }
    return unseen;
  }

  /**
   * The visible members of a block, or none where there are too many; with more than that and all
   * the others, it need not be read to know.
   */
  private int members(int key, boolean[] seen, int unseen, int[] members) {
    int in = 0;
    var cursor = postings.cursor(key, BLOCK + unseen);
    while (cursor.next()) {
      short sort = sortOf[cursor.number()];
      if (sort != GONE && seen[sort]) {
        if (in == members.length) {
          return 0;
        }
        members[in++] = cursor.number();
      }
    }
    return cursor.isOverfull() ? 0 : in;
  }

  private List<Entry> best(int[] touched) {
    var order = new long[touched.length];
    for (int i = 0; i < touched.length; i++) {
      order[i] = (long) Float.floatToIntBits(scores[touched[i]]) << 32 | (touched[i] ^ 0x7fffffff);
      scores[touched[i]] = 0;
    }
    Arrays.sort(order);
    var best = new ArrayList<Entry>(Math.min(COMPARED, order.length));
    for (int i = order.length - 1; i >= 0 && best.size() < COMPARED; i--) {
      var entry = entries[(int) order[i] ^ 0x7fffffff];
      if (entry != null) {
        best.add(entry);
      }
    }
    return best;
  }
}
