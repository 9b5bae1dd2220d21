package id.jejaring.importing.recording;

import id.jejaring.domain.NodeId;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.importing.resolving.Resolver;
import id.jejaring.importing.sheet.Reason;
import id.jejaring.importing.sheet.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds out what each thing of a row is, or why the row cannot be recorded. Not thread-safe. */
final class Settling {

  /** What came of it. */
  sealed interface Result permits Settled, Waits, Wrong {}

  /** A person has to say which of these is meant. */
  record Waits(List<NodeId> candidates, String reason) implements Result {}

  /** The row has to be mended. */
  record Wrong(String reason) implements Result {}

  private final Resolver resolver;
  private final Locale language;

  Settling(Resolver resolver, Locale language) {
    this.resolver = resolver;
    this.language = language;
  }

  /** Resolves the things of a row; what came of those before is taken back where one cannot be. */
  Result settle(Draft draft, Resolver.@Nullable Decision decision) {
    resolver.begin();
    var targets = new ArrayList<Resolver.Target>();
    var ids = new ArrayList<NodeId>();
    var missing = new ArrayList<String>();
    var meant = meant(draft, decision);
    for (var thing : draft.things()) {
      var target =
          meant != null && isAskedAbout(thing)
              ? resolver.same(thing, Recorder.where(draft), meant)
              : resolver.resolve(thing, Recorder.where(draft), decision);
      targets.add(target);
      switch (target) {
        case Resolver.Known(var id, var _) -> ids.add(id);
        case Resolver.Repeated(var id, var _, var _) -> ids.add(id);
        case Resolver.New(var id, var _, var _) -> ids.add(id);
        case Resolver.Ambiguous(var candidates, var reason) -> {
          resolver.takeBack();
          return missing.isEmpty()
              ? new Waits(candidates, reason)
              : new Wrong(String.join(" ", missing));
        }
        case Resolver.Missing(var id) -> {
          missing.add(Reason.UNKNOWN_ID.in(language, id.toString()));
          ids.add(id);
        }
      }
    }
    var settled = new Settled(draft, targets, ids);
    missing.addAll(wrongTies(settled));
    if (!missing.isEmpty()) {
      resolver.takeBack();
      return new Wrong(String.join(" ", new LinkedHashSet<>(missing)));
    }
    return settled;
  }

  /**
   * What the only thing that a row speaks of is, where a person says so, whatever else is like it.
   */
  private static Resolver.@Nullable Same meant(Draft draft, Resolver.@Nullable Decision decision) {
    return decision instanceof Resolver.Same same
            && draft.things().stream().filter(Settling::isAskedAbout).count() == 1
        ? same
        : null;
  }

  private static boolean isAskedAbout(Draft.Thing thing) {
    return thing.use() != Draft.Use.SHARED && thing.id() == null;
  }

  /** What else is wrong with a row that has to be mended anyway: ids that nothing has. */
  List<String> unknownIds(Draft draft) {
    resolver.begin();
    var wrong = new LinkedHashSet<String>();
    for (var thing : draft.things()) {
      if (thing.id() != null
          && thing.use() != Draft.Use.SHARED
          && resolver.resolve(thing, Recorder.where(draft), null)
              instanceof Resolver.Missing(var id)) {
        wrong.add(Reason.UNKNOWN_ID.in(language, id.toString()));
      }
    }
    resolver.takeBack();
    return List.copyOf(wrong);
  }

  private List<String> wrongTies(Settled row) {
    var wrong = new ArrayList<String>();
    for (var link : row.draft().links()) {
      var from = row.kind(link.from());
      var to = row.kind(link.to());
      if (!link.kind().admits(from, to)) {
        wrong.add(
            Reason.TIE_ENDS.in(
                language,
                Vocabulary.word(link.kind(), language),
                Vocabulary.word(from, language),
                Vocabulary.word(to, language)));
      }
    }
    return wrong;
  }
}
