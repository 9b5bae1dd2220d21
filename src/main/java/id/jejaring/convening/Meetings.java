package id.jejaring.convening;

import id.jejaring.convening.Round.Measures;
import id.jejaring.convening.Round.Seat;
import id.jejaring.convening.Round.Table;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.network.View;
import id.jejaring.recommending.Complements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Says whom the people of a gathering should meet, and at which table each of them sits. Works
 * without a single tie. The same people, view and wishes give the same answer.
 */
@Component
public final class Meetings {

  private static final double MILLION = 1e6;

  /** Of a list that is too long for one gathering. */
  private static final int LOOKED_AT = 300;

  private final Complements complements;
  private final Kindred kindred;

  Meetings(Complements complements) {
    this.complements = complements;
    kindred = new Kindred(complements);
  }

  /** By the word lists that are part of the program, for use without Spring. */
  public static Meetings withOwnWords() {
    return new Meetings(Complements.ofTheProgram());
  }

  /** Among those who took part in an event. */
  public Round at(NodeId event, View view, Terms terms) {
    var occasion = view.find(event);
    if (occasion < 0) {
      throw Refusal.notFound("event", event);
    }
    if (view.snapshot().kind(occasion) != NodeKind.EVENT) {
      throw Refusal.invalid("event", event, "Ask for an event.", "Pilih sebuah acara.");
    }
    return of(Company.of(Guests.at(occasion, view), view, Set.of(occasion)), terms);
  }

  /**
   * Among these. An event among them is where they meet; whatever else is no actor, or not seen, is
   * left out.
   */
  public Round among(Collection<NodeId> nodes, View view, Terms terms) {
    return of(Company.of(nodes, view, occasions(nodes, view)), terms);
  }

  /**
   * The strongest of the introductions that {@link #among} makes on the usual terms, for lists of
   * any length: of more people than a gathering holds, the few hundred are looked at of whom the
   * list itself promises the most.
   */
  public Strongest strongest(Collection<NodeId> nodes, View view, int most) {
    var all = Guests.of(nodes, view);
    var promising = all.size() <= Company.MOST ? all : new Promising(all, view).most(LOOKED_AT);
    var company = new Company(promising, view, occasions(nodes, view));
    var grounds = new Grounds(view, company.guests, complements, kindred, false);
    var chosen = Pairing.of(pairs(company, grounds), Terms.USUAL.each());
    var introduced = new ArrayList<Strongest.Introduced>();
    var meetings = meetings(company, grounds, chosen.stream().filter(p -> !p.weak()).toList());
    for (int guest = 0; guest < company.size(); guest++) {
      for (var meeting : meetings.get(guest)) {
        if (guest < meeting.other()) {
          introduced.add(
              new Strongest.Introduced(
                  company.get(guest).guest, company.get(meeting.other()).guest, meeting));
        }
      }
    }
    return Strongest.of(introduced, most, company.size(), all.size());
  }

  private static Set<Integer> occasions(Collection<NodeId> nodes, View view) {
    return nodes.stream()
        .map(view::find)
        .filter(node -> node >= 0 && view.snapshot().kind(node) == NodeKind.EVENT)
        .collect(Collectors.toSet());
  }

  private Round of(Company company, Terms terms) {
    var grounds =
        new Grounds(company.view, company.guests, complements, kindred, terms.elsewhere());
    var pairs = pairs(company, grounds);
    var chosen = Pairing.of(pairs, terms.each());
    var seated = new Room(company, chosen).seat(terms.table(), terms.seed());
    var meetings = meetings(company, grounds, chosen);
    var people =
        IntStream.range(0, company.size())
            .mapToObj(guest ->
                new Seat(
                    company.get(guest).guest,
                    seated[guest] + 1,
                    meetings.get(guest),
                    company.get(guest).missing(company.view)))
            .toList();
    var tables = new ArrayList<Table>();
    for (var table : Room.tables(seated)) {
      tables.add(new Table(tables.size() + 1, table));
    }
    return new Round(terms, people, tables, measures(company, pairs, chosen, seated, terms.each()));
  }

