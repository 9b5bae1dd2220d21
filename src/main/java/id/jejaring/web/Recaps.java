package id.jejaring.web;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Subsector;
import id.jejaring.importing.Import;
import id.jejaring.importing.Imports;
import id.jejaring.importing.summarising.Summary;
import id.jejaring.recommending.Introduction;
import id.jejaring.recommending.Introductions;
import id.jejaring.web.Recap.Counted;
import id.jejaring.web.Recap.Meeting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sums up imports in words. Thread-safe; the newest answers are kept. */
@Component
public final class Recaps {

  private static final int INTRODUCTIONS = 5;
  private static final int KEPT = 16;
  private static final int FIRST = 8;
  private static final int SHARED = 5;

  private final Imports imports;
  private final Introductions introductions;

  @SuppressWarnings("serial")
  private final Map<Key, Recap> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Recap> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(ImportId id, Locale locale, long version, String viewer) {}

  Recaps(Imports imports, Introductions introductions) {
    this.imports = imports;
    this.introductions = introductions;
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
    var meetings = meetings(touched, scene);
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
        shareText(sheet, bySubsector, byPlace, meetings, scene));
  }

  private List<Meeting> meetings(Set<NodeId> touched, Scene scene) {
    var found = introductions.among(touched, scene.view(), INTRODUCTIONS);
    Answers.load(
        found.stream().flatMap(each -> each.reasons().stream()).toList(),
        found.stream().flatMap(each -> List.of(each.one(), each.other()).stream()).toList(),
        scene);
    var sentences = new Sentences(scene);
    return found.stream().map(each -> meeting(each, sentences, scene)).toList();
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

  private static Meeting meeting(Introduction each, Sentences sentences, Scene scene) {
    return new Meeting(
        party(each.one(), scene),
        party(each.other(), scene),
        each.evidence().key(),
        each.reasons().stream()
            .map(reason ->
                new Recap.Why(
                    sentences.of(reason, each.one(), each.other()),
                    scene.citeEvidence(Answers.evidence(reason))))
            .toList());
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

  private static String shareText(
      Import sheet,
      List<Counted> bySubsector,
      List<Counted> byPlace,
      List<Meeting> meetings,
      Scene scene) {
    var phrases = scene.phrases();
    var lines = new ArrayList<String>();
    lines.add(phrases.say("share.title", sheet.fileName()));
    lines.add(
        phrases.say(
            "share.rows",
            sheet.rows(),
            Arrays.stream(Outcome.values())
                .filter(outcome -> sheet.count(outcome) > 0)
                .map(outcome ->
                    phrases.number(sheet.count(outcome))
                        + " "
                        + phrases.say("import.outcome." + outcome.key()))
                .collect(Collectors.joining(", "))));
    if (!bySubsector.isEmpty()) {
      lines.add(phrases.say("share.counts", most(bySubsector, phrases)));
    }
    if (!byPlace.isEmpty()) {
      lines.add(phrases.say("share.places", most(byPlace, phrases)));
    }
    var shared = meetings.stream().filter(each -> mayBeShared(each, scene)).toList();
    if (!shared.isEmpty()) {
      lines.add("");
      lines.add(phrases.say("share.introductions"));
      for (int i = 0; i < shared.size(); i++) {
        lines.add(shared(i + 1, shared.get(i), phrases));
      }
    }
    lines.add("");
    lines.add(phrases.say("share.made"));
    return String.join("\n", lines);
  }

  private static String shared(int number, Meeting meeting, Phrases phrases) {
    return phrases.say(
        "share.introduction",
        String.valueOf(number),
        meeting.one().name(),
        meeting.other().name(),
        meeting.reasons().getFirst().sentence());
  }

  /** Persons, and what only its owner may see, stay out of chats. */
  private static boolean mayBeShared(Meeting meeting, Scene scene) {
    return List.of(meeting.one(), meeting.other()).stream()
        .map(party -> scene.get(NodeId.of(party.id())))
        .allMatch(node -> node.kind() != NodeKind.PERSON && node.level().compareTo(Level.OWN) < 0);
  }

  private static String most(List<Counted> counts, Phrases phrases) {
    return counts.stream()
        .limit(SHARED)
        .map(count -> count.name() + " " + phrases.number(count.things()))
        .collect(Collectors.joining(", "));
  }
}
