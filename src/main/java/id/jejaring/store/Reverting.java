package id.jejaring.store;

import id.jejaring.domain.Alias;
import id.jejaring.domain.Change;
import id.jejaring.domain.Claim;
import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.Matter;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Stance;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes back, in memory, what a part of a change did. Each entry is turned round only where things
 * are as the part left them; the first one that something later stands on refuses the whole.
 */
final class Reverting {

  private final State state;
  private final Fold fold;
  private final Set<NodeId> nodes = new LinkedHashSet<>();
  private final Set<TieId> ties = new LinkedHashSet<>();
  private final Map<NodeId, String> keys = new HashMap<>();

  Reverting(State state, Fold fold) {
    this.state = state;
    this.fold = fold;
  }

  void apply(Operation.Revert revert) {
    var entries = revert.part().entries();
    for (var entry : entries) {
      switch (entry) {
        case Change.OfAlias(var before, var after) when before == null && after != null ->
            removed(after);
        case Change.OfKey(var key, var before, var _) when before != null -> keys.put(before, key);
        default -> {}
      }
    }
    each(entries, Change.OfNode.class, this::node);
    each(entries, Change.OfTie.class, this::tie);
    each(entries, Change.OfClaim.class, this::claim);
    added(revert);
    each(entries, Change.OfFigure.class, this::figure);
    each(entries, Change.OfMatter.class, this::matter);
    each(entries, Change.OfTie.class, this::removed);
    each(entries, Change.OfNode.class, this::removed);
    each(entries, Change.OfAlias.class, this::alias);
    ties.forEach(fold::derive);
    nodes.forEach(this::derive);
  }

  private static <E extends Change.Entry> void each(
      List<Change.Entry> entries, Class<E> type, Consumer<E> step) {
    entries.stream().filter(type::isInstance).map(type::cast).forEach(step);
  }

  private void node(Change.OfNode entry) {
    var before = entry.before();
    var after = entry.after();
    if (before == null) {
      return;
    }
    nodes.add(before.id());
    var now = state.find(before.id());
    if (after == null) {
      if (now != null || state.findAlias(before.id()) != null) {
        throw later(before.name(), "it is there again", "ia sudah ada lagi");
      }
      state.put(Derivation.next(before, before.fields(), before.level(), before.scope()));
      giveKey(before);
    } else if (now == null) {
      throw later(
          before.name(),
          "it has been removed or merged since",
          "ia sudah dihapus atau digabungkan");
    } else if (before.level() != after.level() || !before.scope().equals(after.scope())) {
      if (now.level() != after.level() || !now.scope().equals(after.scope())) {
        throw later(
            before.name(),
            "who sees it has been changed since",
            "siapa yang melihatnya sudah diubah lagi");
      }
      state.put(Derivation.next(now, now.fields(), before.level(), before.scope()));
    }
  }

  private void giveKey(Node node) {
    var key = keys.get(node.id());
    if (key != null) {
      if (state.findKey(key) != null) {
        throw later(
            node.name(),
            "the same thing has been recorded anew since",
            "hal yang sama sudah dicatat lagi");
      }
      state.putKey(key, node.id());
    }
  }

  private void tie(Change.OfTie entry) {
    var before = entry.before();
    var after = entry.after();
    if (before == null) {
      return;
    }
    ties.add(before.id());
    var now = state.find(before.id());
    if (after == null) {
      if (now != null) {
        throw later(between(before), "it is there again", "ia sudah ada lagi");
      }
      end(before.from(), before);
      end(before.to(), before);
      state.put(Derivation.next(before));
      return;
    }
    if (now == null) {
      throw later(between(before), "it has been removed since", "ia sudah dihapus");
    }
    var moved = !before.from().equals(after.from()) || !before.to().equals(after.to());
    if (moved || before.level() != after.level()) {
      if (!now.from().equals(after.from())
          || !now.to().equals(after.to())
          || now.level() != after.level()) {
        throw later(between(before), "it has been moved since", "ia sudah dipindahkan");
      }
      state.put(
          Derivation.between(
              now, end(before.from(), before).id(), end(before.to(), before).id(), before.level()));
    }
  }

  private Node end(NodeId id, Tie tie) {
    var node = state.find(id);
    if (node == null) {
      throw later(
          between(tie),
          "one of its ends has been removed or merged since",
          "salah satu ujungnya sudah dihapus atau digabungkan");
    }
    return node;
  }

