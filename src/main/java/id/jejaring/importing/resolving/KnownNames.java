package id.jejaring.importing.resolving;

import id.jejaring.domain.Change;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeFilter;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.importing.drafting.Identity;
import id.jejaring.importing.linkage.Contacts;
import id.jejaring.importing.linkage.Index;
import id.jejaring.importing.linkage.Lexicon;
import id.jejaring.importing.linkage.Particulars;
import id.jejaring.store.ChangeLog;
import id.jejaring.store.Records;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes bear a name, as their own or as another one, and which are like a description, for
 * the question whether a row means one of them. Scans the store once, then follows the change log.
 * Not thread-safe.
 */
public final class KnownNames {

  /** A change of an import holds hundreds of rows. */
  private static final int PAGE = 20;

  private static final int MOST_PLACES = 100_000;

  private final Records records;
  private final ChangeLog changes;
  private final Map<UUID, List<Bearer>> byName = new HashMap<>();
  private final Set<UUID> keys = new HashSet<>();
  private final Contacts contacts;
  private Lexicon lexicon = new Lexicon();
  private Index index = new Index();
  private final Map<NodeId, String> codes = new HashMap<>();
  private long seq = -1;

  /** What an import that runs has made: its sheet knows it, and it is no part of the index yet. */
  private Set<NodeId> withheld = Set.of();

  private final Map<NodeId, Index.Entry> aside = new HashMap<>();

  /** A node that bears a name, and who may see it. */
  public record Bearer(NodeId id, NodeKind kind, Level level, Scope scope) {}

  /** Knows nothing until it first {@linkplain #catchUp catches up}. */
  public KnownNames(Records records, ChangeLog changes, Contacts contacts) {
    this.contacts = contacts;
    this.records = records;
    this.changes = changes;
  }

  /** Takes in what was committed since the last time. */
  public void catchUp() {
    if (seq < 0 || index.isWorn()) {
      load();
    }
    long last = changes.last();
    List<Change> page;
    do {
      page = changes.ofNodesAfter(seq, EnumSet.of(TieKind.LOCATED_IN), PAGE);
      var made = new ArrayList<NodeId>();
      for (var change : page) {
        change.parts().stream()
            .flatMap(part -> part.entries().stream())
            .forEach(entry -> follow(entry, made));
      }
      records.keysOf(made).forEach(key -> keys.add(Identity.hash(key)));
      seq = page.isEmpty() ? seq : page.getLast().seq();
    } while (page.size() == PAGE);
    seq = Math.max(seq, last);
  }

  /**
   * Leaves out of the index what an import makes, so that its own rows crowd out nothing of it,
   * also where it goes on after a stop or others need to know what has come since.
   *
   * @param made what it has made, which may grow
   */
  void withhold(Set<NodeId> made) {
    release();
    withheld = made;
    for (var id : made) {
      index.find(id).ifPresent(entry -> aside.put(id, entry));
      index.remove(id);
    }
  }

  /** The import has ended: what it has made is known as anything else. */
  public void release() {
    withheld = Set.of();
    aside.values().forEach(index::put);
    aside.clear();
  }

  private void file(Index.Entry entry) {
    if (withheld.contains(entry.id())) {
      aside.put(entry.id(), entry);
    } else {
      index.put(entry);
    }
  }

  private Optional<Index.Entry> filed(NodeId id) {
    return Optional.ofNullable(aside.get(id)).or(() -> index.find(id));
  }

  private void load() {
    seq = -1; // should the store not answer, the next time begins anew
    long from = changes.last();
    byName.clear();
    keys.clear();
    records.scanKeys(key -> keys.add(Identity.hash(key)));
    lexicon = new Lexicon();
    index = new Index();
    aside.clear();
    var places = new HashMap<NodeId, NodeId>();
    records.scanTies(tie -> {
      if (tie.kind() == TieKind.LOCATED_IN) {
        places.put(tie.from(), tie.to());
      }
    });
    records
        .list(NodeFilter.of(NodeKind.PLACE), Viewer.SYSTEM, World.SOURCED, null, MOST_PLACES)
        .forEach(this::code);
    records.scanNodes(node -> {
      add(node);
      put(node, codes.getOrDefault(places.get(node.id()), ""));
    });
    seq = from;
  }

  private void code(Node place) {
    place.find(Field.CODE).ifPresent(code -> codes.put(place.id(), code));
  }

