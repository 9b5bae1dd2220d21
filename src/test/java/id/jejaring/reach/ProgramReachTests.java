package id.jejaring.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.network.Days;
import id.jejaring.network.Drawn;
import id.jejaring.network.Mask;
import id.jejaring.network.RandomNetwork;
import id.jejaring.network.Snapshot;
import id.jejaring.network.View;
import id.jejaring.network.WorkedExample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ProgramReachTests {

  private final ProgramReach programs = new ProgramReach();

  @Test
  void runsTheWorkedExample() {
    var network = WorkedExample.of("reach");
    var reach = programs.of(network.id("Kombet"), network.view(), Period.ALWAYS, 3);
    assertThat(reach.participants().count()).isEqualTo(1);
    assertThat(counts(reach)).containsExactly(1, 2, 2);
    assertThat(reach.events()).isEqualTo(1);
    assertThat(reach.people()).containsExactly(network.id("Ayu"));
  }

  @Test
  void countsBySubsectorKindAndPlace() {
    var network =
        Drawn.network(
            "Kombet [program] - Temu [event]; Ayu - Temu; Ayu -KNOWS- Bima [person]",
            "Ayu -KNOWS- Citra; Citra - Kriya [subsector]; Citra - Fesyen [subsector]",
            "Citra - Malang [place]");
    var within =
        programs
            .of(network.id("Kombet"), network.view(), Period.ALWAYS, 1)
            .hops()
            .getFirst()
            .within();
    assertThat(within.count()).isEqualTo(2);
    assertThat(within.byKind()).isEqualTo(Map.of(NodeKind.PERSON, 1, NodeKind.BUSINESS, 1));
    assertThat(within.bySubsector()).isEqualTo(Map.of(Subsector.CRAFT, 1, Subsector.FASHION, 1));
    assertThat(within.withoutSubsector()).isEqualTo(1);
    assertThat(within.byPlace()).isEqualTo(Map.of(network.id("Malang"), 1));
    assertThat(within.withoutPlace()).isEqualTo(1);
  }

  @Test
  void walksNeitherCoAttendanceNorThoseKeptApartNorWhatIsOnlyExplored() {
    var network =
        Drawn.network(
            "Kombet [program] - Temu [event]; Ayu - Temu",
            "Ayu - Lain [event]; Bima - Lain; Ayu -KEPT_APART- Citra",
            "Ayu -COLLABORATES_WITH explored- Dewi; Ayu - Perajin [community]; Eko - Perajin");
    assertThat(counts(programs.of(network.id("Kombet"), network.view(), Period.ALWAYS, 3)))
        .containsExactly(0, 0, 0);
  }

  @Test
  void takesJointWorkAsOneStepHoweverManyMadeIt() {
    var network =
        Drawn.network(
            "Kombet [program] - Temu [event]; Ayu - Temu",
            "Ayu - Film [project]; Bima - Film; Citra - Film; Citra - PKS [agreement]; Dewi - PKS");
    assertThat(counts(programs.of(network.id("Kombet"), network.view(), Period.ALWAYS, 3)))
        .containsExactly(2, 3, 3);
  }

  @Test
  void countsWhatHoldsInThePeriod() {
    var network =
        Drawn.network(
            "Kombet [program] - Awal [event 2018-09-24]; Kombet - Akhir [event 2020-01-05]",
            "Ayu - Awal; Bima -TOOK_PART_IN 2020-01-05- Akhir",
            "Ayu -KNOWS 2019..- Citra; Bima -KNOWS ..2017- Dewi");
    assertThat(participants(network, "2018-01-01", "2019-01-01")).containsExactly("Ayu");
    assertThat(participants(network, "2020-01-01", "2021-01-01")).containsExactly("Bima");
    assertThat(participants(network, null, null)).containsExactlyInAnyOrder("Ayu", "Bima");
    var early = period("2018-01-01", "2019-01-01");
    assertThat(counts(programs.of(network.id("Kombet"), network.view(), early, 1)))
        .containsExactly(0);
    assertThat(counts(programs.of(network.id("Kombet"), network.view(), Period.ALWAYS, 1)))
        .containsExactly(2);
  }

  @Test
  void aPeriodThatBeginsAfterTheDayItEndsByDefaultIsRefused() {
    var network = Drawn.network("Kombet [program] - Ayu [person]");
    var tomorrow = Days.date(network.view().day()).plusDays(1);

    assertThatThrownBy(() ->
            programs.of(
                network.id("Kombet"),
                network.view(),
                new Period(Optional.of(tomorrow), Optional.empty()),
                1))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("from cannot be \"%s\"".formatted(tomorrow))
        .hasMessageContaining("Say when it is to end");
    var today = new Period(Optional.of(tomorrow.minusDays(1)), Optional.empty());
    assertThat(programs.of(network.id("Kombet"), network.view(), today, 1)).isNotNull();
  }

  @Test
  void anEventCountsInThePeriodsThatItsOwnDatesTouch() {
    assertThat(events("2024-05-01", "2024-05-03", "2024-05-03", "2024-06-01")).isEqualTo(1);
    assertThat(events("2024-05-01", "2024-05-03", "2024-05-04", "2024-06-01")).isZero();
    assertThat(events("2019", "2019", "2019-12-31", "2020-01-02")).isEqualTo(1);
    assertThat(events("2019", "2019", "2020-01-01", "2020-01-02")).isZero();
    assertThat(events("2018", null, "2018-12-31", "2019-01-02")).isEqualTo(1);
    assertThat(events("2018", null, "2019-01-01", "2020-01-01")).isZero();
    assertThat(events("2018", null, null, "2018-01-01")).isZero();
  }

  /** How many events a program of one event has in a period, and in the same of its coverage. */
  private int events(
      String since, @Nullable String until, @Nullable String from, @Nullable String to) {
    var program = NodeId.named("program");
    var event = NodeId.named("event");
    var fields = new EnumMap<Field, String>(Map.of(Field.NAME, "Temu", Field.SINCE, since));
    if (until != null) {
      fields.put(Field.UNTIL, until);
    }
    var network =
        Snapshot.builder()
            .node(program, NodeKind.PROGRAM)
            .node(new Node(event, NodeKind.EVENT, fields, Level.PUBLIC, Scope.NONE, 1))
            .tie(TieKind.PART_OF, event, program)
            .build();
    var view = View.of(network, Mask.of(Viewer.OWNER, World.SOURCED));
    var reach = programs.of(program, view, period(from, to), 1);
    assertThat(reach.coverage().eventsWithoutParticipants()).isEqualTo(reach.events());
    return reach.events();
  }

  @Test
  void saysWhatItDoesNotKnow() {
    var network =
        Drawn.network(
            "Kombet [program] - Temu [event]; Kombet - Kosong [event]",
            "Ayu - Temu; Bima -TOOK_PART_IN 2018- Temu; Bima -KNOWS- Citra");
    assertThat(programs.of(network.id("Kombet"), network.view(), Period.ALWAYS, 3).coverage())
        .isEqualTo(new Reach.Coverage(1, 1, 1));
  }

  @Test
  void answersForEventsAgenciesCommunitiesAndVenues() {
    var network =
        Drawn.network(
            "Bekraf [agency] -RUNS-> Kombet [program]; Kombet - Temu [event]; Ayu - Temu",
            "Temu - Gedung [venue]; Bima - Gedung; Citra - Perajin [community]");
    assertThat(participants(network, "Temu")).containsExactly("Ayu");
    assertThat(participants(network, "Bekraf")).containsExactly("Ayu");
    assertThat(participants(network, "Gedung")).containsExactlyInAnyOrder("Ayu", "Bima");
    assertThat(participants(network, "Perajin")).containsExactly("Citra");
    assertThatThrownBy(() -> participants(network, "Ayu")).isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void walksNoTieThatTheViewerDoesNotSee() {
    var network =
        Drawn.network("Kombet [program] - Temu [event]; Ayu - Temu; Ayu -KNOWS own- Bima");
    assertThat(counts(programs.of(network.id("Kombet"), network.view(), Period.ALWAYS, 1)))
        .containsExactly(1);
    assertThat(
            counts(
                programs.of(network.id("Kombet"), network.view(Viewer.ANYONE), Period.ALWAYS, 1)))
        .containsExactly(0);
  }

  @Test
  void countsWhatANaiveTwinCountsOnRandomNetworks() {
    for (long seed = 100; seed < 160; seed++) {
      var network = new RandomNetwork(seed, 30);
      var view =
          View.of(network.snapshot(), Mask.of(Viewer.OWNER, World.SOURCED))
              .asOf(RandomNetwork.TODAY);
      for (var event : network.of(NodeKind.EVENT)) {
        var reach = programs.of(event, view, Period.ALWAYS, 3);
        assertThat(counts(reach))
            .as("seed %d, event %s", seed, event)
            .isEqualTo(naively(network, Set.copyOf(reach.people()), 3));
      }
    }
  }

  /** One step after the other over the list of all ties. */
  private static List<Integer> naively(RandomNetwork network, Set<NodeId> start, int hops) {
    var kinds =
        network.nodes.stream().collect(Collectors.toMap(node -> node.id(), node -> node.kind()));
    var begun =
        network.ties.stream()
            .filter(tie ->
                tie.span().since() == null
                    || !tie.span().since().day().isAfter(RandomNetwork.TODAY))
            .toList();
    var reached = new HashSet<>(start);
    var counts = new ArrayList<Integer>();
    for (int hop = 0; hop < hops; hop++) {
      var next = new HashSet<>(reached);
      var members = new HashMap<NodeId, Set<NodeId>>();
      for (var tie : begun) {
        if (tie.isWork() && actors(tie, kinds)) {
          if (reached.contains(tie.from())) {
            next.add(tie.to());
          }
          if (reached.contains(tie.to())) {
            next.add(tie.from());
          }
        } else if (tie.kind() == TieKind.MADE || tie.kind() == TieKind.PARTY_TO) {
          members.computeIfAbsent(tie.to(), _ -> new HashSet<>()).add(tie.from());
        }
      }
      for (var together : members.values()) {
        if (together.stream().anyMatch(reached::contains)) {
          next.addAll(together);
        }
      }
      reached = next;
      counts.add(reached.size() - start.size());
    }
    return counts;
  }

  private static boolean actors(Tie tie, Map<NodeId, NodeKind> kinds) {
    return kinds.getOrDefault(tie.from(), NodeKind.PLACE).isActor()
        && kinds.getOrDefault(tie.to(), NodeKind.PLACE).isActor();
  }

  private static List<Integer> counts(Reach reach) {
    return reach.hops().stream().map(hop -> hop.within().count()).toList();
  }

  private List<String> participants(Drawn network, String of) {
    return names(network, programs.of(network.id(of), network.view(), Period.ALWAYS, 0));
  }

  private List<String> participants(Drawn network, @Nullable String from, @Nullable String to) {
    return names(network, programs.of(network.id("Kombet"), network.view(), period(from, to), 0));
  }

  private static List<String> names(Drawn network, Reach reach) {
    return reach.people().stream().map(network::name).toList();
  }

  private static Period period(@Nullable String from, @Nullable String to) {
    return new Period(
        Optional.ofNullable(from).map(LocalDate::parse),
        Optional.ofNullable(to).map(LocalDate::parse));
  }
}