  private void claim(Change.OfClaim entry) {
    var before = entry.before();
    var after = entry.after();
    var now =
        state.find(
            Optional.ofNullable(before).or(() -> Optional.ofNullable(after)).orElseThrow().id());
    if (before == null) {
      if (!Objects.equals(now, after)) {
        throw later(
            about(after),
            "what was said of it has been withdrawn or judged since",
            "keterangannya sudah ditarik atau ditanggapi");
      }
      touch(now);
      state.remove(Optional.ofNullable(now).orElseThrow());
    } else if (after == null) {
      if (now != null || isGone(before)) {
        throw later(
            about(before),
            "what was said of it cannot come back",
            "keterangannya tidak dapat dikembalikan");
      }
      state.put(before);
      touch(before);
    } else {
      if (now == null || !now.subject().equals(after.subject())) {
        throw later(
            about(before),
            "what was said of it has been withdrawn since",
            "keterangannya sudah ditarik");
      }
      touch(now);
      state.put(now.about(before.subject()).with(stances(now, before, after)));
      touch(before);
    }
  }

  private boolean isGone(Claim claim) {
    return switch (claim.subject()) {
      case Claim.OfField(var node, var _, var _) -> state.find(node) == null;
      case Claim.OfTie of -> state.find(of.tie()) == null;
    };
  }

  /** The stances of now, with those that the part changed as they were before it. */
  private List<Stance> stances(Claim now, Claim before, Claim after) {
    var was = byPerson(before);
    var became = byPerson(after);
    var stances = byPerson(now);
    for (var by : union(was.keySet(), became.keySet())) {
      if (!Objects.equals(was.get(by), became.get(by))) {
        if (!Objects.equals(stances.get(by), became.get(by))) {
          throw later(
              about(before),
              by + " has said something else of it since",
              by + " sudah menyatakan lain");
        }
        put(stances, by, was.get(by));
      }
    }
    return stances.values().stream()
        .sorted(Comparator.comparing(Stance::at).thenComparing(Stance::by))
        .toList();
  }

  private static void put(Map<String, Stance> stances, String by, @Nullable Stance stance) {
    if (stance == null) {
      stances.remove(by);
    } else {
      stances.put(by, stance);
    }
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    var union = new LinkedHashSet<>(one);
    union.addAll(other);
    return union;
  }

  private static Map<String, Stance> byPerson(Claim claim) {
    return claim.stances().stream()
        .collect(
            Collectors.toMap(Stance::by, stance -> stance, (_, last) -> last, LinkedHashMap::new));
  }

  private void added(Operation.Revert revert) {
    var claims = new ArrayList<Claim>();
    for (var id : revert.added()) {
      var claim = state.find(id);
      if (claim != null) {
        claims.add(claim);
      }
    }
    if (claims.size() != revert.part().added().count()) {
      throw later(
          names(revert),
          "some of what it said has been withdrawn or merged since",
          "sebagian keterangannya sudah ditarik atau digabungkan");
    }
    for (var claim : claims) {
      for (var stance : claim.stances()) {
        throw later(
            about(claim),
            stance.by() + " has confirmed or disputed it since",
            stance.by() + " sudah membenarkan atau menyanggahnya");
      }
      touch(claim);
      state.remove(claim);
    }
  }

  private void figure(Change.OfFigure entry) {
    var before = entry.before();
    var after = entry.after();
    var id =
        Optional.ofNullable(before)
            .or(() -> Optional.ofNullable(after))
            .map(Figure::id)
            .orElseThrow();
    var now = state.find(id);
    if (!Objects.equals(now, after)) {
      throw later(id.toString(), "the figure has been changed since", "angkanya sudah diubah");
    }
    if (before == null) {
      state.remove(Objects.requireNonNull(now));
    } else if (state.find(before.about()) == null) {
      throw later(
          before.measure(),
          "what it is about has been removed since",
          "yang diterangkannya sudah dihapus");
    } else {
      state.put(before);
    }
  }

  private void matter(Change.OfMatter entry) {
    var before = entry.before();
    var after = entry.after();
    var id =
        Optional.ofNullable(before)
            .or(() -> Optional.ofNullable(after))
            .map(Matter::id)
            .orElseThrow();
    var now = state.find(id);
    if (!isAsLeft(now, after)) {
      throw later(
          between(entry), "more has happened with it since", "sudah ada langkah sesudahnya");
    }
    if (before == null) {
      state.remove(Objects.requireNonNull(now));
    } else {
      state.put(before.at((now == null ? before.rev() : now.rev()) + 1));
    }
  }

  /** Revisions go on counting, also where a later step has been taken back. */
  private static boolean isAsLeft(@Nullable Matter now, @Nullable Matter after) {
    if (now == null || after == null) {
      return Objects.equals(now, after);
    }
    return now.at(0).equals(after.at(0));
  }

