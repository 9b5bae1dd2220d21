package id.jejaring.importing.recording;

import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Field;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.TieId;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.importing.resolving.Keys;
import id.jejaring.importing.resolving.Resolver;
import id.jejaring.importing.sheet.Reason;
import id.jejaring.importing.words.Grounds;
import id.jejaring.store.Records;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One batch of drafts, which becomes operations. Used once. */
final class Batch {

  private final Job job;
  private final SoFar soFar;
  private final Settling settling;
  private final List<Draft> drafts;
  private final Map<String, Resolver.Decision> decisions;
  private final List<Operation> operations = new ArrayList<>();
  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
  private final Map<NodeId, Map<Field, String>> fields = new HashMap<>();
  private Before before = Before.nothing();
  private final Runnable untilWritten;

  /** The import that a batch is of. */
  record Job(
      Records records,
      Resolver resolver,
      ImportId importId,
      Source source,
      String by,
      Locale language,
      boolean tiesFollow) {}

  Batch(
      Job job,
      SoFar soFar,
      List<Draft> drafts,
      Map<String, Resolver.Decision> decisions,
      Runnable untilWritten) {
    this.job = job;
    this.soFar = soFar;
    this.settling = new Settling(job.resolver(), job.language());
    this.drafts = drafts;
    this.decisions = decisions;
    this.untilWritten = untilWritten;
  }

  Recorder.Recorded record() {
    operations.add(new Operation.AddSource(job.source()));
    var settled = new ArrayList<Settled>();
    for (var draft : drafts) {
      if (draft.repeats() != null) {
        account(draft, Outcome.MERGED, List.of(), draft.repeats());
        continue;
      }
      var row = draft.problems().isEmpty() ? settle(draft) : null;
      if (row != null) {
        settled.add(row);
      } else if (!draft.problems().isEmpty()) {
        var wrong = new ArrayList<>(draft.problems());
        wrong.addAll(settling.unknownIds(draft));
        account(draft, Outcome.REJECTED, List.of(), String.join(" ", wrong));
      }
    }
    if (settled.stream().anyMatch(this::saysMoreOfTheLast)) {
      untilWritten.run();
    }
    before = Before.of(job, soFar, settled);
    before.nodes().forEach((id, node) -> fields.put(id, new EnumMap<>(node.fields())));
    settled.forEach(this::write);
    remember();
    return new Recorder.Recorded(operations, counts);
  }

  private boolean saysMoreOfTheLast(Settled row) {
    for (int i = 0; i < row.ids().size(); i++) {
      if (soFar.lately.contains(row.ids().get(i).value())
          && !soFar.hasNamed(row.draft().things().get(i), row.ids().get(i))) {
        return true;
      }
    }
    return row.draft().links().stream()
        .anyMatch(
            link -> link.kept() != null || soFar.lately.contains(row.ends(link).id().value()));
  }

  private void remember() {
    soFar.lately.clear();
    for (var operation : operations) {
      switch (operation) {
        case Operation.AddNode add -> soFar.lately.add(add.id().value());
        case Operation.ClaimFields claim -> soFar.lately.add(claim.id().value());
        case Operation.AddTie add -> rememberTie(add.id());
        case Operation.ClaimTie claim -> rememberTie(claim.id());
        default -> {}
      }
    }
  }

  /** Under its own id, and under the one that an import would give it. */
  private void rememberTie(TieId id) {
    soFar.lately.add(id.value());
    soFar.lately.add(before.ties().name(id).value());
  }

  /** The row with its things resolved; null when it is accounted for already. */
  private @Nullable Settled settle(Draft draft) {
    return switch (settling.settle(draft, decisions.get(Recorder.where(draft)))) {
      case Settled settled -> settled;
      case Settling.Waits(var candidates, var reason) -> {
        account(draft, Outcome.REVIEW, candidates, reason);
        yield null;
      }
      case Settling.Wrong(var reason) -> {
        account(draft, Outcome.REJECTED, List.of(), reason);
        yield null;
      }
    };
  }

  /** What an export says of a tie, which counts for whoever sees everything. */
  private Draft.@Nullable Kept kept(Draft.Link link) {
    return job.resolver().shelf().seesEverything() ? link.kept() : null;
  }

