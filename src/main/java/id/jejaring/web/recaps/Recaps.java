package id.jejaring.web.recaps;

import id.jejaring.convening.Meetings;
import id.jejaring.convening.Strongest;
import id.jejaring.convening.Why;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Subsector;
import id.jejaring.importing.Import;
import id.jejaring.importing.Imports;
import id.jejaring.importing.summarising.Summary;
import id.jejaring.recommending.Reason;
import id.jejaring.recommending.Strength;
import id.jejaring.web.Phrases;
import id.jejaring.web.Scene;
import id.jejaring.web.gatherings.Saying;
import id.jejaring.web.recaps.Recap.Counted;
import id.jejaring.web.recaps.Recap.Meeting;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Sums up imports in words. Thread-safe; the newest answers are kept. */
@Component
public final class Recaps {

  private static final int INTRODUCTIONS = 5;
  private static final int KEPT = 16;
  private static final int FIRST = 8;

  private final Imports imports;
  private final Meetings gatherings;

  @SuppressWarnings("serial")
  private final Map<Key, Recap> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Recap> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(ImportId id, Locale locale, long version, String viewer) {}

  Recaps(Imports imports, Meetings gatherings) {
    this.imports = imports;
    this.gatherings = gatherings;
  }

  /** What an import that is done gives back. */
  public Recap of(Import sheet, Scene scene) {
    var key =
        new Key(
            sheet.id(),
            scene.phrases().locale(),
            scene.view().snapshot().version(),
            scene.viewer().name());
    return kept(key, () -> make(sheet, scene));
  }

  private Recap kept(Key key, Supplier<Recap> maker) {
    synchronized (kept) {
      var known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    var made = maker.get();
    synchronized (kept) {
      kept.put(key, made);
    }
    return made;
  }

  private Recap make(Import sheet, Scene scene) {
    var summary = imports.summary(sheet.id(), scene.viewer());
    var touched = imports.touched(sheet.id(), scene.viewer());
    var strongest =
        gatherings.strongest(
            imports.participants(sheet.id(), scene.viewer()), scene.view(), INTRODUCTIONS);
    var saying = new Saying(scene);
    saying.load(strongest);
    var meetings = meetings(strongest, saying, scene);
    var bySubsector = counted(summary.bySubsector(), scene);
    var byPlace = counted(summary.byPlace(), scene);
    return new Recap(
        summary.things(),
        byKind(touched, scene),
        first(touched, scene),
        bySubsector,
        byPlace,
        counted(summary.byProduct(), scene),
        summary.duplicates().stream()
            .map(same -> new Recap.Duplicate(same.name(), same.rows(), same.metres()))
            .toList(),
        summary.duplicateGroups(),
        summary.missing().stream().map(missing -> missing(missing, scene.phrases())).toList(),
        counted(summary.offersWithoutNeeds(), scene),
        counted(summary.needsWithoutOffers(), scene),
        meetings,
        strongest.people() < strongest.listed() ? strongest.people() : null,
        new ShareText(scene, saying).of(sheet, bySubsector, byPlace, strongest));
  }

  private static List<Meeting> meetings(Strongest strongest, Saying saying, Scene scene) {
    return strongest.introductions().stream().map(each -> meeting(each, saying, scene)).toList();
  }

  private static List<Counted> byKind(Set<NodeId> touched, Scene scene) {
    var counts = new EnumMap<NodeKind, Integer>(NodeKind.class);
    for (var id : touched) {
      var at = scene.view().find(id);
      if (at >= 0) {
        counts.merge(scene.view().snapshot().kind(at), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<NodeKind, Integer>comparingByValue().reversed())
        .map(each -> new Counted(null, scene.phrases().kind(each.getKey()), each.getValue()))
        .toList();
  }

  private static List<Recap.Party> first(Set<NodeId> touched, Scene scene) {
    var ids = touched.stream().filter(id -> scene.view().find(id) >= 0).limit(FIRST).toList();
    scene.load(ids);
    return ids.stream()
        .filter(id -> scene.find(id).isPresent())
        .map(id -> party(id, scene))
        .toList();
  }

  /** Told of those of whom the strongest reason is known, such as a person's business. */
  private static Meeting meeting(Strongest.Introduced each, Saying saying, Scene scene) {
    var reasons = each.meeting().reasons();
    return new Meeting(
        party(reasons.getFirst().mine(), scene),
        party(reasons.getFirst().theirs(), scene),
        strength(reasons).key(),
        reasons.stream().map(why -> new Recap.Why(saying.of(why), saying.citations(why))).toList());
  }

  private static Strength strength(List<Why> reasons) {
    var told =
        reasons.stream()
            .filter(Why.Partnership.class::isInstance)
            .map(why -> ((Why.Partnership) why).reason())
            .toList();
    return Strength.of(told, told.stream().filter(Reason.ThroughPartner.class::isInstance).count());
  }

  private static Recap.Party party(NodeId id, Scene scene) {
    var node = scene.get(id);
    return new Recap.Party(id.toString(), node.kind().path(), scene.name(id));
  }

  private static List<Counted> counted(List<Summary.Count> counts, Scene scene) {
    scene.load(counts.stream().map(Summary.Count::node).filter(Objects::nonNull).toList());
    return counts.stream().map(count -> counted(count, scene)).toList();
  }

  private static Counted counted(Summary.Count count, Scene scene) {
    var node = count.node();
    if (node != null) {
      var name =
          Subsector.find(node).isPresent() || scene.find(node).isPresent()
              ? scene.name(node)
              : count.key();
      return new Counted(node.toString(), name, count.things());
    }
    return new Counted(
        null, scene.phrases().sayOr("summary." + count.key(), count.key()), count.things());
  }

  private static Recap.Missing missing(Summary.Missing missing, Phrases phrases) {
    return new Recap.Missing(
        missing.field(),
        phrases.sayOr(
            "field." + missing.field(),
            phrases.sayOr("missing." + missing.field(), missing.field())),
        missing.things(),
        missing.column());
  }
}
