package id.jejaring.importing;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Field;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Scope;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.linkage.Linker;
import id.jejaring.importing.sheet.Reason;
import id.jejaring.store.Records;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says of each thing in a batch of drafts whether it is new, known or ambiguous; see {@link
 * Identity}. Remembers the whole sheet, in some 100 bytes a thing.
 */
final class Resolver {

  /** How likely a misspelt name has to be for anyone to be asked. */
  private static final double LIKELY = 0.3;

  private static final List<Field> OWN = List.of(Field.PHONE, Field.EMAIL, Field.NIB);

  /** What a thing turned out to be. */
  sealed interface Target {}

  /** It was there before this import. */
  record Known(NodeId id, NodeKind kind) implements Target {}

  /** Another row of this import is about it. */
  record Repeated(NodeId id, NodeKind kind, String where) implements Target {}

  /**
   * Nobody knows it yet.
   *
   * @param key what it will be recognised by; null where that is another one's, or its id will do
   */
  record New(NodeId id, NodeKind kind, Keys.@Nullable Key key) implements Target {}

  /** It may be one of these, or another one; the reason says so. */
  record Ambiguous(List<NodeId> candidates, String reason) implements Target {}

  /** The row gives an id that nothing has. */
  record Missing(NodeId id) implements Target {}

  /**
   * What a person's answer means for other rows: that one of this name is this node or, without it,
   * none of these.
   */
  record Said(String name, @Nullable NodeId node, List<NodeId> none) {}

  /** What a person has decided about a row. */
  sealed interface Decision {}

  /** It is this one. */
  record Same(NodeId id) implements Decision {}

  /** It is none of these. */
  record Another(List<NodeId> none) implements Decision {}

  private final Records records;
  private final KnownNames names;
  private final Decisions decisions;
  private final BiConsumer<Keys.Key, Said> said;
  private final Matching matching;
  private final Viewer viewer;
  private final Options options;
  private final SourceId source;
  private final String title;

  /** Whether rows come one by one, without the rest of their sheet. */
  private final boolean isAlone;

  private final SheetMemory sheet = new SheetMemory();
  private final Map<NodeId, NodeId> sharedHere = new HashMap<>();
  private final IdentityHashMap<Draft.Thing, Keys> keys = new IdentityHashMap<>();
  private Map<String, NodeId> stored = Map.of();
  private Map<NodeId, Node> nodes = Map.of();

  /** Where ids that rows or people gave lead, of nodes that have become part of others. */
  private Map<NodeId, NodeId> moved = Map.of();

  Resolver(
      Records records,
      KnownNames names,
      Decisions decisions,
      BiConsumer<Keys.Key, Said> said,
      Matching matching,
      Viewer viewer,
      Options options,
      SourceId source,
      String fileName,
      boolean isAlone) {
    this.records = records;
    this.names = names;
    this.decisions = decisions;
    this.said = said;
    this.matching = matching;
    this.viewer = viewer;
    this.options = options;
    this.source = source;
    this.title = Identity.title(fileName);
    this.isAlone = isAlone;
  }

  /** Asks the store, in three questions, all there is to know about a batch. */
  void prepare(List<Draft> drafts) {
    keys.clear();
    var asked = new HashSet<String>();
    var ids = new HashSet<NodeId>();
    var ofRows = new HashSet<NodeId>();
    for (var draft : drafts) {
      for (var thing : draft.things()) {
        if (thing.id() != null) {
          ids.add(thing.id());
          ofRows.add(thing.id());
          ask(keys(thing).own(), asked);
        }
        if (thing.use() == Draft.Use.SHARED) {
          ids.add(shared(thing));
          if (!seesEverything()) {
            ids.add(besides(shared(thing)));
          }
        } else if (thing.id() == null) {
          var its = keys(thing);
          its.kinds().forEach(kind -> ask(its.of(kind), asked, ofRows));
          ask(its.other(), asked, ofRows);
          if (thing.kind() == NodeKind.EVENT) {
            ask(its.undated(), asked);
          }
        }
      }
    }
    stored = asked.isEmpty() ? Map.of() : records.findKeys(asked);
    ids.addAll(stored.values());
    ids.addAll(ofRows);
    moved = ofRows.isEmpty() ? Map.of() : records.aliases(ofRows);
    ids.addAll(moved.values());
    nodes = records.nodes(ids);
  }

