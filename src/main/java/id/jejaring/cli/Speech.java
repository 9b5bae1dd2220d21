package id.jejaring.cli;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the commands say, in Indonesian or English: {@code cli/words*.properties}. */
final class Speech {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  private final Locale locale;
  private final ResourceBundle words;

  private Speech(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            "cli/words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The language asked for, else that of the environment; whatever is not English: Indonesian. */
  static Speech of(@Nullable String asked, Map<String, String> environment) {
    var wanted = asked;
    for (var variable : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
      if (wanted == null || wanted.isBlank()) {
        wanted = environment.get(variable);
      }
    }
    var english = wanted != null && wanted.toLowerCase(Locale.ROOT).startsWith("en");
    return new Speech(english ? Locale.ENGLISH : INDONESIAN);
  }

  ResourceBundle words() {
    return words;
  }

  /** The language as HTTP names it. */
  String tag() {
    return locale.getLanguage();
  }

  /** The sentence under a key, with values in the places of its {@code %s}. */
  String say(String key, Object... values) {
    return String.format(locale, words.getString(key), values);
  }

  /** The word for a value of a fixed vocabulary, or the value itself when there is none. */
  String word(String vocabulary, String value) {
    try {
      return words.getString(vocabulary + "." + value.toLowerCase(Locale.ROOT));
    } catch (MissingResourceException _) {
      return value;
    }
  }

  String number(double value) {
    var format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }
}
