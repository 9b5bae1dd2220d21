package id.jejaring.web;

import id.jejaring.domain.Feedback;
import id.jejaring.domain.Introduction;
import id.jejaring.domain.Introduction.Step;
import id.jejaring.domain.Introduction.What;
import id.jejaring.domain.Matter;
import id.jejaring.domain.NodeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in sentences what people said of suggestions, and how introductions go. */
public final class MatterSentences {

  private final Scene scene;
  private final Phrases phrases;

  /** Sentences with the names and in the language of a scene. */
  public MatterSentences(Scene scene) {
    this.scene = scene;
    phrases = scene.phrases();
  }

  /** What became of a matter. */
  public String changed(@Nullable Matter before, @Nullable Matter after) {
    return switch (after != null ? after : Objects.requireNonNull(before)) {
      case Feedback feedback ->
          phrases.say(
              after == null ? "history.feedback.taken" : "history.feedback.given",
              scene.name(feedback.candidate()),
              scene.name(feedback.actor()),
              of(feedback));
      case Introduction introduction -> {
        var from = scene.name(introduction.from());
        var to = scene.name(introduction.to());
        if (after == null) {
          yield phrases.say("history.introduction.removed", from, to);
        }
        var was = before instanceof Introduction earlier ? earlier : introduction;
        var isBack = was.steps().size() > introduction.steps().size();
        var told = isBack ? was : introduction;
        yield phrases.say(
            isBack ? "history.introduction.back" : "history.introduction.step",
            from,
            to,
            of(told.steps().getLast(), told));
      }
    };
  }

  /** What is said of a candidate: the verdict, the reason and the note. */
  public String of(Feedback feedback) {
    var verdict = phrases.say("feedback.verdict." + feedback.verdict().key());
    var why = feedback.why();
    var said =
        why == null
            ? verdict
            : phrases.say("feedback.because", verdict, phrases.say("feedback.why." + why.key()));
    return feedback.note() == null ? said : phrases.say("feedback.noted", said, feedback.note());
  }

  /** A step of an introduction, with its note. */
  public String of(Step step, Introduction introduction) {
    var said = said(step, introduction);
    return step.note() == null ? said : phrases.say("feedback.noted", said, step.note());
  }

  private String said(Step step, Introduction introduction) {
    var who = step.who();
    if (step.what() == What.ASKED) {
      return introduction.through().isEmpty()
          ? phrases.say("introduction.step.direct")
          : phrases.say("introduction.step.asked", names(introduction.through()));
    }
    return phrases.say(
        "introduction.step." + step.what().key(), who == null ? "" : scene.name(who));
  }

  /** Where an introduction stands, in two or three words. */
  public String state(Introduction introduction) {
    return phrases.say("introduction.state." + introduction.state().key());
  }

  /** What to do next. */
  public String next(Introduction introduction) {
    return phrases.say(
        "introduction.next." + introduction.state().key(),
        names(introduction.waiting()),
        scene.name(introduction.from()),
        scene.name(introduction.to()));
  }

  /** Names in a row. */
  public String names(Collection<NodeId> ids) {
    var names = new ArrayList<String>();
    ids.forEach(id -> names.add(scene.name(id)));
    return phrases.list(List.copyOf(names));
  }
}