  private Keys keys(Draft.Thing thing) {
    return keys.computeIfAbsent(thing, _ -> new Keys(thing, title));
  }

  private void ask(Keys.Key key, Set<String> asked, Set<NodeId> decided) {
    ask(key, asked);
    decisions.find(key).ifPresent(decided::add);
  }

  private void ask(Keys.Key key, Set<String> asked) {
    if (names.mayHave(key)) {
      asked.add(key.text());
      if (!seesEverything()) {
        asked.add(besides(key).text());
      }
    }
  }

  /**
   * What the viewer's own is recognised by where something that is hidden from them has the key.
   */
  private Keys.Key besides(Keys.Key key) {
    return Keys.Key.of(key.text() + "|besides|" + viewer.name());
  }

  private NodeId besides(NodeId shared) {
    return NodeId.named("besides:" + shared + ":" + viewer.name());
  }

  /**
   * The key under which something new can be recorded. One of what is hidden is not free, and the
   * sheet must not notice: it gets the viewer's own, or where that is hidden as well, none.
   */
  private Keys.@Nullable Key free(Keys.@Nullable Key key) {
    if (key == null || !isHidden(stored.get(key.text()))) {
      return key;
    }
    var own = besides(key);
    return stored.containsKey(own.text()) ? null : own;
  }

  private boolean isHidden(@Nullable NodeId id) {
    var node = id == null ? null : nodes.get(id);
    return node != null && !viewer.sees(node.level(), node.scope());
  }

  /** The node, if it is there and was asked for in this batch. */
  @Nullable Node node(NodeId id) {
    return nodes.get(id);
  }

  /** The node that stands for a skill or product, the same for everyone. */
  static NodeId sharedId(Draft.Thing thing) {
    return thing.id() != null
        ? thing.id()
        : NodeId.named("capability:" + Identity.plain(thing.name()));
  }

  /** That node, or one that somebody has made for it under an id of its own. */
  private NodeId shared(Draft.Thing thing) {
    var id = sharedId(thing);
    return thing.id() != null
        ? id
        : sharedHere.computeIfAbsent(
            id,
            _ -> {
              var bearing = names.bearing(List.of(thing.kind()), thing.name(), viewer);
              return bearing.isEmpty() ? id : bearing.getFirst().id();
            });
  }

