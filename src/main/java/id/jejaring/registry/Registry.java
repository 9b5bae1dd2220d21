package id.jejaring.registry;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeFilter;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Receipt;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.domain.Write;
import id.jejaring.store.ChangeLog;
import id.jejaring.store.Records;
import id.jejaring.store.Store;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is known, as far as a viewer may see it, and the only way to record more. What somebody
 * enters by hand becomes a claim of their own statement. Thread-safe.
 */
@Component
public final class Registry {

  private final Store store;
  private final Records records;
  private final ChangeLog changes;
  private final InstantSource clock;

  Registry(Store store, Records records, ChangeLog changes) {
    this.store = store;
    this.records = records;
    this.changes = changes;
    this.clock = InstantSource.system();
  }

  /** Records a write as it is, for imports and the sample, which make their own claims. */
  public Receipt write(Write write) {
    return store.write(write);
  }

  /** Begins such a write; asking for its receipt waits for it. They are recorded in their order. */
  public Supplier<Receipt> begin(Write write) {
    return store.begin(write);
  }

  /** The change that everything durable by now is part of; a network at it shows all of that. */
  public long lastChange() {
    return changes.last();
  }

  /**
   * Calls back after each commit of this process, on the writer's thread: be quick.
   *
   * @return ends the calls when closed
   */
  public AutoCloseable onChange(Runnable listener) {
    return changes.onCommit(listener);
  }

  /** The node, where it exists and the viewer may know of it. */
  public Optional<Node> find(NodeId id, Viewer viewer) {
    return records.findNode(id).flatMap(node -> Seen.by(viewer, node));
  }

  /**
   * The node; refuses when there is none that the viewer may know of, and says where it went when
   * it has been merged into another one.
   */
  public Node get(NodeId id, Viewer viewer) {
    return find(id, viewer)
        .orElseThrow(() ->
            records
                .findAlias(id)
                .filter(into -> find(into, viewer).isPresent())
                .<Refusal>map(into -> new Refusal.Moved(id, into))
                .orElseGet(() -> Refusal.notFound("node", id)));
  }

  /** The node, also by an id that it had before it was merged. */
  private Node current(NodeId id, Viewer viewer) {
    try {
      return get(id, viewer);
    } catch (Refusal.Moved moved) {
      return get(moved.to(), viewer);
    }
  }

  /** Those among these that are there and that the viewer may not know of. */
  Set<NodeId> hidden(Collection<NodeId> ids, Viewer viewer) {
    return records.nodes(ids).values().stream()
        .filter(node -> Seen.by(viewer, node).isEmpty())
        .map(Node::id)
        .collect(Collectors.toSet());
  }

  /** The nodes among these that the viewer may know of; under an old id what it leads to. */
  public Map<NodeId, Node> nodes(Collection<NodeId> ids, Viewer viewer) {
    var nodes = new LinkedHashMap<NodeId, Node>();
    var wanted = new HashSet<>(ids);
    var found = records.nodes(wanted);
    found.values().forEach(node -> Seen.by(viewer, node).ifPresent(n -> nodes.put(n.id(), n)));
    wanted.removeAll(found.keySet());
    if (!wanted.isEmpty()) {
      var aliases = records.aliases(wanted);
      var led = records.nodes(new HashSet<>(aliases.values()));
      aliases.forEach((old, id) ->
          Optional.ofNullable(led.get(id))
              .flatMap(node -> Seen.by(viewer, node))
              .ifPresent(node -> nodes.put(old, node)));
    }
    return nodes;
  }

  /** Nodes by id, those after one, at most so many. */
  public List<Node> list(
      NodeFilter filter, Viewer viewer, World world, @Nullable NodeId after, int limit) {
    return records.list(filter, viewer, world, after, limit).stream()
        .flatMap(node -> Seen.by(viewer, node).stream())
        .toList();
  }

  /** How many nodes of each kind there are, by the kind's path. */
  public Map<String, Long> counts(Viewer viewer, World world) {
    return records.counts(viewer, world);
  }

