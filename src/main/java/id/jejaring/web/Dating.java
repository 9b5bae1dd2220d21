package id.jejaring.web;

import id.jejaring.domain.Dated;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieKind;
import id.jejaring.recommending.Link;
import id.jejaring.recommending.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says when ties held, as precisely as the records know it; what is not known is not told. */
public final class Dating {

  private final Phrases phrases;
  private final Records records;

  /** Dates in these words, by these records. */
  public Dating(Phrases phrases, Records records) {
    this.phrases = phrases;
    this.records = records;
  }

  /** What is recorded of the nodes and ties that an answer tells of. */
  public interface Records {

    /** What a node is called; dated things carry their year. */
    String name(NodeId id);

    /** What a node is called, and no more. */
    String title(NodeId id);

    /** When a gathering or a joint work was, as its own record says. */
    Span span(NodeId id);

    /** When a tie held, as its record says. */
    Span span(Link link);
  }

  /** When a tie held: {@code sejak 2019}; nothing where that is not known. */
  public String of(Link link) {
    return of(known(link), link.kind());
  }

  /** What is said, with when the tie held in brackets. */
  public String in(String said, Link link) {
    return bracketed(said, of(link));
  }

  /** The name of what two share or did together, with when it was in brackets. */
  public String in(NodeId at, TieKind kind, List<Link> ties) {
    var when = when(at, kind, ties);
    return when.isEmpty() ? records.name(at) : bracketed(records.title(at), fresh(at, when));
  }

  /** The name of where two were together, with the day after a comma if it is one for both. */
  public String at(NodeId at, List<Link> ties) {
    var when = isOneTime(ties) ? fresh(at, of(ties.getFirst())) : "";
    return when.isEmpty() ? records.title(at) : records.title(at) + ", " + when;
  }

  /** Whether some ties held at the same time. */
  public boolean isOneTime(List<Link> ties) {
    return !ties.isEmpty() && ties.stream().map(this::known).distinct().count() == 1;
  }

  /** Since and until when each of some is so, where they differ: {@code Rina sejak 2015}. */
  public String each(List<Link> ties) {
    var said =
        ties.stream()
            .filter(tie -> !of(tie).isEmpty())
            .map(tie -> records.name(tie.from()) + " " + of(tie))
            .toList();
    return isOneTime(ties) ? of(ties.getFirst()) : String.join(", ", said);
  }

  /** When all the ties of a reason held together, as far as that is known. */
  public Span of(Reason reason) {
    var spans = reason.evidence().stream().map(this::known).toList();
    var since = dates(spans, Span::since).max(Comparator.naturalOrder()).orElse(null);
    var until = dates(spans, Span::until).min(Comparator.naturalOrder()).orElse(null);
    return since != null && until != null && !since.day().isBefore(until.day())
        ? Span.OPEN
        : new Span(since, until);
  }

  /** When a tie held; for a part in something dated, of which no day is known, when that was. */
  public Span known(Link link) {
    var span = records.span(link);
    return span.equals(Span.OPEN) && isPart(link.kind()) ? records.span(link.to()) : span;
  }

  private static Stream<Dated> dates(List<Span> spans, End end) {
    return spans.stream().map(end::of).filter(Objects::nonNull).map(Objects::requireNonNull);
  }

  private interface End {
    @Nullable Dated of(Span span);
  }

  /** When two were at something together; where their days differ, of each. */
  private String when(NodeId at, TieKind kind, List<Link> ties) {
    var told = each(ties);
    return told.isEmpty() ? of(records.span(at), kind) : told;
  }

  /** Nothing where the name says it already. */
  private String fresh(NodeId at, String when) {
    return records.title(at).contains(when) ? "" : when;
  }

  /** A part in something that happened is of a day; where no end is known it did not go on. */
  private String of(Span span, TieKind kind) {
    return Optional.ofNullable(span.since())
        .filter(_ -> isPart(kind) && span.until() == null)
        .map(phrases::date)
        .orElseGet(() -> phrases.span(span));
  }

  private static boolean isPart(TieKind kind) {
    return kind == TieKind.TOOK_PART_IN || kind.isJointWork();
  }

  private static String bracketed(String said, String when) {
    return when.isEmpty() ? said : said + " (" + when + ")";
  }
}