  /** What a thing is. What is new is known from then on, unless its row is taken back. */
  Target resolve(Draft.Thing thing, String where, @Nullable Decision decision) {
    if (thing.use() == Draft.Use.SHARED) {
      var common = shared(thing);
      var id = isHidden(common) ? besides(common) : common;
      return nodes.containsKey(id) ? new Known(id, thing.kind()) : new New(id, thing.kind(), null);
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
        return new New(id, kind, free(key));
      }
      case Known(var id, var kind) ->
          see(keys(thing).of(kind), new SheetMemory.Seen(id, kind, where, own(thing)), thing);
      case Repeated _, Ambiguous _, Missing _ -> {}
    }
    return target;
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
    var node = nodes.get(moved.getOrDefault(id, id));
    if (node != null && viewer.sees(node.level(), node.scope())) {
      return new Known(node.id(), node.kind());
    }
    if (node != null || thing.use() != Draft.Use.SUBJECT || !seesEverything()) {
      return new Missing(id);
    }
    var key = keys(thing).own();
    var free = !stored.containsKey(key.text()) && sheet.find(key) == null;
    var now = new SheetMemory.Seen(id, thing.kind(), where, own(thing));
    sheet.restore(now);
    if (free) {
      see(key, now, thing);
    }
    return new New(id, thing.kind(), free ? key : null);
  }

  /** Whether what an export says of ids and levels counts, since nothing is hidden. */
  boolean seesEverything() {
    return viewer.sees(Viewer.OWNER.clearance(), Scope.NONE);
  }

  /** What the same import has made before. */
  void hasMade(Collection<NodeId> nodes) {
    matching.hasMade(nodes);
  }

  /** Begins a row. */
  void begin() {
    sheet.beginRow();
  }

  /** Forgets what the row has made known, since it is not recorded. */
  void takeBack() {
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
      sheet.describe(now, keys(thing).name(now.kind()), forgotten);
    }
  }

  private Target subject(Draft.Thing thing, String where, @Nullable Decision decision) {
    var other = keys(thing).other();
    var known = lookUp(other);
    if (known != null) {
      return known;
    }
    var key = keys(thing).own();
    var before = sheet.find(key);
    if (before != null) {
      return before.where().equals(where) || agree(before, thing)
          ? before.again()
          : contradicting(thing, other, List.of(before.id()), before.where(), decision);
    }
    var there = stored(key);
    if (there != null) {
      if (differs(thing, there) || concerns(decision, List.of(there))) {
        return contradicting(thing, other, List.of(there), null, decision);
      }
      return isByNameAndPlace(thing)
              && decisions.find(key).isEmpty()
              && !matching.isCertain(thing, there)
              && !isOfThisTitle(there, Field.NAME)
          ? namesake(thing, other, there, decision)
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
    if (here instanceof Linker.Known(var found) && !concerns(decision, List.of(found.id()))) {
      return new Repeated(
          found.id(), thing.kind(), Objects.requireNonNullElse(sheet.rowOf(found.id()), where));
    }
    var there = inStore(thing, List.of(thing.kind()), decision);
    if (there instanceof Linker.Known(var found)
        && !concerns(decision, List.of(found.id()))
        && !areDeclined(thing, key, List.of(found.id()))) {
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
    var named = decision == null ? onlyOfName(thing, few) : null;
    var settled = named != null ? named : settled(thing, key, few, decision);
    return settled != null
        ? settled
        : new Ambiguous(
            few,
            Reason.MAY_BE.in(
                options.language(),
                thing.name(),
                Math.round(100 * asked.getFirst().probability())));
  }

  /**
   * The only one of these of the very name, where whoever sends the sheet says that it is meant.
   */
  private @Nullable Target onlyOfName(Draft.Thing thing, List<NodeId> candidates) {
    if (options.names() != Options.SameNames.KNOWN) {
      return null;
    }
    var named =
        names.bearing(List.of(thing.kind()), thing.name(), viewer).stream()
            .filter(bearer -> candidates.contains(bearer.id()))
            .toList();
    return named.size() == 1 ? new Known(named.getFirst().id(), thing.kind()) : null;
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
    var its = keys(thing);
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
        return ambiguous(thing, its.other(), ids, decision);
      }
    }
    for (var kind : kinds) {
      var before = sheet.find(its.of(kind));
      if (before != null) {
        return before.again();
      }
    }
    for (var kind : kinds) {
      var there = stored(its.of(kind));
      if (there != null) {
        return new Known(there, kind);
      }
    }
    var undated = thing.kind() == NodeKind.EVENT ? stored(its.undated()) : null;
    if (undated != null && isStillUndated(undated, thing)) {
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
        ? misspelt(thing, key, candidates, decision)
        : ambiguous(thing, key, candidates, decision);
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
    return candidates(inStore(thing, kinds, decision)).stream()
        .filter(candidate -> candidate.probability() >= LIKELY)
        .map(Linker.Candidate::id)
        .toList();
  }

  /**
   * What of the store it may be. What this very sheet has made is none of that, also where the row
   * comes later than the others, unless the decision is about it.
   */
  private Linker.Answer inStore(
      Draft.Thing thing, Collection<NodeKind> kinds, @Nullable Decision decision) {
    return matching.inStore(
        thing, kinds, found -> isAlone ? madeHere(found, decision) : Set.<NodeId>of());
  }

  private Set<NodeId> madeHere(Collection<NodeId> nodes, @Nullable Decision decision) {
    var others = nodes.stream().filter(id -> !concerns(decision, List.of(id))).toList();
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
      var there = stored(keys(thing).of(kind));
      if (there != null) {
        bearing.add(there);
      }
    }
    return concerns(decision, bearing)
        ? settled(thing, keys(thing).other(), List.copyOf(bearing), decision)
        : null;
  }

  /** Whether a decision about a row was made about one of these. */
  private static boolean concerns(@Nullable Decision decision, Collection<NodeId> ids) {
    return switch (decision) {
      case Same(var id) -> ids.contains(id);
      case Another(var none) -> !Collections.disjoint(none, ids);
      case null -> false;
    };
  }

  private @Nullable Target lookUp(Keys.Key key) {
    var before = sheet.find(key);
    if (before != null) {
      return before.again();
    }
    var there = stored(key);
    var node = there == null ? null : nodes.get(there);
    return node == null ? null : new Known(node.id(), node.kind());
  }

  private @Nullable NodeId stored(Keys.Key key) {
    var bearer = stored.get(key.text());
    var there = isHidden(bearer) ? stored.get(besides(key).text()) : bearer;
    var id =
        there != null
            ? there
            : decisions.find(key).map(each -> moved.getOrDefault(each, each)).orElse(null);
    var node = id == null ? null : nodes.get(id);
    return node != null && viewer.sees(node.level(), node.scope()) ? id : null;
  }

  /** Whether an event of this name is there that has no date, or has got this one since. */
  private boolean isStillUndated(NodeId there, Draft.Thing event) {
    var node = nodes.get(there);
    var since = node == null ? null : node.fields().get(Field.SINCE);
    return since == null || since.equals(event.fields().get(Field.SINCE));
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
    var node = nodes.get(there);
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

  /** One of the same name in the same town, of whom another sheet tells. */
  private Target namesake(
      Draft.Thing thing, Keys.Key key, NodeId there, @Nullable Decision decision) {
    if (decision == null && options.names() == Options.SameNames.KNOWN) {
      return new Known(there, thing.kind());
    }
    return ambiguous(thing, key, List.of(there), decision);
  }

  private Target contradicting(
      Draft.Thing thing,
      Keys.Key key,
      List<NodeId> candidates,
      @Nullable String where,
      @Nullable Decision decision) {
    var settled = settled(thing, key, candidates, decision);
    return settled != null
        ? settled
        : new Ambiguous(
            candidates,
            where == null
                ? Reason.KNOWN_WITH_OTHER_DETAILS.in(options.language(), thing.name())
                : Reason.SAME_NAME_OTHER_DETAILS.in(options.language(), where));
  }

  private Target ambiguous(
      Draft.Thing thing, Keys.Key key, List<NodeId> candidates, @Nullable Decision decision) {
    if (decision == null && options.names() == Options.SameNames.KNOWN && candidates.size() == 1) {
      var only = candidates.getFirst();
      var kind = names.kindOf(only).or(() -> records.findNode(only).map(Node::kind));
      if (kind.isPresent()) {
        return new Known(only, kind.get());
      }
    }
    var settled = settled(thing, key, candidates, decision);
    return settled != null
        ? settled
        : new Ambiguous(
            candidates, Reason.SAME_NAME.in(options.language(), thing.name(), candidates.size()));
  }

  /** A name that is only like others: nobody has said that it means the one it is like. */
  private Target misspelt(
      Draft.Thing thing, Keys.Key key, List<NodeId> candidates, @Nullable Decision decision) {
    var settled = settled(thing, key, candidates, decision);
    return settled != null
        ? settled
        : new Ambiguous(
            candidates, Reason.LIKE_A_NAME.in(options.language(), thing.name(), candidates.size()));
  }

  private @Nullable Target settled(
      Draft.Thing thing, Keys.Key key, List<NodeId> candidates, @Nullable Decision decision) {
    if (decision instanceof Same(var id) && candidates.contains(id)) {
      var node = records.findNode(id).orElseThrow(() -> Refusal.notFound("node", id));
      said.accept(key, new Said(thing.name(), id, List.of()));
      return new Known(id, node.kind());
    }
    if (decision instanceof Another && concerns(decision, candidates)) {
      var none = new ArrayList<>(candidates);
      if (isAboutItsKey(thing, key)) {
        none.add(bearerOf(keys(thing).own()));
      }
      said.accept(key, new Said(thing.name(), null, none));
      return new New(NodeId.random(), thing.kind(), key);
    }
    boolean isAnother = decision == null && options.names() == Options.SameNames.NEW;
    return isAnother || areDeclined(thing, key, candidates)
        ? new New(NodeId.random(), thing.kind(), key)
        : null;
  }

  /** Whether a person has said before that the thing is none of these. */
  private boolean areDeclined(Draft.Thing thing, Keys.Key key, Collection<NodeId> candidates) {
    var none = new HashSet<>(decisions.declined(key));
    none.addAll(decisions.declined(keys(thing).other()));
    return none.containsAll(candidates)
        || (isAboutItsKey(thing, key) && none.contains(bearerOf(keys(thing).own())));
  }

  /** Whether the question is about the one that has the thing's very key. */
  private boolean isAboutItsKey(Draft.Thing thing, Keys.Key key) {
    return thing.use() == Draft.Use.SUBJECT && key.equals(keys(thing).other());
  }

  /** Stands for whatever has a key: a node of a sheet that is taken back comes again as another. */
  private static NodeId bearerOf(Keys.Key key) {
    return new NodeId(key.hash());
  }
}
