package id.jejaring.convening;

import id.jejaring.recommending.Gap;
import java.util.List;
import java.util.Set;

/** One round of a gathering: who is introduced to whom, and who sits where. */
public record Round(Terms terms, List<Seat> people, List<Table> tables, Measures measures) {

  public Round {
    people = List.copyOf(people);
    tables = List.copyOf(tables);
  }

  /**
   * Somebody's place.
   *
   * @param table its number, from 1
   * @param meet whom to meet, the best first
   * @param missing what is not known of them, and would lead to better introductions
   */
  public record Seat(Guest guest, int table, List<Meeting> meet, Set<Gap> missing) {
    public Seat {
      meet = List.copyOf(meet);
      missing = Set.copyOf(missing);
    }
  }

  /** Who sits at a table, by number among the people. */
  public record Table(int number, List<Integer> people) {
    public Table {
      people = List.copyOf(people);
    }
  }

  /**
   * How well it came out.
   *
   * @param introductions how many pairs are introduced
   * @param weak how many of these rest on weak hints
   * @param without how many people have nobody to meet
   * @param share of the best sum of scores that any choice could have, at least this was reached
   * @param seatedTogether how many of the introductions sit at one table
   * @param subsectors at a table, in the mean
   * @param cities at a table, in the mean
   * @param acquainted how many pairs at one table know each other already
   * @param competing how many pairs at one table offer the same
   */
  public record Measures(
      int introductions,
      int weak,
      int without,
      double share,
      int seatedTogether,
      double subsectors,
      double cities,
      int acquainted,
      int competing) {}
}
