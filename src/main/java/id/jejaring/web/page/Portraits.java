package id.jejaring.web.page;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieKind;
import id.jejaring.reach.Tally;
import id.jejaring.registry.ClaimedTie;
import id.jejaring.registry.Registry;
import id.jejaring.web.Phrases;
import id.jejaring.web.Scene;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up what is known of a node, each statement with its sources. */
@Component
final class Portraits {

  private static final int SHOWN_FIRST = 6;
  private static final int SHOWN_IN_ALL = 60;
  private static final int SORTED_BY_NAME = 400;

  private final Registry registry;

  Portraits(Registry registry) {
    this.registry = registry;
  }

  /** What is known of a node, and, of a program, who took part. */
  NodePage of(Node node, Scene scene, List<String> missing, @Nullable Tally participants) {
    var phrases = scene.phrases();
    return new NodePage(
        Scene.named(node),
        Cards.style(node.kind()),
        phrases.kind(node.kind()),
        node.scope().isFictional(),
        "/nodes/" + node.id() + "/ledger",
        chips(node, scene),
        node.find(Field.DESCRIPTION).orElse(null),
        missing,
        figures(node, scene, participants),
        facts(node, scene),
        ties(node, scene));
  }

  /** The figure that states how many took part, if one does. */
  Optional<Figure> participantsDeclared(Node node, Scene scene) {
    return registry.figuresOf(node.id(), scene.viewer()).stream()
        .filter(Portraits::countsParticipants)
        .findFirst();
  }

  private static boolean countsParticipants(Figure figure) {
    return figure.kind() == Figure.Kind.COUNT && figure.measure().startsWith("participants");
  }

  private static List<Anchor> chips(Node node, Scene scene) {
    var chips = new ArrayList<Anchor>();
    if (node.kind() != NodeKind.SUBSECTOR) {
      for (var subsector : scene.subsectors(node.id())) {
        chips.add(
            new Anchor(
                Cards.href(subsector.id(), NodeKind.SUBSECTOR),
                scene.phrases().subsector(subsector)));
      }
    }
    scene
        .place(node.id())
        .ifPresent(
            place -> chips.add(new Anchor(Cards.href(place, NodeKind.PLACE), scene.name(place))));
    return chips;
  }

  private List<NodePage.FigureLine> figures(Node node, Scene scene, @Nullable Tally participants) {
    var phrases = scene.phrases();
    return registry.figuresOf(node.id(), scene.viewer()).stream()
        .map(figure ->
            new NodePage.FigureLine(
                phrases.measure(figure.measure()),
                when(figure, phrases),
                phrases.figure(figure),
                countsParticipants(figure) && participants != null
                    ? Reaches.known(participants, figure, phrases)
                    : phrases.say("figures.unknown"),
                Optional.ofNullable(figure.declaredBy()).orElse(""),
                scene.citeAll(List.of(figure.provenance()))))
        .toList();
  }

  private static String when(Figure figure, Phrases phrases) {
    var asOf = figure.asOf();
    var since = figure.since();
    if (asOf == null) {
      return "";
    }
    return since == null
        ? phrases.say("figures.asOf", phrases.date(asOf))
        : phrases.say("figures.period", phrases.date(since), phrases.date(asOf));
  }

  private List<NodePage.Fact> facts(Node node, Scene scene) {
    var claims = registry.claimsOf(node.id(), scene.viewer());
    scene.cite(claims);
    var byField = new TreeMap<Field, Map<String, List<Claim>>>();
    for (var claim : claims.reversed()) {
      if (claim.subject() instanceof Claim.OfField(var _, var field, var value)) {
        for (var part : standing(node, field, value)) {
          byField
              .computeIfAbsent(field, _ -> new LinkedHashMap<>())
              .computeIfAbsent(part, _ -> new ArrayList<>())
              .addFirst(claim);
        }
      }
    }
    var facts = new ArrayList<NodePage.Fact>();
    byField.forEach((field, values) ->
        facts.add(
            new NodePage.Fact(
                scene.phrases().field(field),
                values.entrySet().stream()
                    .map(stated -> stated(field, stated.getKey(), stated.getValue(), scene))
                    .toList())));
    return facts;
  }

  /** What of a claim is shown: nothing where the field is empty now, and of a list what counts. */
  private static List<String> standing(Node node, Field field, String value) {
    if (value.isEmpty() || node.find(field).isEmpty()) {
      return List.of();
    }
    return field.shape() == Field.Shape.LIST
        ? Stream.of(value.split("\n", -1)).filter(node.list(field)::contains).toList()
        : List.of(value);
  }

  private static Stated stated(Field field, String value, List<Claim> claims, Scene scene) {
    return new Stated(
        scene.phrases().value(field, value), address(field, value), scene.cite(claims));
  }

  private static @Nullable String address(Field field, String value) {
    return switch (field) {
      case WEBSITE -> value.matches("https?://[^\\s\"'<>]+") ? value : null;
      case INSTAGRAM ->
          value.matches("@?[A-Za-z0-9._]{1,30}")
              ? "https://www.instagram.com/" + value.replaceFirst("^@", "")
              : null;
      default -> null;
    };
  }

