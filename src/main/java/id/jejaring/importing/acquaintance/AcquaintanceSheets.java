package id.jejaring.importing.acquaintance;

import id.jejaring.domain.AcquaintanceId;
import id.jejaring.domain.Dated;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.Write;
import id.jejaring.importing.acquaintance.AcquaintanceSheet.Member;
import id.jejaring.importing.acquaintance.AcquaintanceSheet.Reply;
import id.jejaring.importing.sheet.Book;
import id.jejaring.registry.ClaimedTie;
import id.jejaring.registry.Registry;
import id.jejaring.store.Records;
import id.jejaring.store.StoreProperties;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes acquaintance sheets out of lists of people and takes in what they answer: dated claims of
 * who knows and has worked with whom, and, where the sheet is about an event or a program, how many
 * of those asked have replied, as figures declared of it. Thread-safe.
 */
@Component
public final class AcquaintanceSheets {

  /** How many were asked, as a figure of the event or program. */
  public static final String ASKED = "acquaintance_asked";

  /** How many of them replied. */
  public static final String ANSWERED = "acquaintance_answered";

  /** More names than this nobody reads through. */
  private static final int MOST = 300;

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_TEXT = 200_000;

  private final Registry registry;
  private final Records records;
  private final Cabinet cabinet;
  private final InstantSource clock = InstantSource.system();

  AcquaintanceSheets(Registry registry, Records records, StoreProperties properties) {
    this.registry = registry;
    this.records = records;
    this.cabinet = new Cabinet(properties.data());
  }

  /** A sheet of those who took part in an event or program, or belong to a community. */
  public AcquaintanceSheet about(NodeId about, Viewer viewer) {
    var node = registry.get(about, viewer);
    var people = new Attendees(registry, viewer).of(node);
    return make(node.name(), about, people, viewer);
  }

  /**
   * A sheet of these actors, such as those an import has recorded; the event among them is what it
   * is about.
   */
  public AcquaintanceSheet of(String title, Collection<NodeId> ids, Viewer viewer) {
    var events =
        registry.nodes(ids, viewer).values().stream()
            .filter(node -> node.kind() == NodeKind.EVENT)
            .toList();
    var about = events.size() == 1 ? events.getFirst() : null;
    return make(
        about == null ? title : about.name(), about == null ? null : about.id(), ids, viewer);
  }

  private synchronized AcquaintanceSheet make(
      String title, @Nullable NodeId about, Collection<NodeId> ids, Viewer viewer) {
    var members = new Attendees(registry, viewer).members(ids);
    if (members.size() < 2 || members.size() > MOST) {
      throw Refusal.invalid(
          "members",
          members.size(),
          "An acquaintance sheet needs 2 to %d people. Import the attendance list first, or choose a smaller gathering."
              .formatted(MOST),
          "Lembar kenal perlu 2 sampai %d orang. Impor dulu daftar hadirnya, atau pilih acara yang lebih kecil."
              .formatted(MOST));
    }
    var sheet =
        new AcquaintanceSheet(
            AcquaintanceId.random(),
            title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
            about,
            viewer,
            now(),
            members,
            List.of());
    registry.write(Write.of(viewer.name(), figures(sheet)));
    cabinet.put(sheet);
    return sheet;
  }

  /** Every sheet the viewer may know of, newest first. */
  public List<AcquaintanceSheet> all(Viewer viewer) {
    return cabinet.all().stream().filter(sheet -> isSeen(sheet, viewer)).toList();
  }

  /** The sheet; refuses one that the viewer may not know of. */
  public AcquaintanceSheet get(AcquaintanceId id, Viewer viewer) {
    return cabinet
        .find(id)
        .filter(sheet -> isSeen(sheet, viewer))
        .orElseThrow(() -> Refusal.notFound("acquaintance sheet", id));
  }

  /** Names on a sheet are for whoever made it and for those who see everything. */
  private static boolean isSeen(AcquaintanceSheet sheet, Viewer viewer) {
    return viewer.clearance().compareTo(Viewer.OWNER.clearance()) >= 0
        || viewer.name().equals(sheet.viewer().name());
  }

  /**
   * How many were asked, and how many of them replied; each once, however many sheets name them.
   */
  public record Responses(int asked, int answered) {}

  /** What the sheets about a node, or about the events of a program, have brought back. */
  public Responses responses(NodeId about, Viewer viewer) {
    var parts = new HashSet<NodeId>();
    parts.add(about);
    registry.tiesOf(about, viewer).stream()
        .map(ClaimedTie::tie)
        .filter(tie -> tie.kind() == TieKind.PART_OF && tie.to().equals(about))
        .forEach(tie -> parts.add(tie.from()));
    var asked = new HashSet<NodeId>();
    var answered = new HashSet<NodeId>();
    for (var sheet : all(viewer)) {
      if (sheet.about() != null && parts.contains(sheet.about())) {
        sheet.members().forEach(member -> asked.add(member.node()));
        sheet.replies().stream()
            .flatMap(reply -> sheet.member(reply.respondent()).stream())
            .forEach(member -> answered.add(member.node()));
      }
    }
    return new Responses(asked.size(), answered.size());
  }

  /** Writes the sheet as a workbook to be filled in. */
  public void write(AcquaintanceSheet sheet, Checklist.Words words, OutputStream out)
      throws IOException {
    Checklist.write(sheet, words, out);
  }

  /** Reads replies as typed or forwarded; nothing is recorded yet. */
  public List<ReplyText.Read> read(AcquaintanceSheet sheet, String text) {
    if (text.length() > LONGEST_TEXT) {
      throw Refusal.invalid(
          "text",
          text.length() + " characters",
          "Paste at most %,d characters at once.".formatted(LONGEST_TEXT),
          "Tempel paling banyak %,d huruf sekaligus.".formatted(LONGEST_TEXT));
    }
    return new ReplyText(sheet.members()).read(text);
  }