  /** The claims about a node's fields that the viewer may see, oldest first. */
  public List<Claim> claimsOf(NodeId id, Viewer viewer) {
    get(id, viewer);
    return records.claimsOf(id).stream()
        .filter(claim ->
            claim.subject() instanceof Claim.OfField field
                && field.field().level().compareTo(viewer.clearance()) <= 0)
        .toList();
  }

  /** The ties at a node whose other end the viewer may know of, with their claims. */
  public List<ClaimedTie> tiesOf(NodeId id, Viewer viewer) {
    get(id, viewer);
    return claimed(visible(records.tiesOf(id), viewer));
  }

  /** The ties from the first to the second node of each pair, with their claims. */
  public List<ClaimedTie> tiesBetween(Collection<List<NodeId>> pairs, Viewer viewer) {
    return claimed(visible(records.tiesBetween(pairs), viewer));
  }

  /** The tie, where it exists and the viewer may know of it. */
  public Optional<Tie> find(TieId id, Viewer viewer) {
    return records.findTie(id).flatMap(tie -> visible(List.of(tie), viewer).stream().findFirst());
  }

  /** The tie with its claims; refuses when there is none that the viewer may know of. */
  public ClaimedTie get(TieId id, Viewer viewer) {
    return find(id, viewer)
        .map(tie -> claimed(List.of(tie)).getFirst())
        .orElseThrow(() -> Refusal.notFound("tie", id));
  }

  /** What was declared of a node. */
  public List<Figure> figuresOf(NodeId id, Viewer viewer) {
    get(id, viewer);
    return records.figuresOf(id);
  }

  /** The sources of these ids that the viewer may know of. */
  public Map<SourceId, Source> sources(Collection<SourceId> ids, Viewer viewer) {
    var sources = records.sources(new HashSet<>(ids));
    sources.values().removeIf(source -> !viewer.sees(source.kind().level(), source.scope()));
    return sources;
  }

  /** The sources that the viewer may know of among the first so many, oldest first. */
  public List<Source> sources(int limit, Viewer viewer) {
    return records.sources(limit).stream()
        .filter(source -> viewer.sees(source.kind().level(), source.scope()))
        .toList();
  }

  /** Records a node that somebody describes, and answers with it as it is then. */
  public Node add(NodeDraft draft, Viewer viewer, OperationId operation) {
    var id = NodeId.named("node:" + operation);
    var fields = canonical(draft.fields());
    if (!fields.containsKey(Field.NAME)) {
      throw Refusal.invalid("name", "", "A node needs a name.");
    }
    checkDates(fields);
    write(
        viewer,
        operation,
        Map.of(),
        new Operation.AddNode(
            id, draft.kind(), null, fields, draft.level(), Scope.NONE, statement(viewer)));
    return get(id, viewer);
  }

  /**
   * Changes fields of a node, as a claim of whoever does: a list holds then just what is given, and
   * a field without value is claimed to have none. What others said stays to be read.
   *
   * @param rev the revision that the viewer has read
   */
  public Node revise(
      NodeId id,
      Map<Field, Optional<String>> changes,
      long rev,
      Viewer viewer,
      OperationId operation) {
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(get(id, viewer).fields());
    var claimed = new EnumMap<Field, String>(Field.class);
    var restated = new EnumMap<Field, String>(Field.class);
    changes.forEach((field, value) -> {
      var text = value.map(given -> Texts.canonical(field, given)).orElse("");
      (text.isEmpty() || field.shape() == Field.Shape.LIST ? restated : claimed).put(field, text);
      if (text.isEmpty()) {
        fields.remove(field);
      } else {
        fields.put(field, text);
      }
    });
    checkDates(fields);
    var operations = new ArrayList<Operation>();
    if (!restated.isEmpty()) {
      operations.add(new Operation.RestateFields(id, restated, statement(viewer)));
    }
    if (!claimed.isEmpty()) {
      operations.add(new Operation.ClaimFields(id, claimed, statement(viewer)));
    }
    if (operations.isEmpty()) {
      throw Refusal.invalid("fields", "{}", "Name at least one field to change.");
    }
    write(viewer, operation, Map.of(id.value(), rev), operations.toArray(Operation[]::new));
    return get(id, viewer);
  }

