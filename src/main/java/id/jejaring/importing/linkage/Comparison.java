package id.jejaring.importing.linkage;

import id.jejaring.importing.linkage.Agreement.Aspect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two descriptions compared aspect by aspect; what either leaves out is not compared.
 *
 * @param findings one for each aspect compared, in the order of the aspects
 * @param bits their sum: how much more probable these findings are if both are of one thing
 * @param likeness puts those in order that are equally probable: names beyond what they can tell,
 *     nearness to the metre, words in common by the words of the longer text
 */
public record Comparison(List<Finding> findings, double bits, double likeness) {

  /** What one aspect says. */
  public record Finding(Agreement agreement, double bits) {}

  private static final double METRES = 1_000;

  public Comparison {
    findings = List.copyOf(findings);
  }

  /** The finding about an aspect; null where it was not compared. */
  @Nullable Agreement of(Aspect aspect) {
    for (var finding : findings) {
      if (finding.agreement().aspect() == aspect) {
        return finding.agreement();
      }
    }
    return null;
  }

  double bitsOf(Aspect aspect) {
    for (var finding : findings) {
      if (finding.agreement().aspect() == aspect) {
        return finding.bits();
      }
    }
    return 0;
  }

  /** Compares two descriptions. Pure; one to three microseconds. */
  public static Comparison of(
      Particulars a, Particulars b, Frequencies frequencies, Weights weights) {
    return new Comparing(a, b, frequencies, weights).compare();
  }

  private static final class Comparing {
    private final Particulars a;
    private final Particulars b;
    private final Frequencies frequencies;
    private final Weights weights;
    private final List<Finding> findings = new ArrayList<>(8);
    private double likeness;

    Comparing(Particulars a, Particulars b, Frequencies frequencies, Weights weights) {
      this.a = a;
      this.b = b;
      this.frequencies = frequencies;
      this.weights = weights;
    }

    Comparison compare() {
      var name = NameComparison.best(a, b, frequencies);
      findings.add(new Finding(name.agreement(), name.bits()));
      likeness = name.likeness();
      form();
      where();
      address();
      line();
      var ours = a.keys();
      var theirs = b.keys();
      key(ours.phone(), theirs.phone(), Agreement.PHONE_SAME, Agreement.PHONE_DIFFERENT);
      key(ours.email(), theirs.email(), Agreement.EMAIL_SAME, Agreement.EMAIL_DIFFERENT);
      key(ours.handle(), theirs.handle(), Agreement.HANDLE_SAME, Agreement.HANDLE_DIFFERENT);
      key(ours.website(), theirs.website(), Agreement.WEBSITE_SAME, Agreement.WEBSITE_DIFFERENT);
      key(ours.nib(), theirs.nib(), Agreement.NIB_SAME, Agreement.NIB_DIFFERENT);
      date();
      return new Comparison(findings, findings.stream().mapToDouble(Finding::bits).sum(), likeness);
    }

    private void find(Agreement agreement) {
      findings.add(new Finding(agreement, weights.bits(agreement)));
    }

    private void key(long ours, long theirs, Agreement same, Agreement different) {
      if (ours != 0 && theirs != 0) {
        find(ours == theirs ? same : different);
      }
    }

    private void form() {
      var ours = a.name().form();
      var theirs = b.name().form();
      if (!ours.isEmpty() && !theirs.isEmpty()) {
        find(ours.equals(theirs) ? Agreement.FORM_SAME : Agreement.FORM_DIFFERENT);
      }
    }

    /** Two points tell more than two places, and both tell of the same. */
    private void where() {
      var ours = a.point();
      var theirs = b.point();
      if (ours != null && theirs != null) {
        double metres = ours.kilometresTo(theirs) * METRES;
        find(distance(metres));
        likeness -= Math.log1p(metres);
      } else if (!a.place().isEmpty() && !b.place().isEmpty()) {
        place(a.place(), b.place());
      }
    }

