package id.jejaring.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Field;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieKind;
import id.jejaring.web.Dating;
import id.jejaring.web.Sentences;
import id.jejaring.web.Wordings;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the English sentence of a reason again: whose it is, since when, how many, and its tense.
 */
final class Told {

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
  private static final Pattern COUNT = Pattern.compile("(\\d+) (?:members|tenants|actors) known");

  private final RandomTown town;
  private final Map<NodeId, Node> nodes;
  private final Sentences sentences;

  Told(RandomTown town) {
    this.town = town;
    nodes = town.network.nodes.stream().collect(Collectors.toMap(Node::id, Function.identity()));
    sentences = new Sentences(Wordings.in("en"), new Records());
  }

  void of(Reason reason, NodeId actor, NodeId candidate) {
    var said = sentences.of(reason, actor, candidate);
    var years = YEAR.matcher(said).results().map(found -> found.group()).toList();
    assertThat(known(reason)).as(said).containsAll(years);
    switch (reason) {
      case Reason.Shared shared -> {
        assertThat(years).as(said).containsAll(certain(reason));
        assertThat(said).contains(name(shared.at()));
        var counted = COUNT.matcher(said);
        assertThat(counted.find()).as(said).isTrue();
        assertThat(counted.group(1)).as(said).isEqualTo("" + shared.members());
        if (shared.kind() != TieKind.TOOK_PART_IN) {
          tense(shared, said);
        }
      }
      case Reason.ThroughPartner through ->
          assertThat(said).contains(name(through.partner()), name(actor), name(candidate));
      case Reason.Chain chain ->
          assertThat(said).contains(name(chain.partner()), name(chain.other()), name(candidate));
      case Reason.Near near ->
          assertThat(said)
              .contains(
                  near.distance().kilometres() < 1 && !near.distance().betweenPlaces()
                      ? "Less than 1 km"
                      : "km");
      case Reason.OffersWhatIsNeeded _,
          Reason.NeedsWhatIsOffered _,
          Reason.AsWished _,
          Reason.Complementary _,
          Reason.SameProduct _,
          Reason.SameSubsector _ ->
          assertThat(years).as(said).containsAll(certain(reason));
    }
  }

  private void tense(Reason.Shared shared, String said) {
    var over =
        shared.evidence().stream()
            .filter(link -> {
              var until = link.spell().until();
              return until != null && !until.isAfter(RandomTown.TODAY);
            })
            .map(Link::from)
            .toList();
    switch (over.size()) {
      case 0 -> assertThat(said).startsWith("Both are ");
      case 1 -> assertThat(said).startsWith(name(over.getFirst()) + " was a ");
      default -> assertThat(said).startsWith("Both were ");
    }
  }

  /** The years that the records of its ties tell, and of what they lead to. */
  private Set<String> known(Reason reason) {
    var years = certain(reason);
    for (var link : reason.evidence()) {
      addYears(new Records().span(link.to()), years);
    }
    return years;
  }

  private Set<String> certain(Reason reason) {
    var years = new HashSet<String>();
    for (var link : reason.evidence()) {
      addYears(new Records().span(link), years);
    }
    return years;
  }

  private static void addYears(Span span, Set<String> years) {
    var since = span.since();
    if (since != null) {
      years.add("" + since.day().getYear());
    }
    span.last().ifPresent(last -> years.add("" + last.day().getYear()));
  }

  private String name(NodeId id) {
    return new Records().name(id);
  }

  /** What was drawn, and not what the network made of it. */
  private final class Records implements Dating.Records {

    @Override
    public String name(NodeId id) {
      var node = nodes.get(id);
      return node == null ? "…" : node.name();
    }

    @Override
    public String title(NodeId id) {
      return name(id);
    }

    @Override
    public Span span(NodeId id) {
      var node = nodes.get(id);
      var since = node == null ? null : date(node, Field.SINCE);
      var last = node == null ? null : date(node, Field.UNTIL);
      var until = last == null ? null : new Dated(last.after(), last.precision());
      return since != null && until != null && !since.day().isBefore(until.day())
          ? Span.OPEN
          : new Span(since, until);
    }

    private static @Nullable Dated date(Node node, Field field) {
      return node.find(field).flatMap(Dated::find).orElse(null);
    }

    @Override
    public Span span(Link link) {
      return town.network.ties.stream()
          .filter(tie ->
              tie.kind() == link.kind()
                  && tie.from().equals(link.from())
                  && tie.to().equals(link.to()))
          .map(tie -> tie.span())
          .filter(span -> {
            var since = span.since();
            var until = span.until();
            return new Facts.Time(
                    since == null ? null : since.day(), until == null ? null : until.day())
                .equals(Facts.Time.of(link));
          })
          .findFirst()
          .orElseThrow(() -> new AssertionError("Nobody drew " + link));
    }
  }
}
