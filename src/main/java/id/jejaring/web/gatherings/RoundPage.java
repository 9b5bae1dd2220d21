package id.jejaring.web.gatherings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round in words.
 *
 * @param waiting how many rows wait for an answer
 * @param query the parameters that make it, for the files
 * @param summary how well it came out, a sentence each
 * @param improve what is missing of how many, the most frequent first
 * @param chat the text for the whole group
 * @param chatHref opens WhatsApp with the short form of it
 */
record RoundPage(
    String title,
    String path,
    String back,
    int waiting,
    String query,
    int each,
    int table,
    long seed,
    boolean elsewhere,
    List<String> summary,
    List<String> improve,
    List<Table> tables,
    List<Person> people,
    String chat,
    String chatHref) {

  RoundPage {
    summary = List.copyOf(summary);
    improve = List.copyOf(improve);
    tables = List.copyOf(tables);
    people = List.copyOf(people);
  }

  /** Whether nobody is there to be introduced. */
  public boolean isEmpty() {
    return people.size() < 2;
  }

  /** Who sits at a table; each leads to the person's introductions below. */
  record Table(String title, List<Sitting> people) {
    Table {
      people = List.copyOf(people);
    }
  }

  /** Somebody at a table. */
  record Sitting(String anchor, String name, String standsFor) {}

  /** Somebody, and whom to meet. */
  record Person(
      String anchor,
      String href,
      String name,
      String detail,
      String table,
      List<Meet> meet,
      List<String> missing,
      String chatHref) {
    Person {
      meet = List.copyOf(meet);
      missing = List.copyOf(missing);
    }

    /** Whom to meet, in one line. */
    public String names() {
      return String.join(", ", meet.stream().map(Meet::name).toList());
    }
  }

  /** Somebody to meet. */
  record Meet(
      String anchor,
      String name,
      String where,
      boolean weak,
      List<Line> reasons,
      @Nullable String caution,
      List<String> weakness) {
    Meet {
      reasons = List.copyOf(reasons);
      weakness = List.copyOf(weakness);
    }
  }

  /** A reason, and who says what it rests on. */
  record Line(String text, List<String> citations) {
    Line {
      citations = List.copyOf(citations);
    }
  }
}
