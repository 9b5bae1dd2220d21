package id.jejaring.web.gatherings;

import id.jejaring.convening.Guest;
import java.util.List;

/**
 * What each person may be handed: the table, and whom to meet with one sentence each. Its sentences
 * name nobody but those in the room whom not everyone who has signed in may know of.
 */
record Handout(String title, List<Card> cards) {

  Handout {
    cards = List.copyOf(cards);
  }

  /**
   * One person's.
   *
   * @param standsFor those that the person is there for, or what it does and where
   */
  record Card(Guest guest, String name, String standsFor, int table, List<Line> meet) {
    Card {
      meet = List.copyOf(meet);
    }
  }

  /** Somebody to meet, and why. */
  record Line(String name, int table, String sentence) {}
}
