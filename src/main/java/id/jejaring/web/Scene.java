package id.jejaring.web;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Dated;
import id.jejaring.domain.Field;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.network.Mask;
import id.jejaring.network.View;
import id.jejaring.recommending.Link;
import id.jejaring.registry.Registry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one answer is made from: who asks, which world is looked at, one snapshot of it, one
 * language, and the names and sources looked up so far. For one thread.
 */
public final class Scene implements Dating.Records {

  private final Registry registry;
  private final Viewer viewer;
  private final World world;
  private final View view;
  private final Phrases phrases;
  private final Map<NodeId, Node> nodes = new HashMap<>();
  private final Map<SourceId, Source> sources = new HashMap<>();
  private final Map<Evidence, List<Claim>> evidence = new HashMap<>();
  private final Map<Evidence, List<Span>> spans = new HashMap<>();

  Scene(Registry registry, Viewer viewer, World world, View view, Phrases phrases) {
    this.registry = registry;
    this.viewer = viewer;
    this.world = world;
    this.view = view;
    this.phrases = phrases;
  }

  /** The same for another viewer, to whom less may be shown. */
  public Scene seenBy(Viewer other) {
    return new Scene(
        registry, other, world, View.of(view.snapshot(), Mask.of(other, world)), phrases);
  }

  /** The language. */
  public Phrases phrases() {
    return phrases;
  }

  /** Who asks. */
  public Viewer viewer() {
    return viewer;
  }

  /** The world looked at. */
  public World world() {
    return world;
  }

  /** The snapshot, as far as it may be seen. */
  public View view() {
    return view;
  }

  /** What may be seen. */
  public Mask mask() {
    return view.mask();
  }

  /** Looks nodes up, those that are not known yet in one go. */
  public void load(Collection<NodeId> ids) {
    var missing = ids.stream().filter(id -> !nodes.containsKey(id)).collect(Collectors.toSet());
    if (!missing.isEmpty()) {
      nodes.putAll(registry.nodes(missing, viewer));
    }
  }

  /** A node, where the viewer may know of it and it belongs to this world. */
  public Optional<Node> find(NodeId id) {
    load(List.of(id));
    return Optional.ofNullable(nodes.get(id))
        .filter(node -> world.shows(node.kind(), node.scope()));
  }

  /** A node; refuses when there is none. */
  public Node get(NodeId id) {
    return find(id).orElseThrow(() -> Refusal.notFound("node", id));
  }

  @Override
  public String name(NodeId id) {
    var subsector = Subsector.find(id);
    if (subsector.isPresent()) {
      return phrases.subsector(subsector.get());
    }
    return find(id).map(Scene::named).orElse("…");
  }

  /** What a node is called; dated things carry their year. */
  public static String named(Node node) {
    var dated =
        node.kind() == NodeKind.PROJECT
            || node.kind() == NodeKind.EVENT
            || node.kind() == NodeKind.AGREEMENT;
    var year =
        dated
            ? node.find(Field.SINCE).flatMap(Dated::find).map(date -> "" + date.day().getYear())
            : Optional.<String>empty();
    return year.filter(y -> !node.name().contains(y))
        .map(y -> node.name() + " (" + y + ")")
        .orElse(node.name());
  }

  @Override
  public String title(NodeId id) {
    return Subsector.find(id).isPresent() ? name(id) : find(id).map(Node::name).orElse("…");
  }

  @Override
  public Span span(NodeId id) {
    return find(id).map(Scene::span).orElse(Span.OPEN);
  }

  private static Span span(Node node) {
    var since = node.find(Field.SINCE).flatMap(Dated::find).orElse(null);
    var until = node.find(Field.UNTIL).flatMap(Dated::find).map(Scene::past).orElse(null);
    return since != null && until != null && !since.day().isBefore(until.day())
        ? Span.OPEN
        : new Span(since, until);
  }

  /** A node's until is the last day, month or year of it; a span's is the first after it. */
  private static Dated past(Dated last) {
    return new Dated(last.after(), last.precision());
  }

  @Override
  public Span span(Link link) {
    var spell = link.spell();
    var since = spell.since();
    var until = spell.until();
    if (since == null && until == null) {
      return Span.OPEN;
    }
    var tie = new Evidence(link.from(), link.kind(), link.to());
    loadEvidence(List.of(tie));
    return spans.getOrDefault(tie, List.of()).stream()
        .filter(span -> isOn(span.since(), since) && isOn(span.until(), until))
        .findFirst()
        .orElseGet(() -> yearsOf(since, until));
  }

  private static boolean isOn(@Nullable Dated date, @Nullable LocalDate day) {
    return date == null ? day == null : date.day().equals(day);
  }

