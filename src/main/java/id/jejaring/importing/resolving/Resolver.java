package id.jejaring.importing.resolving;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Field;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.importing.drafting.Identity;
import id.jejaring.importing.drafting.Options;
import id.jejaring.importing.linkage.Linker;
import id.jejaring.importing.sheet.Reason;
import id.jejaring.store.Records;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says of each thing in a batch of drafts whether it is new, known or ambiguous; see {@link
 * Identity}. Remembers the whole sheet, in some 100 bytes a thing.
 */
public final class Resolver {

  /** How likely a misspelt name has to be for anyone to be asked. */
  private static final double LIKELY = 0.3;

  private static final List<Field> OWN = List.of(Field.PHONE, Field.EMAIL, Field.NIB);

  /** What a thing turned out to be. */
  public sealed interface Target {}

  /** It was there before this import. */
  public record Known(NodeId id, NodeKind kind) implements Target {}

  /** Another row of this import is about it. */
  public record Repeated(NodeId id, NodeKind kind, String where) implements Target {}

  /**
   * Nobody knows it yet.
   *
   * @param key what it will be recognised by; null where that is another one's, or its id will do
   */
  public record New(NodeId id, NodeKind kind, Keys.@Nullable Key key) implements Target {}

  /** It may be one of these, or another one; the reason says so. */
  public record Ambiguous(List<NodeId> candidates, String reason) implements Target {}

  /** The row gives an id that nothing has. */
  public record Missing(NodeId id) implements Target {}

  /**
   * What a person's answer means for other rows: that one of this name is this node or, without it,
   * none of these.
   */
  public record Said(String name, @Nullable NodeId node, List<NodeId> none) {}

  /** What a person has decided about a row. */
  public sealed interface Decision {}

  /** It is this one. */
  public record Same(NodeId id) implements Decision {}

  /** It is none of these. */
  public record Another(List<NodeId> none) implements Decision {}

  private final Records records;
  private final KnownNames names;
  private final Decisions decisions;
  private final Matching matching;
  private final Viewer viewer;
  private final Options options;
  private final SourceId source;
  private final String title;

  /** Whether rows come one by one, without the rest of their sheet. */
  private final boolean isAlone;

  /** What this sheet has made that such rows may mean all the same. */
  private final Set<NodeId> offered;

  private final SheetMemory sheet = new SheetMemory();
  private final Shelf shelf;
  private final Asking asking;

  /**
   * For one sheet.
   *
   * @param said told what a person's answer means for other rows, under the key it was asked about
   * @param source what the import's claims cite
   * @param occasion of which events the sheet lists who was there; empty where it is no such list
   * @param isAlone whether rows come one by one, without the rest of their sheet
   */
  public Resolver(
      Records records,
      KnownNames names,
      Decisions decisions,
      BiConsumer<Keys.Key, Said> said,
      Matching matching,
      Viewer viewer,
      Options options,
      SourceId source,
      String fileName,
      String occasion,
      boolean isAlone,
      Set<NodeId> offered) {
    this.records = records;
    this.names = names;
    this.decisions = decisions;
    this.matching = matching;
    this.viewer = viewer;
    this.options = options;
    this.source = source;
    this.title = Identity.title(fileName);
    this.isAlone = isAlone;
    this.offered = offered;
    this.shelf = new Shelf(records, names, decisions, viewer, title + occasion);
    this.asking = new Asking(records, names, decisions, said, viewer, options, shelf);
  }

  /** What the store has of what the batch asks for. */
  public Shelf shelf() {
    return shelf;
  }

  /** What a thing is. What is new is known from then on, unless its row is taken back. */
  public Target resolve(Draft.Thing thing, String where, @Nullable Decision decision) {
    if (thing.use() == Draft.Use.SHARED) {
      var id = shelf.shared(thing);
      return shelf.node(id) != null ? new Known(id, thing.kind()) : new New(id, thing.kind(), null);
    }
    if (thing.id() != null) {
      return byId(thing, thing.id(), where);
    }
    var target =
        thing.use() == Draft.Use.SUBJECT
            ? subject(thing, where, decision)
            : named(thing, where, decision);
    switch (target) {
      case New(var id, var kind, var key) -> {
        matching.hasMade(List.of(id));
        see(key, new SheetMemory.Seen(id, kind, where, own(thing)), thing);
        return new New(id, kind, shelf.free(key));
      }
      case Known(var id, var kind) ->
          see(shelf.keys(thing).of(kind), new SheetMemory.Seen(id, kind, where, own(thing)), thing);
      case Repeated _, Ambiguous _, Missing _ -> {}
    }
    return target;
  }

