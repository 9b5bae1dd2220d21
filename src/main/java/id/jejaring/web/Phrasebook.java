package id.jejaring.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Hands out the words of a language. */
@Component
public final class Phrasebook {

  private final MessageSource messages;

  Phrasebook(MessageSource messages) {
    this.messages = messages;
  }

  /** The words of this language; Indonesian for any but English. */
  public Phrases in(Locale locale) {
    return new Phrases(
        messages, "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Languages.INDONESIAN);
  }
}
