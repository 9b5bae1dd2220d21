package id.jejaring.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lists the words of a fixed vocabulary, for messages that name what would have been right. */
final class Words {

  private Words() {}

  static String paths(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