  /** What a thing is of which a person says which one it is. */
  public Target same(Draft.Thing thing, String where, Same decision) {
    var its = shelf.keys(thing);
    var key = shelf.find(its.own()) == null ? its.own() : its.other();
    var target = asking.settled(thing, key, List.of(decision.id()), decision);
    if (target instanceof Known(var id, var kind)) {
      see(its.of(kind), new SheetMemory.Seen(id, kind, where, own(thing)), thing);
      return target;
    }
    throw new IllegalStateException("Settled as " + target);
  }

  /**
   * What bears an id. One that nothing has is a node's to be, for whoever sees everything: so an
   * export goes into an empty store as it was.
   */
  private Target byId(Draft.Thing thing, NodeId id, String where) {
    var before = sheet.restored(id);
    if (before != null) {
      return before.again();
    }
    var node = shelf.nodeNow(id);
    if (node != null && viewer.sees(node.level(), node.scope())) {
      return new Known(node.id(), node.kind());
    }
    if (node != null || thing.use() != Draft.Use.SUBJECT || !shelf.seesEverything()) {
      return new Missing(id);
    }
    var key = shelf.keys(thing).own();
    var free = !shelf.isTaken(key) && sheet.find(key) == null;
    var now = new SheetMemory.Seen(id, thing.kind(), where, own(thing));
    sheet.restore(now);
    if (free) {
      see(key, now, thing);
    }
    return new New(id, thing.kind(), free ? key : null);
  }

  /** What the same import has made before; from now on what it makes is of its sheet only. */
  public void hasMade(Collection<NodeId> nodes) {
    matching.hasMade(nodes);
    matching.withhold();
  }

  /** Begins a row. */
  public void begin() {
    sheet.beginRow();
  }

  /** Forgets what the row has made known, since it is not recorded. */
  public void takeBack() {
    sheet.forgetRow();
  }

  /** What must be the same in another row for both to be about one thing. */
  private static int own(Draft.Thing thing) {
    return Identity.hasOwnNumber(thing)
        ? Identity.name(thing.kind(), thing.name()).hashCode()
        : Identity.contacts(thing.fields()).hashCode();
  }

  private void see(Keys.@Nullable Key key, SheetMemory.Seen now, Draft.Thing thing) {
    if (key != null) {
      sheet.see(key, now);
    }
    if (thing.use() == Draft.Use.SUBJECT) {
      var forgotten = matching.see(now.id(), now.kind(), thing);
      sheet.describe(now, shelf.keys(thing).name(now.kind()), forgotten);
    }
  }

  private Target subject(Draft.Thing thing, String where, @Nullable Decision decision) {
    var other = shelf.keys(thing).other();
    var known = lookUp(other);
    if (known != null) {
      return known;
    }
    var key = shelf.keys(thing).own();
    var before = sheet.find(key);
    if (before != null) {
      return before.where().equals(where) || agree(before, thing)
          ? before.again()
          : asking.contradicting(thing, other, List.of(before.id()), before.where(), decision);
    }
    var there = shelf.find(key);
    if (there != null) {
      if (differs(thing, there) || Asking.concerns(decision, List.of(there))) {
        return asking.contradicting(thing, other, List.of(there), null, decision);
      }
      return isByNameAndPlace(thing)
              && decisions.find(key).isEmpty()
              && !matching.isCertain(thing, there)
              && !isOfThisTitle(there, Field.NAME)
          ? asking.namesake(thing, other, there, decision)
          : new Known(there, thing.kind());
    }
    if (isExact(thing) && thing.exact() != null) {
      return new New(NodeId.random(), thing.kind(), key);
    }
    return alike(thing, key, where, decision);
  }