  /** Removes a node with its ties. */
  public void remove(NodeId id, long rev, Viewer viewer, OperationId operation) {
    get(id, viewer);
    write(viewer, operation, Map.of(id.value(), rev), new Operation.RemoveNode(id));
  }

  /** Records a tie that somebody knows of, and answers with it as it is then. */
  public ClaimedTie add(TieDraft draft, Viewer viewer, OperationId operation) {
    return add(draft, TieId.named("tie:" + operation), Map.of(), viewer, operation);
  }

  /**
   * The same under an id that is given, as long as nothing of these has changed: refuses where
   * there is one of the id, however close after each other two come.
   */
  ClaimedTie add(
      TieDraft draft, TieId id, Map<UUID, Long> expected, Viewer viewer, OperationId operation) {
    var from = current(draft.from(), viewer);
    var to = current(draft.to(), viewer);
    if (World.of(from) != World.of(to)
        && !World.of(from).shows(to.kind(), to.scope())
        && !World.of(to).shows(from.kind(), from.scope())) {
      throw new Refusal.Conflict(
          "\"%s\" and \"%s\" cannot be tied: one of them is fictional practice data. Choose two of the same sort."
              .formatted(from.name(), to.name()),
          Map.of("from", from.id().toString(), "to", to.id().toString()));
    }
    var scope =
        from.scope().isFictional() || to.scope().isFictional() ? Scope.PRACTICE : Scope.NONE;
    write(
        viewer,
        operation,
        expected,
        new Operation.AddTie(
            id,
            draft.kind(),
            from.id(),
            to.id(),
            draft.span(),
            draft.strength(),
            canonical(draft.kind(), draft.details()),
            from.level().or(to.level()),
            scope,
            statement(viewer)));
    return get(id, viewer);
  }

  /** Claims a tie once more, changing what the claim states; kind and ends of the draft are its. */
  public ClaimedTie revise(
      TieId id, TieDraft draft, long rev, Viewer viewer, OperationId operation) {
    var kind = get(id, viewer).tie().kind();
    var details = canonical(kind, draft.details());
    write(
        viewer,
        operation,
        Map.of(id.value(), rev),
        new Operation.ClaimTie(id, draft.span(), draft.strength(), details, statement(viewer)));
    return get(id, viewer);
  }

  /** Claims a tie in place of all that was said of it: what the draft leaves open is unknown. */
  public ClaimedTie restate(
      TieId id, TieDraft draft, long rev, Viewer viewer, OperationId operation) {
    var kind = get(id, viewer).tie().kind();
    var details = canonical(kind, draft.details());
    write(
        viewer,
        operation,
        Map.of(id.value(), rev),
        new Operation.RestateTie(id, draft.span(), draft.strength(), details, statement(viewer)));
    return get(id, viewer);
  }

  /** Removes a tie. */
  public void remove(TieId id, long rev, Viewer viewer, OperationId operation) {
    get(id, viewer);
    write(viewer, operation, Map.of(id.value(), rev), new Operation.RemoveTie(id));
  }

  /** Records a figure that somebody declares. */
  public Figure add(FigureDraft draft, Viewer viewer, OperationId operation) {
    var declared = figuresOf(draft.about(), viewer);
    var whole = draft.partOf();
    if (whole != null && declared.stream().noneMatch(figure -> figure.id().equals(whole))) {
      throw Refusal.invalid("partOf", whole, "Name a figure that is declared of the same node.");
    }
    var since = draft.since();
    var asOf = draft.asOf();
    if (since != null && asOf != null && !since.day().isBefore(asOf.after())) {
      throw Refusal.invalid(
          "asOf", asOf, "It must not come before since, which is \"%s\".".formatted(since));
    }
    var figure =
        new Figure(
            FigureId.named("figure:" + operation),
            draft.about(),
            Texts.text("measure", draft.measure()),
            draft.value(),
            Texts.text("unit", draft.unit()),
            draft.qualifier(),
            draft.kind(),
            asOf,
            since,
            whole,
            draft.declaredBy() == null ? null : Texts.text("declaredBy", draft.declaredBy()),
            statement(viewer));
    write(viewer, operation, Map.of(), new Operation.AddFigure(figure));
    return figure;
  }

