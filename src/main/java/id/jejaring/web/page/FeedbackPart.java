package id.jejaring.web.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the reader has said of the partners suggested to an actor.
 *
 * @param actor the actor's id
 * @param byHref the same, by the address of the candidate's page
 * @param notice what has just been said of a candidate who is no longer among those shown
 * @param taken what has just been taken back, as a sentence
 */
record FeedbackPart(
    String actor,
    List<Said> said,
    Map<String, Said> byHref,
    @Nullable Said notice,
    @Nullable String taken) {

  FeedbackPart {
    said = List.copyOf(said);
    byHref = Map.copyOf(byHref);
  }

  /**
   * What is said of one candidate.
   *
   * @param action where a form sends that it is taken back
   */
  record Said(
      String candidate, String href, String name, String sentence, String when, String action) {}
}
