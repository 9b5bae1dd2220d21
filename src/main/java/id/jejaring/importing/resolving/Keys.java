package id.jejaring.importing.resolving;

import id.jejaring.domain.NodeKind;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.importing.drafting.Identity;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a thing of a sheet is looked up by, each worked out once. Not thread-safe. */
public final class Keys {

  private static final Set<NodeKind> ACTORS =
      EnumSet.of(NodeKind.BUSINESS, NodeKind.COMMUNITY, NodeKind.AGENCY, NodeKind.PERSON);

  /** What a tie may lead to besides, where no actor bears the name. */
  private static final List<NodeKind> FURTHER =
      List.of(
          NodeKind.EVENT,
          NodeKind.PROGRAM,
          NodeKind.VENUE,
          NodeKind.PROJECT,
          NodeKind.AGREEMENT,
          NodeKind.PLAN,
          NodeKind.CLUSTER);

  /** A key as the store keeps it, and as memory does. */
  public record Key(String text, UUID hash) {
    static Key of(String text) {
      return new Key(text, Identity.hash(text));
    }
  }

  private final Draft.Thing thing;
  private final String title;
  private final Map<NodeKind, Key> own = new EnumMap<>(NodeKind.class);
  private final Map<NodeKind, UUID> names = new EnumMap<>(NodeKind.class);
  private @Nullable Key other;
  private @Nullable Key undated;

  /**
   * Of a thing.
   *
   * @param title of its file, see {@link Identity#title}
   */
  public Keys(Draft.Thing thing, String title) {
    this.thing = thing;
    this.title = title;
  }

  /** The kinds that it may be of, its own among them. */
  public List<NodeKind> kinds() {
    if (thing.use() != Draft.Use.ACTOR) {
      return List.of(thing.kind());
    }
    var kinds = EnumSet.copyOf(ACTORS);
    kinds.add(thing.kind());
    return List.copyOf(kinds);
  }

  /** The kinds that it may be of besides, if nothing of the others bears its name. */
  List<NodeKind> further() {
    return thing.use() == Draft.Use.ACTOR ? FURTHER : List.of();
  }

  /** What it is recognised by; see {@link Identity#key}. */
  Key own() {
    return of(thing.kind());
  }

  /** What it would be recognised by, were it of this kind. */
  Key of(NodeKind kind) {
    return own.computeIfAbsent(kind, _ -> Key.of(Identity.key(thing.as(kind), title)));
  }

  /** What it is recognised by where a person has said that it is another one. */
  Key other() {
    var known = other;
    if (known == null) {
      known = Key.of(Identity.otherKey(thing, title));
      other = known;
    }
    return known;
  }

  /** What an event is recognised by on a list that does not say when it was. */
  Key undated() {
    var known = undated;
    if (known == null) {
      known = Key.of(Identity.key(thing.inexact(), title));
      undated = known;
    }
    return known;
  }

  /** Its name in memory, were it of this kind. */
  UUID name(NodeKind kind) {
    return names.computeIfAbsent(
        kind, _ -> Identity.hash(kind + "|" + Identity.name(kind, thing.name())));
  }
}