  /** What a thing is that no key knows: one of this sheet or of the store that is like it. */
  private Target alike(Draft.Thing thing, Keys.Key key, String where, @Nullable Decision decision) {
    var here = matching.inSheet(thing);
    if (here instanceof Linker.Known(var found)
        && !Asking.concerns(decision, List.of(found.id()))) {
      return new Repeated(
          found.id(), thing.kind(), Objects.requireNonNullElse(sheet.rowOf(found.id()), where));
    }
    var there = matching.inStore(thing, List.of(thing.kind()), besides(decision));
    if (there instanceof Linker.Known(var found)
        && !Asking.concerns(decision, List.of(found.id()))
        && !asking.areDeclined(thing, key, List.of(found.id()))) {
      return new Known(found.id(), thing.kind());
    }
    var asked = new ArrayList<>(candidates(there));
    candidates(here).stream()
        .filter(one -> asked.stream().noneMatch(other -> other.id().equals(one.id())))
        .forEach(asked::add);
    if (asked.isEmpty()) {
      return new New(NodeId.random(), thing.kind(), key);
    }
    var few = asked.stream().limit(Linker.SHOWN).map(Linker.Candidate::id).toList();
    var named = decision == null ? asking.onlyOfName(thing, few) : null;
    var settled = named != null ? named : asking.settled(thing, key, few, decision);
    return settled != null
        ? settled
        : new Ambiguous(
            few,
            Reason.MAY_BE.in(
                options.language(),
                thing.name(),
                Math.round(100 * asked.getFirst().probability())));
  }

  private static List<Linker.Candidate> candidates(Linker.Answer answer) {
    return switch (answer) {
      case Linker.Known(var candidate) -> List.of(candidate);
      case Linker.Question(var candidates) -> candidates;
      case Linker.New() -> List.of();
    };
  }

  /** A thing that is only named: one that this sheet describes, or names elsewhere, comes first. */
  private Target named(Draft.Thing thing, String where, @Nullable Decision decision) {
    var its = shelf.keys(thing);
    var kinds = its.kinds();
    if (thing.exact() == null) {
      var settled = lookUp(its.other());
      if (settled == null && decision != null) {
        settled = settledByName(thing, kinds, decision);
      }
      if (settled != null) {
        return settled;
      }
    }
    if (thing.exact() == null) {
      var described = described(its, kinds, where);
      if (described.isEmpty()) {
        described = described(its, its.further(), where);
      }
      if (described.size() == 1) {
        return described.getFirst();
      }
      if (described.size() > 1) {
        var ids = described.stream().map(Repeated::id).toList();
        return asking.ambiguous(thing, its.other(), ids, decision);
      }
    }
    for (var kind : kinds) {
      var before = sheet.find(its.of(kind));
      if (before != null) {
        return before.again();
      }
    }
    for (var kind : kinds) {
      var there = shelf.find(its.of(kind));
      if (there != null) {
        return new Known(there, kind);
      }
    }
    var undated = thing.kind() == NodeKind.EVENT ? shelf.find(its.undated()) : null;
    if (undated != null && shelf.isStillUndated(undated, thing)) {
      return new Known(undated, thing.kind());
    }
    var key = its.own();
    boolean isItsOwn =
        (thing.exact() != null && !Identity.hasOwnNumber(thing)) || thing.use() == Draft.Use.LISTED;
    var bearing = isItsOwn ? List.<NodeId>of() : bearing(kinds, thing.name());
    if (bearing.isEmpty() && !isItsOwn) {
      bearing = bearing(its.further(), thing.name());
    }
    var candidates = isItsOwn || !bearing.isEmpty() ? bearing : alike(thing, kinds, decision);
    if (isAlone) {
      var ofThisImport = bearing.stream().filter(this::isOfThisImport).toList();
      if (ofThisImport.size() == 1) {
        var id = ofThisImport.getFirst();
        return new Known(id, records.findNode(id).orElseThrow().kind());
      }
    }
    if (candidates.isEmpty()) {
      return new New(NodeId.random(), thing.kind(), key);
    }
    return bearing.isEmpty()
        ? asking.misspelt(thing, key, candidates, decision)
        : asking.ambiguous(thing, key, candidates, decision);
  }

  private List<Repeated> described(Keys its, List<NodeKind> kinds, String where) {
    var described = new ArrayList<Repeated>();
    for (var kind : kinds) {
      for (var id : sheet.described(its.name(kind))) {
        described.add(new Repeated(id, kind, where));
      }
    }
    return described;
  }

  private List<NodeId> bearing(Collection<NodeKind> kinds, String name) {
    return names.bearing(kinds, name, viewer).stream()
        .map(KnownNames.Bearer::id)
        .filter(id -> !matching.hasMade(id))
        .toList();
  }