  /** No more than is sure: the records may have changed since the network was read. */
  private static Span yearsOf(@Nullable LocalDate since, @Nullable LocalDate until) {
    return new Span(
        since == null ? null : Dated.year(since.getYear()),
        until == null ? null : Dated.year(until.minusDays(1).getYear() + 1));
  }

  /** The subsectors that a node works in, in the official order. */
  public List<Subsector> subsectors(NodeId id) {
    var at = view.find(id);
    if (at < 0) {
      return List.of();
    }
    var bits = view.subsectors(at);
    var found = new ArrayList<Subsector>();
    for (var subsector : Subsector.values()) {
      if ((bits >>> (subsector.number() - 1) & 1) != 0) {
        found.add(subsector);
      }
    }
    return found;
  }

  /** The place that a node is located in. */
  public Optional<NodeId> place(NodeId id) {
    var at = view.find(id);
    var place = at < 0 ? -1 : view.place(at);
    return place < 0 || place == at ? Optional.empty() : Optional.of(view.snapshot().id(place));
  }

  /** Looks up the names that {@link #detail} needs of these nodes, in one go. */
  public void loadDetails(Collection<NodeId> ids) {
    var wanted = new LinkedHashSet<>(ids);
    ids.forEach(id -> place(id).ifPresent(wanted::add));
    load(wanted);
  }

  /** Line of business or subsectors, and place, as far as known: one line under a name. */
  public String detail(Node node) {
    var parts = new ArrayList<String>();
    var subsectors = subsectors(node.id());
    if (subsectors.isEmpty() || node.kind() == NodeKind.SUBSECTOR) {
      node.find(Field.LINE_OF_BUSINESS).ifPresent(parts::add);
    } else {
      parts.add(subsectors.stream().map(phrases::subsector).collect(Collectors.joining(", ")));
    }
    place(node.id()).map(this::name).ifPresent(parts::add);
    return String.join(" · ", parts);
  }

  /** The sources of claims, as citations: each once, the newest claim first. */
  public List<String> cite(Collection<Claim> claims) {
    return citeAll(claims.stream().map(Claim::provenance).toList().reversed());
  }

  /** Provenances as citations, each once. */
  public List<String> citeAll(Collection<Provenance> provenances) {
    loadSources(provenances.stream().map(Provenance::source).collect(Collectors.toSet()));
    return provenances.stream().flatMap(from -> citation(from).stream()).distinct().toList();
  }

  /** A source, where it is known. */
  public Optional<Source> source(SourceId id) {
    loadSources(Set.of(id));
    return Optional.ofNullable(sources.get(id));
  }

  /** The sources of claims, as far as they are known. */
  public Map<SourceId, Source> sources(Collection<Claim> claims) {
    var ids = claims.stream().map(claim -> claim.provenance().source()).collect(Collectors.toSet());
    loadSources(ids);
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(sources.get(id)).stream())
        .collect(Collectors.toMap(Source::id, source -> source));
  }

  /** Looks up who says that these ties are so, those that are not known yet in one go. */
  public void loadEvidence(Collection<Evidence> links) {
    var missing = links.stream().filter(link -> !evidence.containsKey(link)).distinct().toList();
    var pairs = missing.stream().map(link -> List.of(link.from(), link.to())).distinct().toList();
    if (pairs.isEmpty()) {
      return;
    }
    for (var tie : registry.tiesBetween(pairs, viewer)) {
      var link = new Evidence(tie.tie().from(), tie.tie().kind(), tie.tie().to());
      evidence.computeIfAbsent(link, _ -> new ArrayList<>()).addAll(tie.claims());
      spans.computeIfAbsent(link, _ -> new ArrayList<>()).add(tie.tie().span());
    }
    missing.forEach(link -> evidence.computeIfAbsent(link, _ -> new ArrayList<>()));
    loadSources(
        missing.stream()
            .flatMap(link -> evidence.getOrDefault(link, List.of()).stream())
            .map(claim -> claim.provenance().source())
            .collect(Collectors.toSet()));
  }

  /** Who says that these ties are so, each citation once. */
  public List<String> citeEvidence(Collection<Evidence> links) {
    return cite(claims(links));
  }

  /** The claims that these ties rest on. */
  public List<Claim> claims(Collection<Evidence> links) {
    loadEvidence(links);
    return links.stream()
        .distinct()
        .flatMap(link -> evidence.getOrDefault(link, List.of()).stream())
        .toList();
  }

  private Optional<String> citation(Provenance from) {
    return Optional.ofNullable(sources.get(from.source()))
        .map(source -> phrases.citation(source, from.row()));
  }

  private void loadSources(Set<SourceId> ids) {
    var missing = ids.stream().filter(id -> !sources.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      sources.putAll(registry.sources(missing, viewer));
    }
  }
}
