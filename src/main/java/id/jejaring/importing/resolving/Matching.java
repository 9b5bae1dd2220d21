package id.jejaring.importing.resolving;

import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.importing.linkage.Contacts;
import id.jejaring.importing.linkage.Frequencies;
import id.jejaring.importing.linkage.Index;
import id.jejaring.importing.linkage.Linker;
import id.jejaring.importing.linkage.Particulars;
import id.jejaring.importing.linkage.Weights;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of the store, or of the same sheet, is like a thing that a row describes. How common words
 * are is counted once, when an import begins, and kept with it: so it answers the same when it is
 * interrupted and goes on. Not thread-safe.
 */
public final class Matching {

  /** A sheet seldom names one thing twice in other words; less likely repeats ask nobody. */
  private static final double IN_ONE_SHEET = 0.7;

  private final KnownNames names;
  private final Index.Visible visible;
  private final Linker linker;
  private final Linker ofSheet;
  private final Index sheet = new Index();
  private final Set<NodeId> made = new HashSet<>();

  /** What the thing said that was looked at last; one row asks several times. */
  private Draft.@Nullable Thing last;

  private @Nullable Particulars ofLast;

  private Matching(KnownNames names, Frequencies frequencies, Viewer viewer) {
    this.names = names;
    this.visible = KnownNames.visible(viewer);
    this.linker = new Linker(frequencies, Weights.assumed());
    this.ofSheet = new Linker(frequencies, Weights.assumed().expecting(0.02));
  }

  /** For an import that keeps its frequencies in this file. */
  public static Matching of(KnownNames names, Contacts contacts, Path file, Viewer viewer) {
    try {
      var kept = read(file, contacts);
      if (kept.isEmpty()) {
        var counter = new Frequencies.Counter();
        names.index().count(KnownNames.visible(viewer), counter);
        write(counter.counted(), file, contacts);
        kept = read(file, contacts);
      }
      return new Matching(names, kept.orElseThrow(), viewer);
    } catch (IOException e) {
      throw new UncheckedIOException("The frequencies in " + file + " cannot be kept", e);
    }
  }

  /** The frequencies that an import has kept, unless an older program wrote them. */
  private static Optional<Frequencies> read(Path file, Contacts contacts) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return Frequencies.read(in, contacts);
    }
  }

  private static void write(Frequencies frequencies, Path file, Contacts contacts)
      throws IOException {
    var next = file.resolveSibling(file.getFileName() + ".new");
    Files.createDirectories(file.getParent());
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(next)))) {
      frequencies.write(out, contacts);
    }
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What the same import has made is of its sheet, not of the store. */
  void hasMade(Collection<NodeId> nodes) {
    made.addAll(nodes);
  }

  /** Leaves what the import makes out of what is known, until it has ended. */
  void withhold() {
    names.withhold(made);
  }

  /** Whether the same import has made it. */
  boolean hasMade(NodeId node) {
    return made.contains(node);
  }

  /** Remembers what this sheet has described; tells how to forget it. */
  Runnable see(NodeId id, NodeKind kind, Draft.Thing thing) {
    if (sheet.find(id).isPresent()) {
      return () -> {};
    }
    sheet.put(new Index.Entry(id, particulars(thing.as(kind)), Level.PUBLIC, Scope.NONE));
    return () -> sheet.remove(id);
  }

  private Particulars particulars(Draft.Thing thing) {
    var known = ofLast;
    if (known == null || !thing.equals(last)) {
      known = names.particulars(thing.kind(), thing);
      last = thing;
      ofLast = known;
    }
    return known;
  }

  /** What a thing is, by likeness to what this sheet has described before. */
  Linker.Answer inSheet(Draft.Thing thing) {
    var described = particulars(thing);
    var alike =
        sheet.candidates(described, List.of(thing.kind()), _ -> true).stream()
            .filter(entry ->
                entry.thing().sharesContact(described)
                    || (thing.fields().get(Field.POINT) == null
                        && !entry.thing().isApart(described)))
            .toList();
    return switch (ofSheet.answer(described, alike)) {
      case Linker.Question(var asked) when asked.getFirst().probability() < IN_ONE_SHEET ->
          new Linker.New();
      case Linker.Answer answer -> answer;
    };
  }

  /**
   * What a thing is, by likeness to what the store knows and may be looked at.
   *
   * @param besides tells which of these are not meant
   */
  Linker.Answer inStore(
      Draft.Thing thing,
      Collection<NodeKind> kinds,
      Function<Collection<NodeId>, Set<NodeId>> besides) {
    return linker.answer(particulars(thing), ofStore(thing, kinds, besides));
  }

  /** The same of a thing that is only named, which this sheet may describe as well. */
  Linker.Answer anywhere(
      Draft.Thing thing,
      Collection<NodeKind> kinds,
      Function<Collection<NodeId>, Set<NodeId>> besides) {
    var described = particulars(thing);
    var alike = ofStore(thing, kinds, besides);
    var there = alike.stream().map(Index.Entry::id).collect(Collectors.toSet());
    alike.addAll(sheet.candidates(described, kinds, entry -> !there.contains(entry.id())));
    return linker.answer(described, alike);
  }

  private List<Index.Entry> ofStore(
      Draft.Thing thing,
      Collection<NodeKind> kinds,
      Function<Collection<NodeId>, Set<NodeId>> besides) {
    var alike = new ArrayList<Index.Entry>();
    for (var entry : names.index().candidates(particulars(thing), kinds, visible)) {
      if (!made.contains(entry.id())) {
        alike.add(entry);
      }
    }
    var others = besides.apply(alike.stream().map(Index.Entry::id).toList());
    alike.removeIf(entry -> others.contains(entry.id()));
    return alike;
  }

  /** Whether a thing is this node for certain, whatever else is like it. */
  boolean isCertain(Draft.Thing thing, NodeId node) {
    var entry = names.index().find(node).filter(visible::test);
    return entry.isPresent()
        && linker.answer(particulars(thing), List.of(entry.get())) instanceof Linker.Known;
  }

  /** A thing beside those of these nodes that may be looked at, the likeliest first. */
  public List<Linker.Candidate> compare(Draft.Thing thing, Collection<NodeId> nodes) {
    var entries = new ArrayList<Index.Entry>();
    for (var node : nodes) {
      names
          .index()
          .find(node)
          .filter(visible::test)
          .filter(entry -> entry.thing().kind() == thing.kind() || thing.use() == Draft.Use.ACTOR)
          .ifPresent(entries::add);
    }
    return linker.rank(particulars(thing), entries);
  }
}
