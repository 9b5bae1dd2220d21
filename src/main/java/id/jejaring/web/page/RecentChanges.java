package id.jejaring.web.page;

import id.jejaring.domain.Claim;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.Import;
import id.jejaring.importing.Imports;
import id.jejaring.registry.Chronicle;
import id.jejaring.registry.Happening;
import id.jejaring.web.Happenings;
import id.jejaring.web.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what happened last, an import as one thing however many writes it took. */
@Component
final class RecentChanges {

  private static final int AT_ONCE = 8;
  private static final long PATIENCE_NANOS = 2_000_000_000L;
  private static final int ENTRIES = 20;

  private final Chronicle chronicle;
  private final Imports imports;

  RecentChanges(Chronicle chronicle, Imports imports) {
    this.chronicle = chronicle;
    this.imports = imports;
  }

  /**
   * One thing that somebody did.
   *
   * @param undo where a form takes it back; null where it cannot be taken back here
   * @param note what is to be said instead
   * @param link the import that it is
   */
  record Entry(
      String when,
      List<String> sentences,
      @Nullable String undo,
      @Nullable String note,
      @Nullable Anchor link) {
    Entry {
      sentences = List.copyOf(sentences);
    }
  }

  /** A page of them. */
  record Page(List<Entry> entries, @Nullable String older) {
    Page {
      entries = List.copyOf(entries);
    }
  }

  /** Which import a happening is part of. */
  private record Parts(Map<OperationId, Import> writes, Map<SourceId, Import> sources) {

    Optional<Import> of(Happening happening) {
      var written = writes.get(happening.op());
      return written != null
          ? Optional.of(written)
          : happening.sources().stream()
              .flatMap(source -> Optional.ofNullable(sources.get(source)).stream())
              .findFirst();
    }
  }

  private Parts parts(Scene scene) {
    var writes = new HashMap<OperationId, Import>();
    var sources = new HashMap<SourceId, Import>();
    for (var sheet : imports.all(scene.viewer())) {
      if (sheet.state() == Import.State.DONE || !sources.containsKey(sheet.source())) {
        sources.put(sheet.source(), sheet); // several say the same: one that stands
      }
      imports.writes(sheet).forEach(write -> writes.put(write, sheet));
    }
    return new Parts(writes, sources);
  }

  /** Those of a node or tie, newest first: what an import did to it as one thing. */
  List<Entry> of(List<Happening> happenings, Scene scene) {
    var parts = parts(scene);
    var told = new Told(scene, parts, "");
    var imported = new LinkedHashMap<String, Integer>();
    for (var happening : happenings) {
      var sheet = parts.of(happening);
      if (sheet.isEmpty()) {
        told.entries.add(told.entry(happening));
      } else {
        var at = imported.computeIfAbsent(sheet.get().id().toString(), _ -> told.entries.size());
        if (at == told.entries.size()) {
          told.entries.add(told.of(sheet.get(), happening, null, List.of()));
        }
        var so = told.entries.get(at);
        var sentences = new LinkedHashSet<>(so.sentences());
        sentences.addAll(Happenings.sentences(happening, scene));
        told.entries.set(at, new Entry(so.when(), List.copyOf(sentences), null, null, so.link()));
      }
    }
    return told.entries;
  }

  /**
   * A page of what happened to anything: as much as is read within two seconds, since the writes of
   * an import are long.
   *
   * @param within the import that the page before ended with
   */
  Page page(@Nullable OperationId before, String within, Scene scene) {
    var told = new Told(scene, parts(scene), within);
    var next = before;
    long start = System.nanoTime();
    while (told.entries.size() < ENTRIES && System.nanoTime() - start < PATIENCE_NANOS) {
      var page = chronicle.recent(next, AT_ONCE, scene.viewer());
      told.all(page.items());
      next = page.next();
      if (next == null) {
        return new Page(told.entries, null);
      }
    }
    return new Page(told.entries, "/changes?before=" + next + "&within=" + told.last);
  }

  /** What has been told so far, newest first. */
  private static final class Told {

    private final Scene scene;
    private final Parts parts;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> imported = new HashSet<>();
    private final Set<OperationId> undone = new HashSet<>();
    private final Map<Claim, Import> withdrawn = new HashMap<>();
    private boolean wasProgram;
    private String last = "";

    Told(Scene scene, Parts parts, String within) {
      this.scene = scene;
      this.parts = parts;
      if (!within.isEmpty()) {
        imported.add(within);
        last = within;
      }
    }

    Told all(List<Happening> happenings) {
      for (var happening : happenings) {
        happening
            .trace()
            .withdrew()
            .forEach(claim -> {
              var sheet = parts.sources().get(claim.provenance().source());
              if (sheet != null) {
                withdrawn.put(claim, sheet);
              }
            });
        var sheet = parts.of(happening).or(() -> withdrawn(happening));
        var isProgram = happening.by().equals(Viewer.SYSTEM.name());
        if (sheet.isPresent()) {
          imported(happening, sheet.get());
        } else if (!happening.events().isEmpty() && (!isProgram || !wasProgram)) {
          entries.add(isProgram ? program(happening) : entry(happening));
          last = "";
        }
        wasProgram = isProgram;
      }
      return this;
    }

    /** The import that a write belonged to of which nothing stands since that was taken back. */
    private Optional<Import> withdrawn(Happening happening) {
      return withdrawn.entrySet().stream()
          .filter(each -> happening.trace().isOf(each.getKey()))
          .map(Map.Entry::getValue)
          .findFirst();
    }

    private void imported(Happening happening, Import sheet) {
      last = sheet.id().toString();
      if (imported.add(last)) {
        var undo = sheet.state() == Import.State.DONE ? "/imports/" + sheet.id() + "/undo" : null;
        entries.add(of(sheet, happening, undo, List.of(said(sheet))));
      }
    }

    private Entry of(
        Import sheet, Happening happening, @Nullable String undo, List<String> sentences) {
      var link = new Anchor("/imports/" + sheet.id(), scene.phrases().say("changes.import.open"));
      return new Entry(when(happening), sentences, undo, null, link);
    }

    private String said(Import sheet) {
      var phrases = scene.phrases();
      if (sheet.state() == Import.State.DONE) {
        return phrases.say(
            "changes.import", sheet.fileName(), sheet.rows(), Outcomes.of(sheet, phrases));
      }
      return phrases.say(
          "changes.import.state",
          sheet.fileName(),
          phrases.say("import.state." + sheet.state().key()));
    }

    private Entry program(Happening happening) {
      return new Entry(
          when(happening), List.of(scene.phrases().say("changes.program")), null, null, null);
    }

    private Entry entry(Happening happening) {
      var undoes = happening.undoes();
      var isUndone = undone.contains(happening.op());
      var isGone = isUndone || happening.trace().isTakenBack();
      if (undoes != null && !isUndone) {
        undone.add(undoes);
      }
      return new Entry(
          when(happening),
          Happenings.sentences(happening, scene),
          happening.mayBeUndone() && !isGone ? "/changes/" + happening.op() + "/undo" : null,
          isGone ? scene.phrases().say("changes.undone") : null,
          null);
    }

    private String when(Happening happening) {
      var phrases = scene.phrases();
      return phrases.say("history.by", phrases.moment(happening.at()), phrases.who(happening.by()));
    }
  }
}
