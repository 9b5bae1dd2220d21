package id.jejaring.importing.recording;

import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.importing.resolving.Resolver;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row whose things are all known or new. */
record Settled(Draft draft, List<Resolver.Target> targets, List<NodeId> ids)
    implements Settling.Result {

  NodeId id(Draft.End end) {
    return switch (end) {
      case Draft.InRow(var thing) -> ids.get(thing);
      case Draft.There(var id, var _) -> id;
    };
  }

  NodeKind kind(Draft.End end) {
    return switch (end) {
      case Draft.There(var _, var kind) -> kind;
      case Draft.InRow(var thing) ->
          switch (targets.get(thing)) {
            case Resolver.Known(var _, var kind) -> kind;
            case Resolver.Repeated(var _, var kind, var _) -> kind;
            case Resolver.New(var _, var kind, var _) -> kind;
            case Resolver.Ambiguous _, Resolver.Missing _ -> draft.things().get(thing).kind();
          };
    };
  }

  /** What the row is about. */
  List<NodeId> subjects() {
    var subjects = new ArrayList<NodeId>();
    for (int i = 0; i < ids.size(); i++) {
      if (draft.things().get(i).use() == Draft.Use.SUBJECT) {
        subjects.add(ids.get(i));
      }
    }
    return subjects;
  }

  /** What the row says anything of, each once; what everyone shares is not counted. */
  List<NodeId> touched() {
    var touched = new LinkedHashSet<NodeId>();
    for (int i = 0; i < ids.size(); i++) {
      if (draft.things().get(i).use() != Draft.Use.SHARED) {
        touched.add(ids.get(i));
      }
    }
    return List.copyOf(touched);
  }

  /** Ties of persons are for themselves and who answers for them. */
  Level level(Draft.Link link) {
    return kind(link.from()) == NodeKind.PERSON || kind(link.to()) == NodeKind.PERSON
        ? Level.OWN
        : Level.SIGNED_IN;
  }

  /** Organisations for whoever signed in; persons for themselves and who answers for them. */
  static Level level(Draft.Thing thing) {
    if (thing.level() != null) {
      return thing.level();
    }
    return switch (thing.kind()) {
      case PERSON -> Level.OWN;
      case CAPABILITY -> thing.id() != null ? Level.PUBLIC : Level.SIGNED_IN;
      case BUSINESS,
          COMMUNITY,
          AGENCY,
          SUBSECTOR,
          PLACE,
          VENUE,
          PROGRAM,
          EVENT,
          PROJECT,
          AGREEMENT,
          PLAN,
          CLUSTER ->
          Level.SIGNED_IN;
    };
  }

  /** What makes the tie that a link means the same as another. */
  Ends ends(Draft.Link link) {
    return new Ends(link.kind(), id(link.from()), id(link.to()), link.span());
  }

  /** The earlier row that describes all that this one is about, where it made them; else null. */
  @Nullable String repeated(Set<NodeId> made) {
    String where = null;
    for (int i = 0; i < ids.size(); i++) {
      if (draft.things().get(i).use() == Draft.Use.SUBJECT) {
        if (!(targets.get(i) instanceof Resolver.Repeated(var id, var _, var first))
            || !made.contains(id)
            || first.equals(Recorder.where(draft))) {
          return null;
        }
        where = first;
      }
    }
    return where;
  }
}
