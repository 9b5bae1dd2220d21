package id.jejaring.web.introducing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An introduction as its page shows it.
 *
 * @param href its address
 * @param rev the revision that was read
 * @param consents who has to agree, and what they said
 * @param closed whether its last step ended it
 * @param contacts whom may be reached how, of those who have agreed; empty before all have
 * @param letter the message to whoever is asked next; null where nobody is
 * @param mayTie whether a tie of work may be recorded of it
 * @param tied the page of the tie of work, where one is recorded
 * @param stays whether that tie stands although they do not work together, as far as is recorded
 */
record IntroductionPage(
    String href,
    long rev,
    Party from,
    Party to,
    String state,
    String next,
    List<Consent> consents,
    boolean closed,
    boolean mayMeet,
    List<Contact> contacts,
    @Nullable LetterPart letter,
    List<Happened> history,
    boolean mayTie,
    @Nullable String tied,
    boolean stays) {

  IntroductionPage {
    consents = List.copyOf(consents);
    contacts = List.copyOf(contacts);
    history = List.copyOf(history);
  }

  /** Somebody whom it concerns. */
  record Party(String id, String href, String name) {}

  /** Somebody who has to agree, and whether they are the next to answer. */
  record Consent(Party who, String role, String answer, boolean next) {}

  /** How somebody who agreed may be reached. */
  record Contact(String name, List<String> ways) {
    Contact {
      ways = List.copyOf(ways);
    }
  }

  /** What happened, and when. */
  record Happened(String when, String sentence) {}

  /** A message, and how it is sent. */
  record LetterPart(
      String to, String text, String whatsapp, String how, String other, String lang) {}

  /** A line in the list. */
  record Line(
      String href,
      String from,
      String to,
      String through,
      String state,
      String next,
      String when) {}

  /** Somebody in between of a way. */
  record Helper(Party who, String asked) {}

  /** What ties two who follow each other. */
  record LegLine(String sentence, String chance, List<String> citations) {
    LegLine {
      citations = List.copyOf(citations);
    }
  }

  /**
   * A way.
   *
   * @param through the ids of those in between, in one parameter
   */
  record Way(
      String title,
      String chance,
      List<LegLine> legs,
      List<Helper> helpers,
      String through,
      boolean chosen) {
    Way {
      legs = List.copyOf(legs);
      helpers = List.copyOf(helpers);
    }
  }

  /** The page that looks for ways. */
  record Looking(
      Party from,
      Party to,
      @Nullable LegLine tied,
      boolean apart,
      List<Way> ways,
      List<String> resting,
      boolean truncated,
      @Nullable Chosen chosen) {
    Looking {
      ways = List.copyOf(ways);
      resting = List.copyOf(resting);
    }
  }

  /** The way that was chosen, with the letter. */
  record Chosen(String title, String through, LetterPart letter) {}
}
