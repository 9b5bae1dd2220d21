package id.jejaring.registry;

import id.jejaring.domain.Asked;
import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.HomeZone;
import id.jejaring.domain.Introduction;
import id.jejaring.domain.Introduction.Step;
import id.jejaring.domain.Introduction.What;
import id.jejaring.domain.MatterId;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Span;
import id.jejaring.domain.Stage;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.domain.Write;
import id.jejaring.store.Records;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Introductions, from the asking to what came of it. Who is in between is asked so many times a
 * month at most, whoever asks. Each step is a change of its own, so that each can be taken back.
 * Thread-safe.
 */
@Component
public final class Introducing {

  private static final int READ_AT_ONCE = 100;
  private static final int MOST_IN_BETWEEN = 10;

  private final Registry registry;
  private final Records records;
  private final Apart apart;
  private final int aMonth;
  private final InstantSource clock;

  @Autowired
  Introducing(
      Registry registry,
      Records records,
      Feedbacks feedbacks,
      @Value("${jejaring.introductions.a-month:3}") int aMonth) {
    this(registry, records, feedbacks, aMonth, InstantSource.system());
  }

  Introducing(
      Registry registry, Records records, Feedbacks feedbacks, int aMonth, InstantSource clock) {
    if (aMonth < 1) {
      throw Refusal.invalid(
          "jejaring.introductions.a-month", aMonth, "Use a number of at least 1, such as 3.");
    }
    this.registry = registry;
    this.records = records;
    this.apart = new Apart(registry, records, feedbacks);
    this.aMonth = aMonth;
    this.clock = clock;
  }

  /**
   * What is looked for.
   *
   * @param open whether only open or only closed ones; null for both
   * @param node only those that concern it; null for any
   */
  public record Filter(@Nullable Boolean open, @Nullable NodeId node, World world) {}

  /** How often somebody in between may be asked in a month. */
  public int aMonth() {
    return aMonth;
  }

  /**
   * Who has been asked to introduce others and how they answered, as far as the viewer may know.
   */
  public Map<NodeId, Asked> asked(Viewer viewer) {
    var year = clock.instant().atZone(HomeZone.get()).minusYears(1).toInstant();
    var month = month().atDay(1).atStartOfDay(HomeZone.get()).toInstant();
    return records.ofMatters().asked(viewer, month, year);
  }

  /** Who has been asked often enough this month, by whomever. */
  public Set<NodeId> resting() {
    return records.ofMatters().resting(month(), aMonth);
  }

  /** The day on which they may be asked again. */
  public LocalDate restingUntil() {
    return month().plusMonths(1).atDay(1);
  }

  private YearMonth month() {
    return YearMonth.from(clock.instant().atZone(HomeZone.get()));
  }

  /** The introduction; refuses when there is none that the viewer may know of. */
  public Introduction get(MatterId id, Viewer viewer) {
    return records
        .ofMatters()
        .find(id)
        .filter(Introduction.class::isInstance)
        .map(Introduction.class::cast)
        .filter(each -> !seen(List.of(each), viewer, null).isEmpty())
        .orElseThrow(() -> Refusal.notFound("introduction", id));
  }

