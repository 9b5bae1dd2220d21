package id.jejaring.registry;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Field;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Stance;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far what claims say may be relied on, 0 to 1: {@code docs/reference/confidence.md}. It orders
 * and warns; it is no measured probability.
 *
 * @param value 0 to 1
 * @param word the same in a word
 */
public record Confidence(double value, Word word) {

  private static final double HALF_LIFE_DAYS = 5 * 365.25;
  private static final double DOUBT_AFTER_A_SIDE = 0.25;
  private static final double DOUBT_AFTER_AN_OUTSIDER = 0.5;
  private static final double TRUST_AFTER_A_DISPUTE = 0.5;
  private static final double WEIGHT_OF_A_CONTRADICTION = 0.5;

  /** A word for a number. */
  public enum Word {
    /** Somebody disputes what says so, and nothing undisputed does. */
    DISPUTED,
    /** Under 0.5. */
    WEAK,
    /** From 0.5. */
    FAIR,
    /** From 0.8. */
    STRONG
  }

  /** Of a single claim. */
  static double of(Claim claim, @Nullable Source source, Instant now) {
    var days = Math.max(0, Duration.between(claim.at(), now).toDays());
    var trust = base(source) * Math.pow(0.5, days / HALF_LIFE_DAYS);
    for (var stance : claim.stances()) {
      trust =
          switch (stance.verdict()) {
            case CONFIRMED -> 1 - (1 - trust) * doubt(stance);
            case DISPUTED -> trust * TRUST_AFTER_A_DISPUTE;
          };
    }
    return trust;
  }

  private static double doubt(Stance stance) {
    return stance.side() == null ? DOUBT_AFTER_AN_OUTSIDER : DOUBT_AFTER_A_SIDE;
  }

  private static double base(@Nullable Source source) {
    return switch (source == null ? Source.Kind.STATEMENT : source.kind()) {
      case REGISTER -> 0.95;
      case REPORT -> 0.8;
      case STATEMENT -> 0.7;
      case SHEET -> 0.6;
      case PRACTICE -> 0.5;
    };
  }

  /** Of a tie: that it holds, by all its claims. */
  public static Confidence ofTie(
      Collection<Claim> claims, Map<SourceId, Source> sources, Instant now) {
    return of(claims, List.of(), sources, now);
  }

  /** Of a field's value, by the claims that say so and those that say otherwise. */
  public static Confidence ofValue(
      Collection<Claim> claims,
      Field field,
      String value,
      Map<SourceId, Source> sources,
      Instant now) {
    var saying = claims.stream().filter(claim -> says(claim, field, value)).toList();
    var otherwise =
        field.shape() == Field.Shape.LIST
            ? List.<Claim>of()
            : claims.stream()
                .filter(claim -> claim.subject() instanceof Claim.OfField of && of.field() == field)
                .filter(claim -> !says(claim, field, value))
                .toList();
    return of(saying, otherwise, sources, now);
  }

  private static boolean says(Claim claim, Field field, String value) {
    return claim.subject() instanceof Claim.OfField of
        && of.field() == field
        && (field.shape() == Field.Shape.LIST
            ? List.of(of.value().split("\n", -1)).contains(value)
            : of.value().equals(value));
  }

  private static Confidence of(
      Collection<Claim> saying,
      Collection<Claim> otherwise,
      Map<SourceId, Source> sources,
      Instant now) {
    var value =
        together(saying, sources, now)
            * (1 - WEIGHT_OF_A_CONTRADICTION * together(otherwise, sources, now));
    var isDisputed = !saying.isEmpty() && saying.stream().allMatch(Claim::isDisputed);
    return new Confidence(value, isDisputed ? Word.DISPUTED : word(value));
  }

  /** Sources err independently, claims of one source do not: of each the best counts. */
  private static double together(
      Collection<Claim> claims, Map<SourceId, Source> sources, Instant now) {
    var best = new HashMap<SourceId, Double>();
    for (var claim : claims) {
      var source = claim.provenance().source();
      best.merge(source, of(claim, sources.get(source), now), Math::max);
    }
    return 1 - best.values().stream().mapToDouble(trust -> 1 - trust).reduce(1, (a, b) -> a * b);
  }

  private static Word word(double value) {
    if (value >= 0.8) {
      return Word.STRONG;
    }
    return value >= 0.5 ? Word.FAIR : Word.WEAK;
  }
}
