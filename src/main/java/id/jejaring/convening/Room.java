package id.jejaring.convening;

import java.util.ArrayList;
import java.util.List;

/**
 * Seats a company: those kept apart at different tables, those who offer the same too where that
 * can be, then as many introductions as possible at one table, those who know each other spread,
 * subsectors and cities mixed.
 */
final class Room {

  private static final long APART = -1_000_000_000L;
  private static final long COMPETING = -10_000;
  private static final long INTRODUCED = 100;
  private static final long INTRODUCED_WEAKLY = 60;
  private static final long ACQUAINTED = -30;
  private static final long SAME_SUBSECTOR = -4;
  private static final long SAME_CITY = -2;

  private final Company company;
  private final long[][] worth;

  Room(Company company, List<Pairs.Pair> introduced) {
    this.company = company;
    worth = new long[company.size()][company.size()];
    for (int one = 0; one < company.size(); one++) {
      for (int other = 0; other < one; other++) {
        add(one, other, worth(one, other));
      }
    }
    introduced.forEach(
        pair -> add(pair.one(), pair.other(), pair.weak() ? INTRODUCED_WEAKLY : INTRODUCED));
  }

  /**
   * The table of each guest, from 0. There are as many tables as needed for the size, and more only
   * where people who are kept apart would share one otherwise.
   */
  int[] seat(int size, long seed) {
    var tables = Math.max(1, (company.size() + size - 1) / size);
    var seated = Seating.of(worth, tables, seed);
    while (tables < company.size() && areBroughtTogether(seated)) {
      seated = Seating.of(worth, ++tables, seed);
    }
    return seated;
  }

  /** Who sits at each table. */
  static List<List<Integer>> tables(int[] seated) {
    var tables = new ArrayList<List<Integer>>();
    for (int guest = 0; guest < seated.length; guest++) {
      while (tables.size() <= seated[guest]) {
        tables.add(new ArrayList<>());
      }
      tables.get(seated[guest]).add(guest);
    }
    return tables;
  }

  private boolean areBroughtTogether(int[] seated) {
    for (int one = 0; one < seated.length; one++) {
      for (int other = 0; other < one; other++) {
        if (seated[one] == seated[other] && company.areKeptApart(one, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private void add(int one, int other, long more) {
    worth[one][other] += more;
    worth[other][one] += more;
  }

  private long worth(int one, int other) {
    var first = company.get(one);
    var second = company.get(other);
    return (company.areKeptApart(one, other) ? APART : 0)
        + (first.competesWith(second) ? COMPETING : 0)
        + (company.areAcquainted(one, other) ? ACQUAINTED : 0)
        + ((first.subsectors & second.subsectors) != 0 ? SAME_SUBSECTOR : 0)
        + (first.city >= 0 && first.city == second.city ? SAME_CITY : 0);
  }
}
