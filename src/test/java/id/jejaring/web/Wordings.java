package id.jejaring.web;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The program's own sentences, without the program. */
public final class Wordings {

  private Wordings() {}

  /** The words of this language. */
  public static Phrases in(String language) {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Phrasebook(messages).in(Locale.of(language));
  }
}
