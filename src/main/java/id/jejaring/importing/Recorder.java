package id.jejaring.importing;

import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Field;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.importing.sheet.Reason;
import id.jejaring.importing.sheet.Vocabulary;
import id.jejaring.store.Records;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns a batch of drafts into the operations that record it, each row's account among them. What
 * is known already is claimed again by this source, once.
 */
final class Recorder {

  /** The operations of a batch, and what became of its rows. */
  record Recorded(List<Operation> operations, Map<Outcome, Integer> counts) {}

  private final Records records;
  private final Resolver resolver;
  private final ImportId importId;
  private final Source source;
  private final String by;
  private final Locale language;
  private final boolean tiesFollow;

  /** Made in this import; on a resumed one, what was made before is found as known instead. */
  private final Set<NodeId> made = new HashSet<>();

  private final Set<TieId> tiesMade = new HashSet<>();
  private final Set<NodeId> leanedOn = new HashSet<>();

  /** What this import names, though it is not about it, and has named once. */
  private final Set<NodeId> named = new HashSet<>();

  /** The nodes and ties that the last batch says anything of; it may not be written yet. */
  private final Set<UUID> lately = new HashSet<>();

  Recorder(
      Records records,
      Resolver resolver,
      ImportId importId,
      Source source,
      String by,
      Locale language,
      boolean tiesFollow) {
    this.records = records;
    this.resolver = resolver;
    this.importId = importId;
    this.source = source;
    this.by = by;
    this.language = language;
    this.tiesFollow = tiesFollow;
  }

  /** The operations for a batch, in which every draft's row has its account. */
  Recorded record(List<Draft> drafts, Map<String, Resolver.Decision> decisions) {
    return record(drafts, decisions, () -> {});
  }

  /**
   * The same while the batch before may still be on its way to the store; only where this one says
   * more of what that one is about is it waited for.
   */
  Recorded record(
      List<Draft> drafts, Map<String, Resolver.Decision> decisions, Runnable untilWritten) {
    resolver.prepare(drafts);
    return new Batch(drafts, decisions, untilWritten).record();
  }

  /** What the interrupted part of the same import has made. */
  void hasMade(Collection<NodeId> nodes) {
    resolver.hasMade(nodes);
    made.addAll(nodes);
  }

  /**
   * Lets the resolver know again what the interrupted part of the same import has recorded, and
   * what it has named, so that the rest does not name it once more.
   */
  void pass(List<Draft> drafts) {
    resolver.prepare(drafts);
    for (var draft : drafts) {
      resolver.begin();
      if (draft.problems().isEmpty()) {
        pass(draft);
      }
    }
  }

  private void pass(Draft draft) {
    var shared = new HashSet<NodeId>();
    var others = new HashSet<NodeId>();
    for (var thing : draft.things()) {
      var target = resolver.resolve(thing, where(draft), null);
      if (thing.use() == Draft.Use.SHARED) {
        if (target instanceof Resolver.Known(var id, var _)) {
          shared.add(id);
        }
        continue;
      }
      switch (target) {
        case Resolver.Known(var id, var _) -> others.add(id);
        case Resolver.Repeated(var id, var _, var _) -> others.add(id);
        case Resolver.New _, Resolver.Ambiguous _, Resolver.Missing _ -> {
          resolver.takeBack();
          return;
        }
      }
    }
    leanedOn.addAll(shared);
    named.addAll(others);
  }

  /** Where a row stands, as claims cite it: {@code 17}, or {@code Anggota:17}. */
  static String where(Draft draft) {
    return where(draft.sheet(), draft.row());
  }

  /** The same of a row of this number. */
  static String where(String sheet, int row) {
    return sheet.isEmpty() ? String.valueOf(row) : sheet + ":" + row;
  }

  /** What makes two ties the same, whoever tells of them: kind, ends and start. */
  record Ends(TieKind kind, NodeId from, NodeId to, Span span) {

    /** The id of such a tie that an import makes. */
    TieId id() {
      boolean turned = kind.isMutual() && from.compareTo(to) > 0;
      return TieId.named(
          "import:%s|%s|%s|%s"
              .formatted(
                  kind,
                  turned ? to : from,
                  turned ? from : to,
                  span.since() == null ? "" : span.since()));
    }
  }