  /** Introductions, the latest first, those after one, at most so many. */
  public List<Introduction> list(
      Filter filter, @Nullable Introduction after, int limit, Viewer viewer) {
    var by = Introduction.areAllSeenBy(viewer) ? null : viewer.name();
    var found = new ArrayList<Introduction>();
    var last = after;
    while (found.size() < limit) {
      var read =
          records.ofMatters().introductions(filter.open, by, filter.node, last, READ_AT_ONCE);
      found.addAll(seen(read, viewer, filter.world));
      if (read.size() < READ_AT_ONCE) {
        break;
      }
      last = read.getLast();
    }
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  private List<Introduction> seen(
      List<Introduction> introductions, Viewer viewer, @Nullable World world) {
    var ids = new HashSet<NodeId>();
    introductions.forEach(each -> ids.addAll(each.concerns()));
    var nodes = registry.nodes(ids, viewer);
    return introductions.stream()
        .filter(each -> each.isSeenBy(viewer))
        .filter(each -> nodes.keySet().containsAll(each.concerns()))
        .filter(each -> world == null || isOf(world, nodes.get(each.from())))
        .toList();
  }

  private static boolean isOf(World world, @Nullable Node node) {
    return node != null && World.of(node) == world;
  }

  /** Records that two are to be introduced, and that those in between have been asked. */
  public Introduction ask(
      NodeId from,
      NodeId to,
      List<NodeId> through,
      @Nullable String note,
      Viewer viewer,
      OperationId operation) {
    if (through.size() > MOST_IN_BETWEEN) {
      throw Refusal.invalid(
          "through", through.size(), "Ask %d in between at most.".formatted(MOST_IN_BETWEEN));
    }
    if (from.equals(to)) {
      throw Introduction.toThemselves(to, registry.get(to, viewer).name());
    }
    var id = MatterId.named("introduction:" + operation);
    var step = step(What.ASKED, null, null, note, viewer);
    var introduction = new Introduction(id, from, to, through, viewer.name(), List.of(step), 1);
    if (records.ofMatters().find(id).isEmpty()) { // else the store tells whether it was this one
      check(from, to, through, viewer);
    }
    write(
        viewer,
        operation,
        Map.of(),
        "introduce %s %s %s %s".formatted(from, to, through, step.note()),
        new Operation.Ask(through, month(), aMonth),
        new Operation.PutMatter(introduction));
    return get(id, viewer);
  }

  private void check(NodeId from, NodeId to, List<NodeId> through, Viewer viewer) {
    Feedbacks.checkSignedIn(viewer);
    var way = new ArrayList<Node>();
    way.add(Feedbacks.actor(registry.get(from, viewer), "from"));
    through.forEach(who -> way.add(Feedbacks.actor(registry.get(who, viewer), "through")));
    way.add(Feedbacks.actor(registry.get(to, viewer), "to"));
    way.forEach(each -> Feedbacks.checkWorld(way.getFirst(), each));
    apart.check(way, LocalDate.ofInstant(clock.instant(), HomeZone.get()), viewer);
  }

  /**
   * Records what happened.
   *
   * @param who whose answer it is; null where it is none
   * @param on the day; null for today
   * @param rev the revision that the viewer has read
   */
  public Introduction record(
      MatterId id,
      What what,
      @Nullable NodeId who,
      @Nullable LocalDate on,
      @Nullable String note,
      long rev,
      Viewer viewer,
      OperationId operation) {
    var introduction = get(id, viewer);
    if (introduction.rev() == rev) { // else the store says what is out of date, or done already
      check(introduction, what, who, viewer);
    }
    var step = step(what, who, on, note, viewer);
    write(
        viewer,
        operation,
        Map.of(id.value(), rev),
        "step %s %s %s %s %s %d".formatted(id, what, who, step.on(), step.note(), rev),
        new Operation.PutMatter(introduction.with(step)));
    return get(id, viewer);
  }

  private void check(Introduction introduction, What what, @Nullable NodeId who, Viewer viewer) {
    var state = introduction.state();
    if (what == What.ASKED) {
      throw Refusal.invalid("step", what.key(), "Record a new introduction to ask again.");
    }
    if (state.isLast()) {
      throw new Refusal.Conflict(
          "This introduction is closed (%s). Take its last step back to go on."
              .formatted(state.key()),
          "Perkenalan ini sudah ditutup. Tarik langkah terakhirnya untuk melanjutkan.",
          Map.of("state", state.key()));
    }
    if (what.isAnswer() ? who == null || !introduction.consenting().contains(who) : who != null) {
      throw Refusal.invalid(
          "who",
          who,
          what.isAnswer()
              ? "Name who answered: one in between, or the one to be met."
              : "Leave it out: it is nobody's answer.");
    }
    checkIsNew(introduction, what, who, viewer);
    if ((what == What.MET || what == What.WORKING_TOGETHER)
        && state != What.AGREED
        && state != What.MET) {
      var missing =
          introduction.consenting().stream()
              .filter(each -> !introduction.hasAgreed(each))
              .collect(Collectors.toList());
      var names =
          registry.nodes(missing, viewer).values().stream()
              .map(Node::name)
              .collect(Collectors.joining(", "));
      throw new Refusal.Conflict(
          "Not everybody has agreed yet: %s. Record their answers first.".formatted(names),
          "Belum semua setuju: %s. Catat jawabannya dahulu.".formatted(names),
          Map.of("state", state.key()));
    }
  }

  private void checkIsNew(
      Introduction introduction, What what, @Nullable NodeId who, Viewer viewer) {
    var already =
        who == null
            ? what == What.MET && introduction.state() == What.MET
            : introduction.answers().get(who) == what;
    if (!already) {
      return;
    }
    var name = who == null ? "" : registry.get(who, viewer).name();
    throw new Refusal.Conflict(
        "It is recorded already that %s. Nothing has changed."
            .formatted(
                switch (what) {
                  case AGREED -> name + " agrees";
                  case DECLINED -> name + " would rather not";
                  default -> "the two have met";
                }),
        "Sudah tercatat bahwa %s. Tidak ada yang berubah."
            .formatted(
                switch (what) {
                  case AGREED -> name + " setuju";
                  case DECLINED -> name + " tidak bersedia";
                  default -> "keduanya sudah bertemu";
                }),
        Map.of("step", what.key()));
  }

  private Step step(
      What what,
      @Nullable NodeId who,
      @Nullable LocalDate on,
      @Nullable String note,
      Viewer viewer) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, HomeZone.get());
    if (on != null && on.isAfter(today)) {
      throw Refusal.invalid(
          "on",
          on,
          "Give a day that has come.",
          "Tanggal \"%s\" belum tiba. Isi hari ini atau sebelumnya.".formatted(on));
    }
    return new Step(
        what,
        who,
        on == null ? today : on,
        Texts.note("note", note, Introduction.LONGEST_NOTE),
        viewer.name(),
        now);
  }

  /**
   * Records the tie of work that an introduction has led to.
   *
   * @param rev the revision that the viewer has read
   */
  public ClaimedTie tie(MatterId id, long rev, Viewer viewer, OperationId operation) {
    var introduction = get(id, viewer);
    if (introduction.rev() == rev && introduction.state() != What.WORKING_TOGETHER) {
      throw new Refusal.Conflict(
          "The two do not work together yet, as far as is recorded (%s). Record that first."
              .formatted(introduction.state().key()),
          "Belum tercatat bahwa keduanya bekerja sama. Catat dahulu hasilnya.",
          Map.of("state", introduction.state().key()));
    }
    var tie = TieId.named("tie of introduction:" + id);
    checkNotTied(introduction, tie, viewer);
    var draft =
        new TieDraft(
            TieKind.COLLABORATES_WITH,
            introduction.from(),
            introduction.to(),
            Span.since(Dated.day(introduction.steps().getLast().on())),
            0,
            Map.of(Detail.STAGE, Stage.RUNNING.key()));
    try {
      return registry.add(draft, tie, Map.of(id.value(), rev), viewer, operation);
    } catch (Refusal.Conflict refusal) {
      checkNotTied(introduction, null, viewer); // it came in between
      throw refusal;
    }
  }

  /**
   * Refuses a second tie, as from a page that was opened before the first was recorded.
   *
   * @param its the one that this introduction leads to, of which the store tells whether it is
   *     asked for once more or anew; null to refuse that, too
   */
  private void checkNotTied(Introduction introduction, @Nullable TieId its, Viewer viewer) {
    var from = introduction.from();
    var to = introduction.to();
    var today = LocalDate.ofInstant(clock.instant(), HomeZone.get());
    registry.tiesBetween(List.of(List.of(from, to), List.of(to, from)), viewer).stream()
        .map(ClaimedTie::tie)
        .filter(tie -> tie.kind() == TieKind.COLLABORATES_WITH && tie.span().holdsOn(today))
        .filter(tie -> !tie.id().equals(its))
        .findFirst()
        .ifPresent(tie -> {
          throw new Refusal.Conflict(
              "That the two work together is recorded already (tie %s). Change that one."
                  .formatted(tie.id()),
              "Kerja sama keduanya sudah tercatat. Buka hubungan yang tercatat itu.",
              Map.of("tie", tie.id().toString()));
        });
  }

  /** Takes the last step back; the introduction itself where there is only the asking. */
  public void stepBack(MatterId id, long rev, Viewer viewer, OperationId operation) {
    var introduction = get(id, viewer);
    write(
        viewer,
        operation,
        Map.of(id.value(), rev),
        "step back %s %d".formatted(id, rev),
        introduction
            .back()
            .<Operation>map(Operation.PutMatter::new)
            .orElseGet(() -> new Operation.RemoveMatter(id)));
  }

  /** Removes an introduction; whoever was asked has been asked all the same. */
  public void remove(MatterId id, long rev, Viewer viewer, OperationId operation) {
    get(id, viewer);
    write(
        viewer,
        operation,
        Map.of(id.value(), rev),
        "no introduction %s %d".formatted(id, rev),
        new Operation.RemoveMatter(id));
  }

  private void write(
      Viewer viewer,
      OperationId operation,
      Map<UUID, Long> expected,
      String asked,
      Operation... steps) {
    registry.write(viewer, operation, expected, Write.Cause.NONE, asked, List.of(steps));
  }
}