  /** Every pair that makes sense to both. */
  private static Pairs pairs(Company company, Grounds grounds) {
    var found = new ArrayList<Pairs.Pair>();
    for (int one = 0; one < company.size(); one++) {
      for (int other = one + 1; other < company.size(); other++) {
        if (!company.areAcquainted(one, other) && !company.areKeptApart(one, other)) {
          var speaking = grounds.of(company.get(one), company.get(other));
          var score = Grounds.score(speaking);
          if (score > 0) {
            var weak = speaking.stream().noneMatch(Ground::isStrong);
            found.add(new Pairs.Pair(one, other, score, weak));
          }
        }
      }
    }
    return new Pairs(company.size(), found);
  }

  private List<List<Meeting>> meetings(Company company, Grounds grounds, List<Pairs.Pair> chosen) {
    var telling = new Telling(company.view, kindred);
    var meetings = new ArrayList<List<Meeting>>();
    for (int guest = 0; guest < company.size(); guest++) {
      meetings.add(new ArrayList<>());
    }
    for (var pair : chosen) {
      var one = company.get(pair.one());
      var other = company.get(pair.other());
      var mine = grounds.of(one, other);
      var theirs = Telling.turned(mine);
      meetings
          .get(pair.one())
          .add(
              new Meeting(
                  pair.other(),
                  pair.score() / MILLION,
                  pair.weak(),
                  telling.reasons(mine, one, other),
                  telling.caution(one, other)));
      meetings
          .get(pair.other())
          .add(
              new Meeting(
                  pair.one(),
                  pair.score() / MILLION,
                  pair.weak(),
                  telling.reasons(theirs, other, one),
                  telling.caution(other, one)));
    }
    meetings.forEach(each -> each.sort(Comparator.comparingDouble(Meeting::score).reversed()));
    return meetings;
  }

  private static Measures measures(
      Company company, Pairs pairs, List<Pairs.Pair> chosen, int[] seated, int each) {
    var met = new HashSet<Integer>();
    var sum = 0L;
    var together = 0;
    for (var pair : chosen) {
      met.add(pair.one());
      met.add(pair.other());
      sum += pair.score();
      together += seated[pair.one()] == seated[pair.other()] ? 1 : 0;
    }
    var tables = Room.tables(seated);
    return new Measures(
        chosen.size(),
        (int) chosen.stream().filter(Pairs.Pair::weak).count(),
        company.size() - met.size(),
        chosen.isEmpty() ? 1 : Math.min(1, sum / Bound.of(pairs, each)),
        together,
        mean(tables, table -> subsectors(company, table)),
        mean(tables, table -> cities(company, table)),
        count(tables, company::areAcquainted),
        count(tables, (one, other) -> company.get(one).competesWith(company.get(other))));
  }

  private static int subsectors(Company company, List<Integer> table) {
    return Integer.bitCount(
        table.stream().map(guest -> company.get(guest).subsectors).reduce(0, (a, b) -> a | b));
  }

  private static int cities(Company company, List<Integer> table) {
    return (int)
        table.stream()
            .map(guest -> company.get(guest).city)
            .filter(at -> at >= 0)
            .distinct()
            .count();
  }

  private static double mean(List<List<Integer>> tables, ToIntFunction<List<Integer>> count) {
    return tables.stream().mapToInt(count).average().orElse(0);
  }

  /** Whether something is so of two guests. */
  private interface Both {
    boolean test(int one, int other);
  }

  private static int count(List<List<Integer>> tables, Both both) {
    var count = 0;
    for (var table : tables) {
      for (int one = 0; one < table.size(); one++) {
        for (int other = 0; other < one; other++) {
          count += both.test(table.get(one), table.get(other)) ? 1 : 0;
        }
      }
    }
    return count;
  }
}
