package id.jejaring.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something holds: from the first day of {@code since} up to, and without, the first day of
 * {@code until}. An end that is unknown is open. ("Ended in 2019", where no more is known, is
 * stored as until 2020, so that nothing is cut short that may have held.)
 */
public record Span(@Nullable Dated since, @Nullable Dated until) {

  /** Open at both ends. */
  public static final Span OPEN = new Span(null, null);

  public Span {
    if (since != null && until != null && !since.day().isBefore(until.day())) {
      throw Refusal.invalid(
          "until", until, "It must come after since, which is \"%s\".".formatted(since));
    }
  }

  /** From a date on. */
  public static Span since(Dated since) {
    return new Span(since, null);
  }

  /** Just the day, month or year meant, as for an event or a film. */
  public static Span during(Dated date) {
    return new Span(date, new Dated(date.after(), date.precision()));
  }

  /** The last day, month or year of it, as people say an end; empty where it is open. */
  public Optional<Dated> last() {
    return Optional.ofNullable(until).map(Dated::before);
  }

  /** Whether it holds on the day. */
  public boolean holdsOn(LocalDate day) {
    return (since == null || !day.isBefore(since.day()))
        && (until == null || day.isBefore(until.day()));
  }
}
