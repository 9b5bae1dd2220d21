package id.jejaring.importing.acquaintance;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The numbers that somebody gave to each question; none is an answer too. */
public record Answers(Map<Question, SortedSet<Integer>> numbers) {

  /** Nobody known, worked with or wanted. */
  public static final Answers NOBODY = new Answers(Map.of());

  public Answers {
    var copy = new EnumMap<Question, SortedSet<Integer>>(Question.class);
    numbers.forEach((question, of) -> {
      if (!of.isEmpty()) {
        copy.put(question, new TreeSet<>(of));
      }
    });
    numbers = Map.copyOf(copy);
  }

  /** The numbers given to a question, in order. */
  public SortedSet<Integer> to(Question question) {
    return numbers.getOrDefault(question, new TreeSet<>());
  }

  /** These, and more for one question. */
  Answers with(Question question, Collection<Integer> more) {
    var all = new EnumMap<Question, SortedSet<Integer>>(Question.class);
    all.putAll(numbers);
    all.merge(
        question,
        new TreeSet<>(more),
        (old, now) -> {
          var both = new TreeSet<>(old);
          both.addAll(now);
          return both;
        });
    return new Answers(all);
  }

  /** These, but for some of one question. */
  Answers without(Question question, Collection<Integer> some) {
    var all = new EnumMap<Question, SortedSet<Integer>>(Question.class);
    all.putAll(numbers);
    var left = new TreeSet<>(to(question));
    left.removeAll(some);
    all.put(question, left);
    return new Answers(all);
  }
}
