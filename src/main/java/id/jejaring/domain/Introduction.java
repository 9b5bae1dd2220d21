package id.jejaring.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That one actor is to be introduced to another one: through whom, who agreed, and what came of it.
 * Nobody's contact is handed on before {@link #hasAgreed} says so.
 *
 * @param from who wants to meet
 * @param to whom
 * @param through who is asked to introduce them, in the order of the path; none where whoever
 *     records it introduces them
 * @param steps what has happened so far, the asking first
 */
public record Introduction(
    MatterId id,
    NodeId from,
    NodeId to,
    List<NodeId> through,
    String by,
    List<Step> steps,
    long rev)
    implements Matter {

  /** The most characters that a note may have. */
  public static final int LONGEST_NOTE = 500;

  public Introduction {
    through = List.copyOf(through);
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalStateException("An introduction begins with a step.");
    }
    if (from.equals(to)) {
      throw Refusal.invalid("to", to, "Somebody is introduced to somebody else.");
    }
    if (through.contains(from)
        || through.contains(to)
        || through.stream().distinct().count() < through.size()) {
      throw Refusal.invalid(
          "through", through, "Name those in between, each once, without the two ends.");
    }
  }

  /**
   * One thing that happened.
   *
   * @param who who answered; null where it is nobody's answer
   * @param on the day that it happened
   * @param by who recorded it, and {@code at} when
   */
  public record Step(
      What what,
      @Nullable NodeId who,
      LocalDate on,
      @Nullable String note,
      String by,
      Instant at) {}

  /** What may happen. */
  public enum What {
    /** Those concerned are asked. */
    ASKED,
    /** Somebody agrees. */
    AGREED,
    /** Somebody would rather not. */
    DECLINED,
    /** The two have met. */
    MET,
    /** The two work together. */
    WORKING_TOGETHER,
    /** Nothing came of it. */
    NOTHING,
    /** It is no longer pursued. */
    WITHDRAWN;

    /** The name in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is somebody's answer. */
    public boolean isAnswer() {
      return this == AGREED || this == DECLINED;
    }

    /** Whether nothing more is to be done after it, of itself. */
    public boolean isLast() {
      return this == WORKING_TOGETHER || this == NOTHING || this == WITHDRAWN;
    }

    /** Reads the name, in any case; refuses any other word by naming those that exist. */
    public static What of(String word) {
      for (var what : values()) {
        if (what.name().equalsIgnoreCase(word.strip())) {
          return what;
        }
      }
      throw Refusal.invalid("step", word, "Use one of " + Words.paths(values()) + ".");
    }
  }

  /** Says that nobody is introduced to themselves. */
  public static Refusal toThemselves(NodeId who, String name) {
    return new Refusal.Invalid(
        "%s cannot be introduced to itself: both names are the same. Choose somebody else."
            .formatted(name),
        "%s tidak bisa diperkenalkan kepada dirinya sendiri: kedua namanya sama. Pilih yang lain."
            .formatted(name),
        Map.of("field", "to", "value", who.toString(), "name", name));
  }

  /** Whether somebody is responsible for everybody, and so sees what others recorded. */
  public static boolean areAllSeenBy(Viewer viewer) {
    return viewer.clearance().compareTo(Level.OWN) >= 0;
  }

  @Override
  public List<NodeId> concerns() {
    var all = new ArrayList<NodeId>();
    all.add(from);
    all.addAll(through);
    all.add(to);
    return List.copyOf(all);
  }

  @Override
  public Introduction at(long rev) {
    return new Introduction(id, from, to, through, by, steps, rev);
  }

  /** The same with one step more. */
  public Introduction with(Step step) {
    var more = new ArrayList<>(steps);
    more.add(step);
    return new Introduction(id, from, to, through, by, more, rev);
  }

  /** The same without the last step; empty where only the asking is left. */
  public Optional<Introduction> back() {
    return steps.size() == 1
        ? Optional.empty()
        : Optional.of(
            new Introduction(id, from, to, through, by, steps.subList(0, steps.size() - 1), rev));
  }

  /** Who has to agree: those in between, then the one to be met. */
  public List<NodeId> consenting() {
    var all = new ArrayList<>(through);
    all.add(to);
    return List.copyOf(all);
  }

  /** What each who has answered said last. */
  public Map<NodeId, What> answers() {
    var answers = new HashMap<NodeId, What>();
    for (var step : steps) {
      var who = step.who();
      if (step.what().isAnswer() && who != null) {
        answers.put(who, step.what());
      }
    }
    return answers;
  }

  /** Whether somebody has agreed. */
  public boolean hasAgreed(NodeId who) {
    return answers().get(who) == What.AGREED;
  }

  /** Who has not answered yet, in the order in which they are asked. */
  public List<NodeId> waiting() {
    var answers = answers();
    return consenting().stream().filter(who -> !answers.containsKey(who)).toList();
  }

  /** Where it stands: what came of it, or else whether all have agreed. */
  public What state() {
    var outcome =
        steps.reversed().stream()
            .map(Step::what)
            .filter(what -> what == What.MET || what.isLast())
            .findFirst();
    if (outcome.isPresent()) {
      return outcome.get();
    }
    var answers = answers();
    if (answers.containsValue(What.DECLINED)) {
      return What.DECLINED;
    }
    return consenting().stream().allMatch(who -> answers.get(who) == What.AGREED)
        ? What.AGREED
        : What.ASKED;
  }

  /** Whether there is something to do yet. */
  public boolean goesOn() {
    return switch (state()) {
      case ASKED, AGREED, MET -> true;
      case DECLINED, WORKING_TOGETHER, NOTHING, WITHDRAWN -> false;
    };
  }

  /** When it was asked for. */
  public Instant asked() {
    return steps.getFirst().at();
  }
}