  /** Removes a declared figure. */
  public void remove(NodeId about, FigureId id, long rev, Viewer viewer, OperationId operation) {
    figure(about, id, viewer);
    write(viewer, operation, Map.of(id.value(), rev), new Operation.RemoveFigure(id));
  }

  /** A figure that was declared of a node. */
  public Figure figure(NodeId about, FigureId id, Viewer viewer) {
    return figuresOf(about, viewer).stream()
        .filter(figure -> figure.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("figure", id));
  }

  private void write(
      Viewer viewer, OperationId id, Map<UUID, Long> expected, Operation... operations) {
    write(viewer, id, expected, Write.Cause.NONE, operations);
  }

  void write(
      Viewer viewer,
      OperationId id,
      Map<UUID, Long> expected,
      Write.Cause cause,
      Operation... operations) {
    write(viewer, id, expected, cause, asked(operations), List.of(operations));
  }

  /**
   * The same, where the operations tell the time or what was there before.
   *
   * @param asked what is asked for, without that
   */
  void write(
      Viewer viewer,
      OperationId id,
      Map<UUID, Long> expected,
      Write.Cause cause,
      String asked,
      List<Operation> operations) {
    var all = new ArrayList<Operation>();
    all.add(
        new Operation.AddSource(
            new Source(
                statement(viewer).source(),
                Source.Kind.STATEMENT,
                Source.statementOf(viewer.name()),
                Scope.NONE,
                clock.instant())));
    all.addAll(operations);
    store.write(new Write(id, viewer.name(), all, expected, asked, cause));
  }

  /**
   * What is asked for, as a digest: the same request is the same text, whichever process it meets.
   */
  private static String asked(Operation... operations) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(Arrays.toString(operations).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static Provenance statement(Viewer viewer) {
    return new Provenance(SourceId.named("statement:" + viewer.name()), null, viewer.name());
  }

  private static Map<Field, String> canonical(Map<Field, String> fields) {
    var canonical = new EnumMap<Field, String>(Field.class);
    fields.forEach((field, value) -> canonical.put(field, Texts.canonical(field, value)));
    return canonical;
  }

  private static Map<Detail, String> canonical(TieKind kind, Map<Detail, String> details) {
    var canonical = new EnumMap<Detail, String>(Detail.class);
    details.forEach((detail, value) -> canonical.put(detail, Texts.canonical(kind, detail, value)));
    return canonical;
  }

  /** Refuses an end before the beginning; both may be the same year. */
  private static void checkDates(Map<Field, String> fields) {
    var since = fields.get(Field.SINCE);
    var until = fields.get(Field.UNTIL);
    if (since != null
        && until != null
        && !Dated.of("since", since).day().isBefore(Dated.of("until", until).after())) {
      throw Refusal.invalid(
          "until", until, "It must not come before since, which is \"%s\".".formatted(since));
    }
  }

  List<Tie> visible(List<Tie> ties, Viewer viewer) {
    var ends = new HashSet<NodeId>();
    for (var tie : ties) {
      ends.add(tie.from());
      ends.add(tie.to());
    }
    var seen = nodes(ends, viewer).keySet();
    return ties.stream()
        .filter(tie -> viewer.sees(tie.level(), tie.scope()))
        .filter(tie -> seen.contains(tie.from()) && seen.contains(tie.to()))
        .toList();
  }

  private List<ClaimedTie> claimed(List<Tie> ties) {
    var claims = records.claimsOfTies(ties.stream().map(Tie::id).toList());
    return ties.stream()
        .map(tie -> new ClaimedTie(tie, claims.getOrDefault(tie.id(), List.of())))
        .toList();
  }
}