  /** One batch on its way. */
  private final class Batch {

    private final List<Draft> drafts;
    private final Map<String, Resolver.Decision> decisions;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final Map<NodeId, Map<Field, String>> fields = new HashMap<>();
    private final Set<NodeId> newHere = new HashSet<>();
    private Map<NodeId, Node> nodes = new HashMap<>();
    private Map<NodeId, List<Claim>> claims = new HashMap<>();
    private Set<SourceId> statements = Set.of();
    private final Map<TieId, List<Claim>> ties = new HashMap<>();

    /** Ties that were there under an id of their own, by the id that an import would give them. */
    private final Map<TieId, TieId> known = new HashMap<>();

    /** Ids that exported ties of this batch have elsewhere, and that some tie has here. */
    private final Set<TieId> taken = new HashSet<>();

    /** The id that an import would give a tie, by the one that it has. */
    private final Map<TieId, TieId> contents = new HashMap<>();

    private final Runnable untilWritten;

    Batch(List<Draft> drafts, Map<String, Resolver.Decision> decisions, Runnable untilWritten) {
      this.drafts = drafts;
      this.decisions = decisions;
      this.untilWritten = untilWritten;
    }

    Recorded record() {
      operations.add(new Operation.AddSource(source));
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
          account(draft, Outcome.REJECTED, List.of(), String.join(" ", draft.problems()));
        }
      }
      if (settled.stream().anyMatch(this::saysMoreOfTheLast)) {
        untilWritten.run();
      }
      load(settled);
      settled.forEach(this::write);
      remember();
      return new Recorded(operations, counts);
    }

    private boolean saysMoreOfTheLast(Settled row) {
      for (int i = 0; i < row.ids().size(); i++) {
        if (lately.contains(row.ids().get(i).value())
            && !isNamedAgain(row.draft().things().get(i), row.ids().get(i))) {
          return true;
        }
      }
      return row.draft().links().stream()
          .anyMatch(link -> link.kept() != null || lately.contains(ends(row, link).id().value()));
    }

    private void remember() {
      lately.clear();
      for (var operation : operations) {
        switch (operation) {
          case Operation.AddNode add -> lately.add(add.id().value());
          case Operation.ClaimFields claim -> lately.add(claim.id().value());
          case Operation.AddTie add -> rememberTie(add.id());
          case Operation.ClaimTie claim -> rememberTie(claim.id());
          default -> {}
        }
      }
    }

    /** Under its own id, and under the one that an import would give it. */
    private void rememberTie(TieId id) {
      lately.add(id.value());
      lately.add(contents.getOrDefault(id, id).value());
    }

    private static Ends ends(Settled row, Draft.Link link) {
      return new Ends(link.kind(), row.id(link.from()), row.id(link.to()), link.span());
    }

    /** The row with its things resolved; null when it is accounted for already. */
    private @Nullable Settled settle(Draft draft) {
      resolver.begin();
      var targets = new ArrayList<Resolver.Target>();
      var ids = new ArrayList<NodeId>();
      for (var thing : draft.things()) {
        var target = resolver.resolve(thing, where(draft), decisions.get(where(draft)));
        targets.add(target);
        switch (target) {
          case Resolver.Known(var id, var _) -> ids.add(id);
          case Resolver.Repeated(var id, var _, var _) -> ids.add(id);
          case Resolver.New(var id, var _, var _) -> ids.add(id);
          case Resolver.Ambiguous(var candidates, var reason) -> {
            resolver.takeBack();
            account(draft, Outcome.REVIEW, candidates, reason);
            return null;
          }
          case Resolver.Missing(var id) -> {
            resolver.takeBack();
            var reason = Reason.UNKNOWN_ID.in(language, id.toString());
            account(draft, Outcome.REJECTED, List.of(), reason);
            return null;
          }
        }
      }
      var settled = new Settled(draft, targets, ids);
      var wrong = wrongTie(settled);
      if (wrong != null) {
        resolver.takeBack();
        account(draft, Outcome.REJECTED, List.of(), wrong);
        return null;
      }
      return settled;
    }

    private @Nullable String wrongTie(Settled row) {
      for (var link : row.draft().links()) {
        var from = row.kind(link.from());
        var to = row.kind(link.to());
        if (!link.kind().admits(from, to)) {
          return Reason.TIE_ENDS.in(
              language,
              Vocabulary.word(link.kind(), language),
              Vocabulary.word(from, language),
              Vocabulary.word(to, language));
        }
      }
      return null;
    }

    private void load(List<Settled> rows) {
      var ids = new HashSet<NodeId>();
      for (var row : rows) {
        for (int i = 0; i < row.ids().size(); i++) {
          if (row.targets().get(i) instanceof Resolver.New(var id, var _, var _)
              && !leanedOn.contains(id)) {
            newHere.add(id);
          } else if (!isNamedAgain(row.draft().things().get(i), row.ids().get(i))) {
            ids.add(row.ids().get(i));
          }
        }
      }
      for (var row : rows) {
        for (var link : row.draft().links()) {
          addIfThere(ids, link.from());
          addIfThere(ids, link.to());
        }
      }
      ids.removeAll(newHere);
      nodes = records.nodes(ids);
      nodes.forEach((id, node) -> fields.put(id, new EnumMap<>(node.fields())));
      claims = records.claimsOfNodes(differing(rows));
      statements = statements(claims.values());
      loadTies(rows);
    }

    /** Whether all that a row says of a thing is its name, which this import has said before. */
    private boolean isNamedAgain(Draft.Thing thing, NodeId id) {
      return switch (thing.use()) {
        case SUBJECT -> false;
        case SHARED -> leanedOn.contains(id);
        case ACTOR, NAMED, LISTED ->
            thing.fields().size() == 1 && (named.contains(id) || made.contains(id));
      };
    }

    private static void addIfThere(Set<NodeId> ids, Draft.End end) {
      if (end instanceof Draft.There(var id, var _)) {
        ids.add(id);
      }
    }

    private Set<SourceId> statements(Collection<List<Claim>> claims) {
      var ids =
          claims.stream()
              .flatMap(List::stream)
              .map(claim -> claim.provenance().source())
              .collect(Collectors.toSet());
      return records.sources(ids).values().stream()
          .filter(source -> source.kind() == Source.Kind.STATEMENT)
          .map(Source::id)
          .collect(Collectors.toSet());
    }

    private Set<NodeId> differing(List<Settled> rows) {
      var differing = new HashSet<NodeId>();
      for (var row : rows) {
        for (int i = 0; i < row.ids().size(); i++) {
          var node = nodes.get(row.ids().get(i));
          if (node != null && !News.of(row.draft().things().get(i), node.fields()).isEmpty()) {
            differing.add(node.id());
          }
        }
      }
      return differing;
    }

    private void loadTies(List<Settled> rows) {
      var links = new HashMap<TieId, Ends>();
      var own = new HashSet<TieId>();
      for (var row : rows) {
        for (var link : row.draft().links()) {
          var ends = ends(row, link);
          if (!newHere.contains(ends.from()) && !newHere.contains(ends.to())) {
            links.put(ends.id(), ends);
          }
          if (link.kept() != null) {
            own.add(link.kept().id());
          }
        }
      }
      var claimed = records.claimsOfTies(links.keySet());
      links.keySet().removeAll(claimed.keySet());
      taken.addAll(records.claimsOfTies(own).keySet());
      for (var tie : records.tiesJoining(pairs(links.values()))) {
        var named = new Ends(tie.kind(), tie.from(), tie.to(), tie.span()).id();
        if (links.containsKey(named)) {
          known.putIfAbsent(named, tie.id());
          contents.put(tie.id(), named);
        }
      }
      claimed.forEach((id, of) -> ties.put(id, new ArrayList<>(of)));
      records
          .claimsOfTies(contents.keySet())
          .forEach((id, of) -> ties.put(id, new ArrayList<>(of)));
    }

    /**
     * The id of the tie that a link means: its own where the export gives one that is this very tie
     * or is free; else that of the tie with its kind, ends and start.
     */
    private TieId id(Draft.Link link, TieId named) {
      var of = known.getOrDefault(named, named);
      var kept = kept(link);
      if (kept == null || of.equals(kept.id())) {
        return of;
      }
      if (named.equals(contents.get(kept.id()))) {
        return kept.id();
      }
      boolean others = ties.containsKey(of) && !tiesMade.contains(of);
      return !others && taken.add(kept.id()) ? kept.id() : of;
    }

    /** What an export says of a tie, which counts for whoever sees everything. */
    private Draft.@Nullable Kept kept(Draft.Link link) {
      return resolver.seesEverything() ? link.kept() : null;
    }

    private Level levelOf(Settled row, Draft.Link link) {
      var kept = kept(link);
      return kept == null || kept.level() == null ? row.level(link) : kept.level();
    }

    private static Set<List<NodeId>> pairs(Collection<Ends> links) {
      var pairs = new HashSet<List<NodeId>>();
      for (var ends : links) {
        boolean turned = ends.from().compareTo(ends.to()) > 0;
        pairs.add(turned ? List.of(ends.to(), ends.from()) : List.of(ends.from(), ends.to()));
      }
      return pairs;
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
      return repeatedOf(row) != null && made.containsAll(row.subjects())
          ? Outcome.MERGED
          : outcomes.stream().min(Comparator.naturalOrder()).orElse(Outcome.UNCHANGED);
    }

    private @Nullable String repeatedOf(Settled row) {
      String where = null;
      for (int i = 0; i < row.ids().size(); i++) {
        if (row.draft().things().get(i).use() == Draft.Use.SUBJECT) {
          if (!(row.targets().get(i) instanceof Resolver.Repeated(var id, var _, var first))
              || !made.contains(id)
              || first.equals(where(row.draft()))) {
            return null;
          }
          where = first;
        }
      }
      return where == null ? null : Reason.REPEATED.in(language, where);
    }

    private Outcome write(Settled row, int i, Set<NodeId> retold) {
      var thing = row.draft().things().get(i);
      var target = row.targets().get(i);
      var id = row.ids().get(i);
      if (target instanceof Resolver.New(var fresh, var _, var key)) {
        made.add(fresh);
        add(fresh, key, thing, where(row.draft()));
        retold.add(fresh);
        fields.put(fresh, new EnumMap<>(thing.fields()));
        return Outcome.CREATED;
      }
      if (isNamedAgain(thing, id)) {
        return Outcome.UNCHANGED;
      }
      var before = fields.getOrDefault(id, Map.of());
      var news = News.of(thing, before);
      news.entrySet()
          .removeIf(entry ->
              isOwnOtherWord(id, entry.getKey(), entry.getValue(), before)
                  || wasCorrected(id, entry.getKey(), entry.getValue()));
      var said = new EnumMap<>(news);
      if (thing.use() == Draft.Use.SUBJECT || named.add(id)) {
        said.putAll(News.repeated(thing, before));
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
      news.forEach(
          (field, value) -> now.merge(field, value, (old, v) -> News.merged(field, old, v)));
      return Outcome.UPDATED;
    }

    private void add(NodeId id, Keys.@Nullable Key key, Draft.Thing thing, String where) {
      operations.add(
          new Operation.AddNode(
              id,
              thing.kind(),
              key == null ? null : key.text(),
              thing.fields(),
              level(thing),
              Scope.NONE,
              new Provenance(source.id(), where, by)));
      newHere.add(id);
    }

    /**
     * Whether a source that says what holds now says this as well, in another row: then repeating
     * it tells nothing new.
     */
    private boolean isOwnOtherWord(
        NodeId id, Field field, String value, Map<Field, String> before) {
      var current = before.get(field);
      return current != null
          && saying(id, field, value).stream().anyMatch(saying(id, field, current)::contains);
    }

    /**
     * Whether somebody has said otherwise by hand since a source first said this: then a sheet that
     * comes again tells nothing new, and the correction stands.
     */
    private boolean wasCorrected(NodeId id, Field field, String value) {
      var about =
          claims.getOrDefault(id, List.of()).stream()
              .filter(claim -> claim.subject() instanceof Claim.OfField of && of.field() == field)
              .toList();
      var first =
          about.stream()
              .filter(claim ->
                  claim.subject() instanceof Claim.OfField of
                      && Arrays.asList(of.value().split("\n", -1))
                          .containsAll(Arrays.asList(value.split("\n", -1))))
              .mapToLong(Claim::seq)
              .min();
      return first.isPresent()
          && about.stream()
              .anyMatch(claim ->
                  claim.seq() > first.getAsLong()
                      && statements.contains(claim.provenance().source()));
    }

    private Set<SourceId> saying(NodeId id, Field field, String value) {
      return claims.getOrDefault(id, List.of()).stream()
          .filter(claim ->
              claim.subject() instanceof Claim.OfField of
                  && of.field() == field
                  && of.value().equals(value))
          .map(claim -> claim.provenance().source())
          .collect(Collectors.toSet());
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
      var id = id(link, named);
      var subject = new Claim.OfTie(id, link.span(), link.strength(), link.details());
      var said = ties.get(id);
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
        ties.put(id, new ArrayList<>(List.of(claim(subject, row, link))));
        contents.put(id, named);
        tiesMade.add(id);
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
      return row.subjects().isEmpty() && tiesMade.contains(id) ? Outcome.MERGED : Outcome.UNCHANGED;
    }

    /** What an export says in a node's row for people to read, its tie's row says as it is. */
    private boolean isToldByItsTie(Settled row, Draft.Link link) {
      return tiesFollow
          && link.from() instanceof Draft.InRow(var i)
          && row.draft().things().get(i).id() != null
          && row.draft().things().get(i).use() == Draft.Use.SUBJECT
          && made.contains(row.ids().get(i));
    }

    private Claim claim(Claim.OfTie subject, Settled row, Draft.Link link) {
      return new Claim(ClaimId.random(), subject, provenance(row.draft(), link), Instant.EPOCH, 0);
    }

    /**
     * Whether this import has said so already; a suggestion does not stand for the sheet's word.
     */
    private boolean says(Claim claim, Draft.Link link) {
      return claim.provenance().source().equals(source.id())
          && (link.suggested() || !claim.provenance().by().startsWith(Grounds.VOICE));
    }

    /** A place or subsector that nobody has loaded is not tied to. */
    private boolean isThere(Draft.End end) {
      return !(end instanceof Draft.There(var id, var _))
          || nodes.containsKey(id)
          || made.contains(id);
    }

    /**
     * A skill or product is made by whoever speaks of it first, and named again by every import
     * that ties something to it, so that it stays for as long as anyone does.
     */
    private void lean(Settled row, Draft.End end) {
      if (!(end instanceof Draft.InRow(var i))) {
        return;
      }
      var thing = row.draft().things().get(i);
      var id = row.ids().get(i);
      if (thing.use() != Draft.Use.SHARED || !leanedOn.add(id)) {
        return;
      }
      if (row.targets().get(i) instanceof Resolver.New && made.add(id)) {
        add(id, null, thing, where(row.draft()));
      } else {
        var said = new EnumMap<>(thing.fields());
        said.put(Field.NAME, nameThere(id, thing));
        operations.add(new Operation.ClaimFields(id, said, provenance(row.draft())));
      }
    }

    private String nameThere(NodeId id, Draft.Thing thing) {
      var node = nodes.get(id);
      return node == null ? thing.name() : node.name();
    }

    private void account(
        Draft draft, Outcome outcome, Collection<NodeId> touched, @Nullable String reason) {
      boolean kept = outcome == Outcome.REJECTED || outcome == Outcome.REVIEW;
      operations.add(
          new Operation.AccountRow(
              new RowAccount(
                  importId,
                  draft.sheet(),
                  draft.row(),
                  outcome,
                  List.copyOf(touched),
                  reason,
                  kept ? draft.cells() : List.of())));
      counts.merge(outcome, 1, Integer::sum);
    }

    private Provenance provenance(Draft draft) {
      return new Provenance(source.id(), where(draft), by);
    }

    private Provenance provenance(Draft draft, Draft.Link link) {
      return link.suggested()
          ? new Provenance(source.id(), where(draft), Grounds.open(link.because()).toString())
          : provenance(draft);
    }
  }

  /** Organisations for whoever signed in; persons for themselves and who answers for them. */
  private static Level level(Draft.Thing thing) {
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
}