  private Level levelOf(Settled row, Draft.Link link) {
    var kept = kept(link);
    return kept == null || kept.level() == null ? row.level(link) : kept.level();
  }

  private void write(Settled row) {
    var outcomes = EnumSet.noneOf(Outcome.class);
    var retold = new HashSet<NodeId>();
    for (int i = 0; i < row.ids().size(); i++) {
      var thing = row.draft().things().get(i);
      if (thing.use() != Draft.Use.SHARED) {
        outcomes.add(write(row, i, retold));
      }
    }
    for (var link : row.draft().links()) {
      outcomes.add(write(row, link, retold));
    }
    account(row.draft(), strongest(row, outcomes), row.touched(), repeatedOf(row));
  }

  /** A row all of whose subjects stand in an earlier row that made them is merged with it. */
  private Outcome strongest(Settled row, Set<Outcome> outcomes) {
    if (outcomes.contains(Outcome.CREATED)) {
      return Outcome.CREATED;
    }
    return repeatedOf(row) != null && soFar.made.containsAll(row.subjects())
        ? Outcome.MERGED
        : outcomes.stream().min(Comparator.naturalOrder()).orElse(Outcome.UNCHANGED);
  }

  private @Nullable String repeatedOf(Settled row) {
    var where = row.repeated(soFar.made);
    return where == null ? null : Reason.REPEATED.in(job.language(), where);
  }

  private Outcome write(Settled row, int i, Set<NodeId> retold) {
    var thing = row.draft().things().get(i);
    var target = row.targets().get(i);
    var id = row.ids().get(i);
    if (target instanceof Resolver.New(var fresh, var _, var key)) {
      soFar.made.add(fresh);
      add(fresh, key, thing, Recorder.where(row.draft()));
      retold.add(fresh);
      fields.put(fresh, new EnumMap<>(thing.fields()));
      return Outcome.CREATED;
    }
    if (soFar.hasNamed(thing, id)) {
      return Outcome.UNCHANGED;
    }
    var known = fields.getOrDefault(id, Map.of());
    var news = News.of(thing, known);
    news.entrySet()
        .removeIf(entry ->
            before.told().isOwnOtherWord(id, entry.getKey(), entry.getValue(), known)
                || before.told().wasCorrected(id, entry.getKey(), entry.getValue()));
    var said = new EnumMap<>(news);
    if (thing.use() == Draft.Use.SUBJECT || soFar.named.add(id)) {
      said.putAll(News.repeated(thing, known));
    }
    if (!said.isEmpty()) {
      operations.add(new Operation.ClaimFields(id, said, provenance(row.draft())));
    }
    if (news.isEmpty()) {
      return Outcome.UNCHANGED;
    }
    if (news.containsKey(Field.LINE_OF_BUSINESS)) {
      retold.add(id);
    }
    var now = fields.computeIfAbsent(id, _ -> new EnumMap<>(Field.class));
    news.forEach((field, value) -> now.merge(field, value, (old, v) -> News.merged(field, old, v)));
    return Outcome.UPDATED;
  }

  private void add(NodeId id, Keys.@Nullable Key key, Draft.Thing thing, String where) {
    operations.add(
        new Operation.AddNode(
            id,
            thing.kind(),
            key == null ? null : key.text(),
            thing.fields(),
            Settled.level(thing),
            Scope.NONE,
            new Provenance(job.source().id(), where, job.by())));
  }