  private String between(Change.OfMatter entry) {
    var matter = entry.after() != null ? entry.after() : entry.before();
    return matter == null
        ? "…"
        : name(matter.concerns().getFirst()) + " – " + name(matter.concerns().getLast());
  }

  private void removed(Change.OfTie entry) {
    var made = entry.after();
    if (entry.before() != null || made == null) {
      return;
    }
    var now = state.find(made.id());
    if (now == null) {
      throw later(between(made), "it has been removed since", "ia sudah dihapus");
    }
    state
        .claimsAbout(made.id().value())
        .findFirst()
        .ifPresent(claim -> {
          throw later(
              between(made),
              claim.provenance().by() + " has said more of it since",
              claim.provenance().by() + " sudah menambah keterangan");
        });
    state.remove(now);
  }

  private void removed(Change.OfNode entry) {
    var made = entry.after();
    if (entry.before() != null || made == null) {
      return;
    }
    var now = state.find(made.id());
    if (now == null) {
      throw later(
          made.name(), "it has been removed or merged since", "ia sudah dihapus atau digabungkan");
    }
    state
        .claimsAbout(made.id().value())
        .findFirst()
        .ifPresent(claim -> {
          throw later(
              made.name(),
              claim.provenance().by() + " has said more of it since",
              claim.provenance().by() + " sudah menambah keterangan");
        });
    if (!state.tiesAt(made.id()).isEmpty()) {
      throw later(made.name(), "it has been tied since", "ia sudah punya hubungan");
    }
    if (!state.figuresAbout(made.id()).isEmpty()) {
      throw later(
          made.name(), "a figure of it has been declared since", "angkanya sudah dinyatakan");
    }
    if (!state.aliasesOf(made.id()).isEmpty()) {
      throw later(
          made.name(),
          "another one has been merged into it since",
          "yang lain sudah digabungkan ke dalamnya");
    }
    state.remove(now);
  }

  private void removed(Alias made) {
    var now = state.findAlias(made.id());
    if (now == null || !now.node().equals(made.node())) {
      throw later(
          Optional.ofNullable(state.find(made.node())).map(Node::name).orElse("…"),
          "it has been merged further since",
          "ia sudah digabungkan lagi");
    }
    state.remove(now);
  }

  private void alias(Change.OfAlias entry) {
    var before = entry.before();
    if (before == null) {
      return;
    }
    if (!Objects.equals(state.findAlias(before.id()), entry.after())) {
      throw later("…", "it has been merged further since", "ia sudah digabungkan lagi");
    }
    state.put(before);
  }

  private void derive(NodeId id) {
    var node = state.find(id);
    if (node == null) {
      return;
    }
    var isNamed =
        state
            .claimsAbout(id.value())
            .anyMatch(c -> c.subject() instanceof Claim.OfField f && f.field() == Field.NAME);
    if (!isNamed) {
      throw later(node.name(), "it would have no name", "ia akan kehilangan nama");
    }
    fold.derive(id);
  }

  private void touch(@Nullable Claim claim) {
    if (claim == null) {
      return;
    }
    switch (claim.subject()) {
      case Claim.OfField(var node, var _, var _) -> nodes.add(node);
      case Claim.OfTie of -> ties.add(of.tie());
    }
  }

  private String about(@Nullable Claim claim) {
    if (claim == null) {
      return "…";
    }
    return switch (claim.subject()) {
      case Claim.OfField(var node, var _, var _) -> name(node);
      case Claim.OfTie of -> {
        var tie = state.find(of.tie());
        yield tie == null ? "…" : between(tie);
      }
    };
  }

  private String between(Tie tie) {
    return name(tie.from()) + " – " + name(tie.to());
  }

  private String name(NodeId id) {
    return Optional.ofNullable(state.find(id)).map(Node::name).orElse("…");
  }

  private static String names(Operation.Revert revert) {
    return revert.part().entries().stream()
        .filter(Change.OfNode.class::isInstance)
        .map(Change.OfNode.class::cast)
        .flatMap(entry -> Optional.ofNullable(entry.after()).stream())
        .map(Node::name)
        .findFirst()
        .orElse("…");
  }

  private static Refusal later(String what, String english, String indonesian) {
    return new Refusal.Conflict(
        "This cannot be undone: of \"%s\", %s. Undo that first, then repeat."
            .formatted(what, english),
        "Belum bisa diurungkan: \"%s\" – %s. Urungkan itu dahulu, lalu ulangi."
            .formatted(what, indonesian),
        Map.of("what", what));
  }
}
