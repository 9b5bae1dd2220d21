package id.jejaring.web.backtests;

import id.jejaring.domain.Dated;
import id.jejaring.importing.sheet.Dates;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What the times of a list are: dates of any kind the importer knows, or whole numbers that only
 * order. Both become whole numbers: days since 1970, or themselves.
 */
enum When {
  DATE {
    @Override
    OptionalLong read(String text) {
      return Dates.find(text)
          .map(d -> OptionalLong.of(d.day().toEpochDay()))
          .orElse(OptionalLong.empty());
    }

    @Override
    OptionalLong last(String text) {
      Optional<Dated> date = Dates.find(text);
      return date.map(d -> OptionalLong.of(d.after().toEpochDay() - 1))
          .orElse(OptionalLong.empty());
    }

    @Override
    String write(long value) {
      return LocalDate.ofEpochDay(value).toString();
    }
  },
  ORDER {
    @Override
    OptionalLong read(String text) {
      return WHOLE.matcher(text).matches()
          ? OptionalLong.of(Long.parseLong(text.replaceFirst("[.,]0+$", "")))
          : OptionalLong.empty();
    }

    @Override
    OptionalLong last(String text) {
      return read(text);
    }

    @Override
    String write(long value) {
      return Long.toString(value);
    }
  };

  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}([.,]0+)?");

  /** The time that a cell says. */
  abstract OptionalLong read(String text);

  /** The last time that is meant: of a year, its last day. */
  abstract OptionalLong last(String text);

  /** A time as people write it. */
  abstract String write(long value);

  /** Reads many cells, most of which repeat. For one thread. */
  static final class Reader {

    private static final int KEPT = 50_000;

    private final When when;
    private final Map<String, OptionalLong> known = new HashMap<>();

    Reader(When when) {
      this.when = when;
    }

    OptionalLong read(String cell) {
      if (known.size() > KEPT) {
        known.clear();
      }
      return known.computeIfAbsent(cell, text -> when.read(text.strip()));
    }
  }
}
