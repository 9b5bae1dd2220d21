package id.jejaring.web;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.HomeZone;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Source;
import id.jejaring.domain.Span;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says kinds, ties, numbers, dates and figures in one language. */
public final class Phrases {

  private final MessageSource messages;
  private final Locale locale;

  Phrases(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  /** The language. */
  public Locale locale() {
    return locale;
  }

  /** Whether this is Indonesian. */
  public boolean isIndonesian() {
    return !"en".equals(locale.getLanguage());
  }

  /** The sentence under a key; numbers among the arguments are written as this language does. */
  public String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /** The sentence under a key, or the word itself where there is none. */
  public String sayOr(String key, String otherwise) {
    var said = messages.getMessage(key, null, otherwise, locale);
    return said == null ? otherwise : said;
  }

  /** Whether there is a sentence under a key. */
  boolean knows(String key) {
    return messages.getMessage(key, null, null, locale) != null;
  }

  /** What a node of this kind is called. */
  public String kind(NodeKind kind) {
    return say("kind." + kind.path());
  }

  /** What several nodes of this kind are called. */
  public String kinds(NodeKind kind) {
    return say("kinds." + kind.path());
  }

  /** What a tie says, read from its start ({@code outgoing}) or from its end. */
  public String tie(TieKind kind, boolean outgoing) {
    var way = kind.isMutual() || outgoing ? ".out" : ".in";
    return say("tie." + kind.name().toLowerCase(Locale.ROOT) + way);
  }

  /** The name of a field. */
  public String field(Field field) {
    return say("field." + field.key());
  }

  /** A field's value as people read it. */
  public String value(Field field, String value) {
    return switch (field) {
      case SIZE ->
          SizeClass.find(value)
              .map(size -> sayOr("size." + size.key(), value) + rest(value, size.key()))
              .orElse(value);
      case ROLE -> sayOr("role." + value, value);
      case SINCE, UNTIL -> Dated.find(value).map(this::date).orElse(value);
      default -> field.shape() == Field.Shape.LIST ? value.replace("\n", ", ") : value;
    };
  }

  /** What a tie says besides, as people read it. */
  public String detail(Detail detail, String value) {
    return switch (detail) {
      case STAGE -> sayOr("stage." + value, value);
      case ROLE -> sayOr("takespart." + value, value);
      case SUPPORT -> sayOr("support." + value, value);
      case DESCRIPTION, TITLE -> value;
      case INFERRED -> say("detail.inferred", value.replaceFirst("\\.$", ""));
    };
  }

  /** Who said or did something: the name, or what whoever has no name of their own is called. */
  public String who(String by) {
    return sayOr("who." + by, by);
  }

  /** A subsector's name. */
  public String subsector(Subsector subsector) {
    return isIndonesian() ? subsector.indonesian() : subsector.english();
  }

  /** A whole number with its thousands apart. */
  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** A number with at most so many decimals. */
  public String number(double value, int decimals) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  /** A date at the precision known: {@code 26 Mei 2019}. */
  public String date(Dated date) {
    var pattern =
        switch (date.precision()) {
          case YEAR -> "yyyy";
          case MONTH -> "MMMM yyyy";
          case DAY -> "d MMMM yyyy";
        };
    return DateTimeFormatter.ofPattern(pattern, locale).format(date.day());
  }

  /** A moment by the clock of {@link HomeZone}, which it names: {@code 23 Nov 2026 21.58 WIB}. */
  public String moment(Instant instant) {
    return new DateTimeFormatterBuilder()
        .appendLocalized(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .appendPattern(" z")
        .toFormatter(locale)
        .format(instant.atZone(HomeZone.get()));
  }

  /** A span with its first and last day, or nothing where both ends are open. */
  public String span(Span span) {
    var since = span.since();
    var until = span.until();
    var last = span.last().map(this::date).orElse("");
    if (since != null && until != null) {
      return since.after().equals(until.day()) ? date(since) : say("span.both", date(since), last);
    }
    if (since != null) {
      return say("span.since", date(since));
    }
    return until == null ? "" : say("span.until", last);
  }

  /** What a figure counts. */
  public String measure(String measure) {
    return sayOr("measure." + measure.replace(' ', '_'), measure);
  }

  /** A figure with its qualifier and unit: {@code sekitar 40 usaha}, {@code Rp825 triliun}. */
  public String figure(Figure figure) {
    return say("qualifier." + figure.qualifier().key(), amount(figure)).strip();
  }

  private String amount(Figure figure) {
    return switch (figure.unit()) {
      case "IDR" -> "Rp" + shortened(figure.value());
      case "percent" -> number(figure.value(), 2) + "%";
      default -> number(figure.value(), 2) + " " + sayOr("unit." + figure.unit(), figure.unit());
    };
  }

  private String shortened(double value) {
    if (value >= 1e12) {
      return number(value / 1e12, 2) + " " + say("number.trillion");
    }
    if (value >= 1e9) {
      return number(value / 1e9, 2) + " " + say("number.billion");
    }
    return value >= 1e6 ? number(value / 1e6, 2) + " " + say("number.million") : number(value, 0);
  }

  /** Where a statement is from: the source's title with the row or paragraph in it. */
  public String citation(Source source, @Nullable String row) {
    if (row == null || row.isBlank()) {
      return title(source);
    }
    var key =
        switch (source.kind()) {
          case REPORT -> "cite.paragraph";
          case SHEET -> "cite.row";
          case REGISTER, STATEMENT, PRACTICE -> "cite.at";
        };
    return say(key, title(source), row);
  }

  /** What a source is called; whoever filled something in is called as in {@link #who}. */
  public String title(Source source) {
    return source.author().map(by -> say("cite.statement", who(by))).orElseGet(source::title);
  }

  /** Several words as one: {@code a, b dan c}. */
  public String list(Collection<String> words) {
    var all = List.copyOf(words);
    return switch (all.size()) {
      case 0 -> "";
      case 1 -> all.getFirst();
      default -> say("list.and", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
    };
  }

  private static String rest(String value, String word) {
    return value.startsWith(word) ? value.substring(word.length()) : "";
  }
}
