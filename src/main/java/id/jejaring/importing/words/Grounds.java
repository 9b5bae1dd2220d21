package id.jejaring.importing.words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why something is suggested: the words of the list, or codes such as {@code KBLI 13134}, and who
 * has accepted it. Stands as the speaker in a claim's provenance: {@code word list [bakso, mie
 * ayam]}, and once accepted {@code word list [bakso, mie ayam], Rina}.
 *
 * @param words none in what was suggested before words were kept
 */
public record Grounds(List<String> words, @Nullable String acceptedBy) {

  /** How every such speaker begins. */
  public static final String VOICE = "word list";

  private static final int MOST_WORDS = 5;
  private static final Pattern FORM =
      Pattern.compile(VOICE + "(?: \\[([^\\]]*)\\])?(?:, (.*))?", Pattern.DOTALL);

  public Grounds {
    words = words.stream().distinct().limit(MOST_WORDS).toList();
  }

  /** Nobody has said anything about it yet. */
  public static Grounds open(List<String> words) {
    return new Grounds(words, null);
  }

  /** What a speaker stands for; empty where it is a person or a sheet. */
  public static Optional<Grounds> find(String by) {
    var form = FORM.matcher(by);
    if (!form.matches()) {
      return Optional.empty();
    }
    var words = form.group(1);
    return Optional.of(
        new Grounds(
            words == null || words.isEmpty() ? List.of() : List.of(words.split(", ", -1)),
            form.group(2)));
  }

  /** Whether a person has confirmed it. */
  public boolean isAccepted() {
    return acceptedBy != null;
  }

  /** The same, confirmed by a person. */
  public Grounds accepted(String by) {
    return new Grounds(words, by);
  }

  /** The same without a word. */
  public Grounds without(String word) {
    return new Grounds(words.stream().filter(other -> !other.equals(word)).toList(), acceptedBy);
  }

  /** As a claim's speaker. */
  @Override
  public String toString() {
    return VOICE
        + (words.isEmpty() ? "" : " [" + String.join(", ", words) + "]")
        + (acceptedBy == null ? "" : ", " + acceptedBy);
  }
}