  /** Those whose name is so like it that it may be misspelt. */
  private List<NodeId> alike(Draft.Thing thing, List<NodeKind> kinds, @Nullable Decision decision) {
    return candidates(matching.anywhere(thing, kinds, besides(decision))).stream()
        .filter(candidate -> candidate.probability() >= LIKELY)
        .map(Linker.Candidate::id)
        .toList();
  }

  /**
   * Which nodes of the store a thing cannot be. What this very sheet has made is none of it, also
   * where the row comes later than the others, unless the decision is about it or it is offered.
   */
  private Function<Collection<NodeId>, Set<NodeId>> besides(@Nullable Decision decision) {
    return found -> isAlone ? madeHere(found, decision) : Set.<NodeId>of();
  }

  private Set<NodeId> madeHere(Collection<NodeId> nodes, @Nullable Decision decision) {
    var others =
        nodes.stream()
            .filter(id -> !offered.contains(id) && !Asking.concerns(decision, List.of(id)))
            .toList();
    return records.claimsOfNodes(others).entrySet().stream()
        .filter(said ->
            said.getValue().stream()
                .min(Comparator.comparingLong(Claim::seq))
                .filter(first -> first.provenance().source().equals(source))
                .isPresent())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private boolean isOfThisImport(NodeId id) {
    return records.claimsOf(id).stream()
        .anyMatch(claim -> claim.provenance().source().equals(source));
  }

  /** What a person has said of a thing that is only named; null where it was said of another. */
  private @Nullable Target settledByName(
      Draft.Thing thing, List<NodeKind> kinds, Decision decision) {
    var bearing = new HashSet<NodeId>();
    names.bearing(kinds, thing.name(), viewer).forEach(bearer -> bearing.add(bearer.id()));
    for (var kind : kinds) {
      var there = shelf.find(shelf.keys(thing).of(kind));
      if (there != null) {
        bearing.add(there);
      }
    }
    return Asking.concerns(decision, bearing)
        ? asking.settled(thing, shelf.keys(thing).other(), List.copyOf(bearing), decision)
        : null;
  }

  private @Nullable Target lookUp(Keys.Key key) {
    var before = sheet.find(key);
    if (before != null) {
      return before.again();
    }
    var there = shelf.find(key);
    var node = there == null ? null : shelf.node(there);
    return node == null ? null : new Known(node.id(), node.kind());
  }

  /** Where a point or an exact number says which one it is, nothing else can contradict. */
  private static boolean isExact(Draft.Thing thing) {
    return thing.exact() != null
        ? !Identity.hasOwnNumber(thing)
        : thing.fields().containsKey(Field.POINT);
  }

  private static boolean agree(SheetMemory.Seen before, Draft.Thing thing) {
    return isExact(thing) || before.own() == own(thing);
  }

  /**
   * Whether another sheet than this one has given it another number or address of its own, or any
   * sheet this number to another name.
   */
  private boolean differs(Draft.Thing thing, NodeId there) {
    var node = shelf.node(there);
    if (node == null || isExact(thing)) {
      return false;
    }
    if (Identity.hasOwnNumber(thing)) {
      return !Identity.name(thing.kind(), node.name())
          .equals(Identity.name(thing.kind(), thing.name()));
    }
    return OWN.stream()
        .filter(field -> {
          var now = thing.fields().get(field);
          return now != null && node.find(field).filter(then -> !then.equals(now)).isPresent();
        })
        .anyMatch(field -> !isOfThisTitle(there, field));
  }

  /** Whether this sheet has given it one before, whatever anyone has said since. */
  private boolean isOfThisTitle(NodeId node, Field field) {
    var sources =
        records.claimsOf(node).stream()
            .filter(claim -> claim.subject() instanceof Claim.OfField of && of.field() == field)
            .map(claim -> claim.provenance().source())
            .collect(Collectors.toSet());
    return records.sources(sources).values().stream()
        .anyMatch(source -> Identity.title(source.title()).equals(title));
  }

  /** Many are called so, in a town: no more is known of it that could tell it from others. */
  private static boolean isByNameAndPlace(Draft.Thing thing) {
    return (thing.kind() == NodeKind.BUSINESS || thing.kind() == NodeKind.PERSON)
        && !isExact(thing)
        && thing.exact() == null
        && !thing.fields().containsKey(Field.ADDRESS);
  }
}