  /** Ties as the network has them: hubs are not read in full. */
  private List<NodePage.TieGroup> ties(Node node, Scene scene) {
    var groups = groups(node.id(), scene);
    var shown = new LinkedHashSet<NodeId>();
    groups.values().forEach(others -> shown.addAll(first(others, SORTED_BY_NAME)));
    scene.load(shown);
    var sorted = new LinkedHashMap<Group, List<NodeId>>();
    var pairs = new LinkedHashSet<List<NodeId>>();
    groups.forEach((group, others) -> {
      var page =
          others.size() > SORTED_BY_NAME
              ? first(others, SHOWN_IN_ALL)
              : first(
                  others.stream()
                      .sorted(Comparator.comparing(scene::name).thenComparing(id -> id))
                      .toList(),
                  SHOWN_IN_ALL);
      sorted.put(group, page);
      for (var other : page) {
        pairs.add(group.outgoing() ? List.of(node.id(), other) : List.of(other, node.id()));
        if (group.kind().isMutual()) {
          pairs.add(List.of(other, node.id()));
        }
      }
    });
    var claimed = claimed(registry.tiesBetween(pairs, scene.viewer()), node.id());
    scene.cite(
        claimed.values().stream().flatMap(List::stream).flatMap(t -> t.claims().stream()).toList());
    var result = new ArrayList<NodePage.TieGroup>();
    sorted.forEach((group, others) -> {
      var lines = others.stream().map(other -> line(group, other, claimed, scene)).toList();
      result.add(
          new NodePage.TieGroup(
              scene.phrases().tie(group.kind(), group.outgoing()),
              first(lines, SHOWN_FIRST),
              lines.subList(Math.min(SHOWN_FIRST, lines.size()), lines.size()),
              groups.getOrDefault(group, List.of()).size() - others.size()));
    });
    return result;
  }

  private record Group(TieKind kind, boolean outgoing) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      var byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : Boolean.compare(other.outgoing, outgoing);
    }
  }

  private static Map<Group, List<NodeId>> groups(NodeId id, Scene scene) {
    var groups = new TreeMap<Group, List<NodeId>>();
    var view = scene.view().withPast();
    var at = view.find(id);
    if (at < 0) {
      return groups;
    }
    for (var walk = view.walk().from(at); walk.next(); ) {
      var group = new Group(walk.kind(), walk.kind().isMutual() || walk.isOutgoing());
      var others = groups.computeIfAbsent(group, _ -> new ArrayList<>());
      var other = view.snapshot().id(walk.node());
      if (others.isEmpty() || !others.getLast().equals(other)) {
        others.add(other);
      }
    }
    return groups;
  }

  private static Map<Group, Map<NodeId, List<ClaimedTie>>> byGroup(
      Collection<ClaimedTie> ties, NodeId at) {
    var byGroup = new HashMap<Group, Map<NodeId, List<ClaimedTie>>>();
    for (var tie : ties) {
      var outgoing = tie.tie().from().equals(at);
      var other = outgoing ? tie.tie().to() : tie.tie().from();
      byGroup
          .computeIfAbsent(
              new Group(tie.tie().kind(), tie.tie().kind().isMutual() || outgoing),
              _ -> new HashMap<>())
          .computeIfAbsent(other, _ -> new ArrayList<>())
          .add(tie);
    }
    return byGroup;
  }

  private record At(Group group, NodeId other) {}

  private static Map<At, List<ClaimedTie>> claimed(Collection<ClaimedTie> ties, NodeId at) {
    var claimed = new HashMap<At, List<ClaimedTie>>();
    byGroup(ties, at)
        .forEach((group, others) ->
            others.forEach((other, found) -> claimed.put(new At(group, other), found)));
    return claimed;
  }

  private static NodePage.TieLine line(
      Group group, NodeId other, Map<At, List<ClaimedTie>> claimed, Scene scene) {
    var ties = claimed.getOrDefault(new At(group, other), List.of());
    var details = new LinkedHashSet<String>();
    ties.forEach(tie -> details.addAll(details(tie.tie(), scene.phrases())));
    var kind = scene.find(other).map(Node::kind).orElse(NodeKind.BUSINESS);
    return new NodePage.TieLine(
        Cards.href(other, kind),
        scene.name(other),
        String.join(", ", details),
        scene.cite(ties.stream().flatMap(tie -> tie.claims().stream()).toList()),
        ties.isEmpty() ? null : "/ties/" + ties.getFirst().tie().id());
  }

  private static List<String> details(Tie tie, Phrases phrases) {
    var details = new ArrayList<String>();
    for (var detail : Detail.values()) {
      var value = tie.details().get(detail);
      if (value != null) {
        details.add(phrases.detail(detail, value));
      }
    }
    var span = phrases.span(tie.span());
    if (!span.isEmpty()) {
      details.add(span);
    }
    return details;
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }
}
