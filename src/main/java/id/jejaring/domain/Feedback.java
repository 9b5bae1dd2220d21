package id.jejaring.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a candidate who was suggested to an actor; one of each person, the latest.
 * It is seen by nobody else.
 *
 * @param why why it is not for the actor; null with every other verdict, and where nobody said
 * @param note more in words, at most {@value #LONGEST_NOTE} characters
 */
public record Feedback(
    MatterId id,
    NodeId actor,
    NodeId candidate,
    Verdict verdict,
    @Nullable Why why,
    @Nullable String note,
    String by,
    Instant at,
    long rev)
    implements Matter {

  /** The most characters that a note may have. */
  public static final int LONGEST_NOTE = 280;

  public Feedback {
    if (actor.equals(candidate)) {
      throw Refusal.invalid("candidate", candidate, "Feedback is about somebody else.");
    }
    if (why != null && verdict != Verdict.NOT_FOR_ME) {
      throw Refusal.invalid(
          "why", why.key(), "Give a reason with not_for_me alone, or leave it out.");
    }
  }

  /** The id of what somebody says of a candidate for an actor. */
  public static MatterId id(String by, NodeId actor, NodeId candidate) {
    return MatterId.named("feedback:%s:%s:%s".formatted(by, actor, candidate));
  }

  @Override
  public List<NodeId> concerns() {
    return List.of(actor, candidate);
  }

  @Override
  public Feedback at(long rev) {
    return new Feedback(id, actor, candidate, verdict, why, note, by, at, rev);
  }

  /** The same between nodes as they are called now. */
  public Feedback between(NodeId actor, NodeId candidate) {
    return new Feedback(id, actor, candidate, verdict, why, note, by, at, rev);
  }

  /** What is said. */
  public enum Verdict {
    /** A good suggestion; more of the kind. */
    USEFUL,
    /** Not for this actor, for one of the reasons in {@link Why}. */
    NOT_FOR_ME,
    /** They know each other already. */
    KNOWN,
    /** They must not be brought together. */
    KEPT_APART;

    /** The name in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the name, in any case; refuses any other word by naming those that exist. */
    public static Verdict of(String word) {
      for (var verdict : values()) {
        if (verdict.name().equalsIgnoreCase(word.strip())) {
          return verdict;
        }
      }
      throw Refusal.invalid("verdict", word, "Use one of " + Words.paths(values()) + ".");
    }
  }

  /** Why a candidate is not for an actor. */
  public enum Why {
    /** Too far away. */
    TOO_FAR,
    /** In the same line of work, a competitor. */
    SAME_LINE,
    /** Too large or too small. */
    OTHER_SIZE,
    /** The actor can take on nothing more for now. */
    NO_CAPACITY,
    /** Anything else, said in the note. */
    OTHER;

    /** The name in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the name, in any case; refuses any other word by naming those that exist. */
    public static Why of(String word) {
      for (var why : values()) {
        if (why.name().equalsIgnoreCase(word.strip())) {
          return why;
        }
      }
      throw Refusal.invalid("why", word, "Use one of " + Words.paths(values()) + ".");
    }
  }
}