    private static Agreement distance(double metres) {
      if (metres < 25) {
        return Agreement.POINT_WITHIN_25_M;
      }
      if (metres < 100) {
        return Agreement.POINT_WITHIN_100_M;
      }
      if (metres < 500) {
        return Agreement.POINT_WITHIN_500_M;
      }
      if (metres < 2_000) {
        return Agreement.POINT_WITHIN_2_KM;
      }
      return metres < 20_000 ? Agreement.POINT_WITHIN_20_KM : Agreement.POINT_FAR;
    }

    private void place(String ours, String theirs) {
      if (ours.equals(theirs)) {
        common(
            ours.length() > 5 ? Agreement.PLACE_SAME_DISTRICT : Agreement.PLACE_SAME_REGENCY, ours);
      } else if (ours.startsWith(theirs) || theirs.startsWith(ours)) {
        common(Agreement.PLACE_SAME_REGENCY, ours.length() < theirs.length() ? ours : theirs);
      } else if (a.regency().equals(b.regency())) {
        findings.add(new Finding(Agreement.PLACE_SAME_REGENCY, -1));
      } else {
        find(
            ours.regionMatches(0, theirs, 0, 2)
                ? Agreement.PLACE_SAME_PROVINCE
                : Agreement.PLACE_DIFFERENT);
      }
    }

    /** A place in common says the less the more are there. */
    private void common(Agreement agreement, String place) {
      double share = frequencies.place(place, a.kind());
      findings.add(new Finding(agreement, Math.max(0, Weights.bits(0.9, Math.max(share, 0.001)))));
    }

    private void address() {
      if (!a.address().isEmpty() && !b.address().isEmpty()) {
        double overlap = overlap(a.address(), b.address());
        if (overlap <= 0.35) {
          find(Agreement.ADDRESS_DIFFERENT);
        } else if (isOtherNumber(a.address(), b.address())) {
          find(Agreement.ADDRESS_OTHER_NUMBER);
        } else {
          find(overlap > 0.8 ? Agreement.ADDRESS_SAME : Agreement.ADDRESS_PARTLY);
        }
      }
    }

    /** Whether both give a number, and none the other's. */
    private static boolean isOtherNumber(List<Word> ours, List<Word> theirs) {
      var numbers = theirs.stream().filter(Word::isNumber).toList();
      return !numbers.isEmpty()
          && ours.stream().anyMatch(Word::isNumber)
          && ours.stream().filter(Word::isNumber).noneMatch(numbers::contains);
    }

    private void line() {
      if (!a.line().isEmpty() && !b.line().isEmpty()) {
        double overlap = overlap(a.line(), b.line());
        likeness +=
            overlap
                * Math.min(a.line().size(), b.line().size())
                / Math.max(a.line().size(), b.line().size());
        find(
            overlap > 0.6
                ? Agreement.LINE_SAME
                : overlap > 0.2 ? Agreement.LINE_PARTLY : Agreement.LINE_DIFFERENT);
      }
    }

    /** Words in common by the words of the shorter text (Szymkiewicz and Simpson). */
    private static double overlap(List<Word> ours, List<Word> theirs) {
      int common = 0;
      for (var word : ours) {
        for (var other : theirs) {
          if (word.sound().equals(other.sound())) {
            common++;
            break;
          }
        }
      }
      return (double) common / Math.min(ours.size(), theirs.size());
    }

    private void date() {
      var ours = a.since();
      var theirs = b.since();
      if (ours.isEmpty() || theirs.isEmpty()) {
        return;
      }
      find(
          ours.startsWith(theirs) || theirs.startsWith(ours)
              ? Agreement.DATE_SAME
              : near(ours, theirs) ? Agreement.DATE_NEAR : Agreement.DATE_DIFFERENT);
    }

    private static boolean near(String ours, String theirs) {
      return ours.length() >= 4
          && theirs.length() >= 4
          && Math.abs(year(ours) - year(theirs)) <= 1
          && (ours.length() == 4 || theirs.length() == 4);
    }

    private static int year(String date) {
      try {
        return Integer.parseInt(date, 0, 4, 10);
      } catch (NumberFormatException _) {
        return 0;
      }
    }
  }
}