  private void put(Node node, String place) {
    if (isAskedFor(node.kind()) && node.kind() != NodeKind.CAPABILITY) {
      var thing = Particulars.of(node.kind(), node.name(), node.fields(), place, lexicon, contacts);
      file(new Index.Entry(node.id(), thing, node.level(), node.scope()));
    }
  }

  /** What a description says, ready to be compared with what is known. */
  Particulars particulars(NodeKind kind, Draft.Thing thing) {
    var place = thing.place();
    return Particulars.of(
        kind, thing.name(), thing.fields(), place == null ? null : place.code(), lexicon, contacts);
  }

  /** What is known and may be looked at. */
  Index index() {
    return index;
  }

  /** Sourced facts that the viewer sees. */
  static Index.Visible visible(Viewer viewer) {
    return entry ->
        viewer.sees(entry.level(), entry.scope())
            && World.SOURCED.shows(entry.thing().kind(), entry.scope());
  }

  private void follow(Change.Entry entry, List<NodeId> made) {
    if (entry instanceof Change.OfAlias(var _, var after) && after != null) {
      var key = after.key();
      if (key != null) {
        keys.add(Identity.hash(key));
      }
    }
    if (entry instanceof Change.OfTie(var before, var after)) {
      followPlace(before, after);
    }
    if (entry instanceof Change.OfNode(var before, var after)) {
      if (before != null) {
        for (var key : keys(before)) {
          var bearers = byName.get(key);
          if (bearers != null) {
            bearers.removeIf(bearer -> bearer.id().equals(before.id()));
          }
        }
      }
      if (before == null && after != null) {
        made.add(after.id());
      }
      if (after != null) {
        add(after);
        code(after);
        var place = filed(after.id()).map(filed -> filed.thing().place()).orElse("");
        put(after, place);
      } else if (before != null) {
        index.remove(before.id());
        aside.remove(before.id());
      }
    }
  }

  private void followPlace(@Nullable Tie before, @Nullable Tie after) {
    var tie = after != null ? after : before;
    if (tie != null && tie.kind() == TieKind.LOCATED_IN) {
      var place = after == null ? "" : codes.getOrDefault(after.to(), "");
      filed(tie.from())
          .map(filed ->
              new Index.Entry(filed.id(), filed.thing().in(place), filed.level(), filed.scope()))
          .ifPresent(this::file);
    }
  }

  private void add(Node node) {
    if (isAskedFor(node.kind()) && node.fields().containsKey(Field.NAME)) {
      var bearer = new Bearer(node.id(), node.kind(), node.level(), node.scope());
      for (var key : keys(node)) {
        var bearers = byName.computeIfAbsent(key, _ -> new ArrayList<>(1));
        bearers.removeIf(other -> other.id().equals(node.id()));
        bearers.add(bearer);
      }
    }
  }

  /** Under its name and its other names. */
  private static Set<UUID> keys(Node node) {
    return Stream.concat(Stream.of(node.name()), node.list(Field.ALIASES).stream())
        .map(name -> key(node.kind(), name))
        .collect(Collectors.toSet());
  }

  private static boolean isAskedFor(NodeKind kind) {
    return switch (kind) {
      case SUBSECTOR, PLACE -> false;
      case BUSINESS,
          COMMUNITY,
          AGENCY,
          PERSON,
          VENUE,
          PROGRAM,
          EVENT,
          PROJECT,
          AGREEMENT,
          PLAN,
          CLUSTER,
          CAPABILITY ->
          true;
    };
  }

  private static UUID key(NodeKind kind, String name) {
    return Identity.hash(kind + "|" + Identity.name(kind, name));
  }

  /** Who of these kinds bears the name, as far as the viewer sees them among sourced facts. */
  public List<Bearer> bearing(Collection<NodeKind> kinds, String name, Viewer viewer) {
    var bearing = new ArrayList<Bearer>();
    for (var kind : kinds) {
      for (var bearer : byName.getOrDefault(key(kind, name), List.of())) {
        if (viewer.sees(bearer.level(), bearer.scope())
            && World.SOURCED.shows(bearer.kind(), bearer.scope())) {
          bearing.add(bearer);
        }
      }
    }
    return bearing;
  }

  /** Whether the store may have something under this key; false is certain as of the last time. */
  boolean mayHave(Keys.Key key) {
    return keys.contains(key.hash());
  }

  /** What sort of node it is, where it is one that can be asked for. */
  Optional<NodeKind> kindOf(NodeId id) {
    return index.find(id).map(entry -> entry.thing().kind());
  }
}
