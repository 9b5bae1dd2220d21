package id.jejaring.importing.recording;

import id.jejaring.domain.Claim;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.store.Records;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ties that a batch tells of and that are there, under whatever id, with what has been said of
 * them; and those that the batch makes. Not thread-safe.
 */
final class KnownTies {

  private final Map<TieId, List<Claim>> claims = new HashMap<>();

  /** Ties that were there under an id of their own, by the id that an import would give them. */
  private final Map<TieId, TieId> known = new HashMap<>();

  /** Ids that exported ties of this batch have elsewhere, and that some tie has here. */
  private final Set<TieId> taken = new HashSet<>();

  /** The id that an import would give a tie, by the one that it has. */
  private final Map<TieId, TieId> named = new HashMap<>();

  /** Where no tie is known. */
  KnownTies() {}

  /**
   * Reads them.
   *
   * @param told the ties that the batch tells of, between nodes that were there
   * @param own the ids that an export gives them
   * @param viewer who tells of them, where something may be hidden from them; else null
   */
  KnownTies(Records records, Collection<Ends> told, Set<TieId> own, @Nullable Viewer viewer) {
    var links = new HashMap<TieId, Ends>();
    told.forEach(ends -> links.put(ends.id(), ends));
    var claimed = records.claimsOfTies(links.keySet());
    links.keySet().removeAll(claimed.keySet());
    taken.addAll(records.claimsOfTies(own).keySet());
    for (var tie : records.tiesJoining(pairs(links.values()))) {
      var name = new Ends(tie.kind(), tie.from(), tie.to(), tie.span()).id();
      if (links.containsKey(name)) {
        known.putIfAbsent(name, tie.id());
        named.put(tie.id(), name);
      }
    }
    claimed.forEach((id, of) -> claims.put(id, new ArrayList<>(of)));
    records.claimsOfTies(named.keySet()).forEach((id, of) -> claims.put(id, new ArrayList<>(of)));
    if (viewer != null) {
      hide(records, told, viewer);
    }
  }

  /** A tie that is hidden from whoever tells of it is not there; they get one of their own. */
  private void hide(Records records, Collection<Ends> told, Viewer viewer) {
    var hidden =
        records.tiesJoining(pairs(told)).stream()
            .filter(tie -> !viewer.sees(tie.level(), tie.scope()))
            .map(Tie::id)
            .collect(Collectors.toSet());
    var besides = new HashSet<TieId>();
    for (var ends : told) {
      var name = ends.id();
      var of = known.getOrDefault(name, name);
      if (hidden.contains(of)) {
        var theirs = TieId.named("besides:%s:%s".formatted(name, viewer.name()));
        claims.remove(of);
        named.remove(of);
        known.put(name, theirs);
        named.put(theirs, name);
        besides.add(theirs);
      }
    }
    records.claimsOfTies(besides).forEach((id, of) -> claims.put(id, new ArrayList<>(of)));
  }

  private static Set<List<NodeId>> pairs(Collection<Ends> links) {
    var pairs = new HashSet<List<NodeId>>();
    for (var ends : links) {
      boolean turned = ends.from().compareTo(ends.to()) > 0;
      pairs.add(turned ? List.of(ends.to(), ends.from()) : List.of(ends.from(), ends.to()));
    }
    return pairs;
  }

  /**
   * The id of the tie that a link means: its own where the export gives one that is this very tie
   * or is free; else that of the tie with its kind, ends and start.
   *
   * @param name the id that an import would give it
   * @param isOurs whether this import has made a tie
   */
  TieId id(Draft.@Nullable Kept kept, TieId name, Predicate<TieId> isOurs) {
    var of = known.getOrDefault(name, name);
    if (kept == null || of.equals(kept.id())) {
      return of;
    }
    if (name.equals(named.get(kept.id()))) {
      return kept.id();
    }
    boolean others = claims.containsKey(of) && !isOurs.test(of);
    return !others && taken.add(kept.id()) ? kept.id() : of;
  }

  /** What has been said of a tie, to be added to; null where there is none. */
  @Nullable List<Claim> claims(TieId id) {
    return claims.get(id);
  }

  /** There is a new tie now. */
  void add(TieId id, TieId name, Claim claim) {
    claims.put(id, new ArrayList<>(List.of(claim)));
    named.put(id, name);
  }

  /** The id that an import would give a tie. */
  TieId name(TieId id) {
    return named.getOrDefault(id, id);
  }
}