  /** Reads a filled workbook; nothing is recorded yet. */
  public List<ReplyText.Read> read(AcquaintanceSheet sheet, Path file, String name)
      throws IOException {
    try (var book = Book.open(file, name)) {
      return Checklist.read(book, sheet, name);
    }
  }

  /**
   * Records what somebody answers, in place of what they answered before.
   *
   * @throws Refusal.Invalid where a number is none of the sheet's
   */
  public synchronized AcquaintanceSheet reply(
      AcquaintanceId id, int respondent, Answers answers, Viewer viewer) {
    var sheet = get(id, viewer);
    check(sheet, "respondent", respondent);
    for (var question : Question.values()) {
      answers.to(question).forEach(number -> check(sheet, question.key(), number));
    }
    var before = sheet.reply(respondent).map(Reply::answers).orElse(Answers.NOBODY);
    var with =
        sheet.with(new Reply(respondent, without(answers, respondent), now(), viewer.name()));
    record(with, respondent, before, without(answers, respondent), viewer);
    return with;
  }

  /** Takes somebody's reply back: afterwards nothing it said is there. */
  public synchronized AcquaintanceSheet takeBack(AcquaintanceId id, int respondent, Viewer viewer) {
    var sheet = get(id, viewer);
    check(sheet, "respondent", respondent);
    var before = sheet.reply(respondent);
    if (before.isEmpty()) {
      return sheet;
    }
    var without = sheet.without(respondent);
    record(without, respondent, before.get().answers(), Answers.NOBODY, viewer);
    return without;
  }

  /** Removes a sheet with all that its replies said. */
  public synchronized void remove(AcquaintanceId id, Viewer viewer) {
    var sheet = get(id, viewer);
    for (var reply : sheet.replies()) {
      sheet = takeBack(id, reply.respondent(), viewer);
    }
    var figures =
        figures(sheet).stream()
            .flatMap(operation ->
                operation instanceof Operation.AddFigure(var figure)
                    ? registry.figuresOf(figure.about(), viewer).stream()
                        .filter(there -> there.id().equals(figure.id()))
                    : java.util.stream.Stream.empty())
            .map(figure -> (Operation) new Operation.RemoveFigure(figure.id()))
            .toList();
    if (!figures.isEmpty()) {
      registry.write(Write.of(viewer.name(), figures));
    }
    cabinet.remove(id);
  }

  private void record(
      AcquaintanceSheet sheet, int respondent, Answers before, Answers now, Viewer viewer) {
    var nodes =
        registry.nodes(
            sheet.members().stream().map(Member::node).collect(Collectors.toSet()), viewer);
    var operations = new ArrayList<Operation>();
    operations.add(new Operation.AddSource(source(sheet, respondent, nodes)));
    operations.addAll(
        new ReplyClaims(records, sheet, nodes, respondent, viewer.name()).change(before, now));
    operations.addAll(figures(sheet));
    registry.write(Write.of(viewer.name(), operations));
    cabinet.put(sheet);
  }

  private Source source(AcquaintanceSheet sheet, int respondent, Map<NodeId, Node> nodes) {
    boolean fictional = nodes.values().stream().anyMatch(node -> node.scope().isFictional());
    return new Source(
        sheet.source(respondent),
        Source.Kind.SHEET,
        "Lembar kenal %s, jawaban %s"
            .formatted(sheet.title(), sheet.members().get(respondent - 1).name()),
        fictional ? Scope.PRACTICE : Scope.NONE,
        now());
  }

  /** How many were asked and how many replied, declared of what the sheet is about. */
  private List<Operation> figures(AcquaintanceSheet sheet) {
    var about = sheet.about();
    if (about == null || registry.find(about, sheet.viewer()).isEmpty()) {
      return List.of();
    }
    var source = SourceId.named("acquaintance:" + sheet.id());
    var asked = FigureId.named("acquaintance:" + sheet.id() + ":asked");
    var answered = FigureId.named("acquaintance:" + sheet.id() + ":answered");
    var provenance = new Provenance(source, null, sheet.viewer().name());
    return List.of(
        new Operation.AddSource(
            new Source(
                source,
                Source.Kind.SHEET,
                "Lembar kenal " + sheet.title(),
                Scope.NONE,
                sheet.at())),
        new Operation.AddFigure(
            figure(asked, about, ASKED, sheet.members().size(), null, provenance)),
        new Operation.AddFigure(
            figure(answered, about, ANSWERED, sheet.replies().size(), asked, provenance)));
  }

  private Figure figure(
      FigureId id,
      NodeId about,
      String measure,
      int value,
      @Nullable FigureId partOf,
      Provenance provenance) {
    return new Figure(
        id,
        about,
        measure,
        value,
        "people",
        Figure.Qualifier.EXACT,
        Figure.Kind.COUNT,
        Dated.day(LocalDate.ofInstant(now(), ZoneId.of("Asia/Jakarta"))),
        null,
        partOf,
        null,
        provenance);
  }

  private static Answers without(Answers answers, int respondent) {
    var others = Answers.NOBODY;
    for (var question : Question.values()) {
      others =
          others.with(
              question,
              answers.to(question).stream().filter(number -> number != respondent).toList());
    }
    return others;
  }

  private static void check(AcquaintanceSheet sheet, String field, int number) {
    if (sheet.member(number).isEmpty()) {
      throw Refusal.invalid(
          field,
          number,
          "The sheet has the numbers 1 to %d.".formatted(sheet.members().size()),
          "Lembar ini bernomor 1 sampai %d.".formatted(sheet.members().size()));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