  private Outcome write(Settled row, Draft.Link link, Set<NodeId> retold) {
    var from = row.id(link.from());
    var to = row.id(link.to());
    if (from.equals(to)
        || isToldByItsTie(row, link)
        || !isThere(link.from())
        || !isThere(link.to())) {
      return Outcome.UNCHANGED;
    }
    var named = new Ends(link.kind(), from, to, link.span()).id();
    var id = before.ties().id(kept(link), named, soFar.tiesMade::contains);
    var subject = new Claim.OfTie(id, link.span(), link.strength(), link.details());
    var said = before.ties().claims(id);
    if (said == null) {
      if (link.suggested() && !retold.contains(from)) {
        return Outcome.UNCHANGED; // suggested before, and rejected
      }
      lean(row, link.from());
      lean(row, link.to());
      operations.add(
          new Operation.AddTie(
              id,
              link.kind(),
              from,
              to,
              link.span(),
              link.strength(),
              link.details(),
              levelOf(row, link),
              Scope.NONE,
              provenance(row.draft(), link)));
      before.ties().add(id, named, claim(subject, row, link));
      soFar.tiesMade.add(id);
      return row.subjects().isEmpty() ? Outcome.CREATED : Outcome.UPDATED;
    }
    var covering = said.stream().filter(claim -> News.covers(claim, subject)).toList();
    if (covering.stream().noneMatch(claim -> says(claim, link))) {
      lean(row, link.from());
      lean(row, link.to());
      operations.add(
          new Operation.ClaimTie(
              id, link.span(), link.strength(), link.details(), provenance(row.draft(), link)));
      said.add(claim(subject, row, link));
    }
    if (covering.isEmpty()) {
      return Outcome.UPDATED;
    }
    return row.subjects().isEmpty() && soFar.tiesMade.contains(id)
        ? Outcome.MERGED
        : Outcome.UNCHANGED;
  }

  /** What an export says in a node's row for people to read, its tie's row says as it is. */
  private boolean isToldByItsTie(Settled row, Draft.Link link) {
    return job.tiesFollow()
        && link.from() instanceof Draft.InRow(var i)
        && row.draft().things().get(i).id() != null
        && row.draft().things().get(i).use() == Draft.Use.SUBJECT
        && soFar.made.contains(row.ids().get(i));
  }

  private Claim claim(Claim.OfTie subject, Settled row, Draft.Link link) {
    return new Claim(ClaimId.random(), subject, provenance(row.draft(), link), Instant.EPOCH, 0);
  }

  /** Whether this import has said so already; a suggestion does not stand for the sheet's word. */
  private boolean says(Claim claim, Draft.Link link) {
    return claim.provenance().source().equals(job.source().id())
        && (link.suggested() || !claim.provenance().by().startsWith(Grounds.VOICE));
  }

  /** A place or subsector that nobody has loaded is not tied to. */
  private boolean isThere(Draft.End end) {
    return !(end instanceof Draft.There(var id, var _))
        || before.nodes().containsKey(id)
        || soFar.made.contains(id);
  }

  /**
   * A skill or product is made by whoever speaks of it first, and named again by every import that
   * ties something to it, so that it stays for as long as anyone does.
   */
  private void lean(Settled row, Draft.End end) {
    if (!(end instanceof Draft.InRow(var i))) {
      return;
    }
    var thing = row.draft().things().get(i);
    var id = row.ids().get(i);
    if (thing.use() != Draft.Use.SHARED || !soFar.leanedOn.add(id)) {
      return;
    }
    if (row.targets().get(i) instanceof Resolver.New && soFar.made.add(id)) {
      add(id, null, thing, Recorder.where(row.draft()));
    } else {
      var said = new EnumMap<>(thing.fields());
      said.put(Field.NAME, nameThere(id, thing));
      operations.add(new Operation.ClaimFields(id, said, provenance(row.draft())));
    }
  }

  private String nameThere(NodeId id, Draft.Thing thing) {
    var node = before.nodes().get(id);
    return node == null ? thing.name() : node.name();
  }

  private void account(
      Draft draft, Outcome outcome, Collection<NodeId> touched, @Nullable String reason) {
    boolean kept = outcome == Outcome.REJECTED || outcome == Outcome.REVIEW;
    operations.add(
        new Operation.AccountRow(
            new RowAccount(
                job.importId(),
                draft.sheet(),
                draft.row(),
                outcome,
                List.copyOf(touched),
                reason,
                kept ? draft.cells() : List.of())));
    counts.merge(outcome, 1, Integer::sum);
  }

  private Provenance provenance(Draft draft) {
    return new Provenance(job.source().id(), Recorder.where(draft), job.by());
  }

  private Provenance provenance(Draft draft, Draft.Link link) {
    return link.suggested()
        ? new Provenance(
            job.source().id(), Recorder.where(draft), Grounds.open(link.because()).toString())
        : provenance(draft);
  }
}
