package id.jejaring.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.Field;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Stance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The worked example of {@code docs/reference/confidence.md}, sentence by sentence. */
final class ConfidenceTests {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final Instant FIVE_YEARS_AGO =
      NOW.minus(Duration.ofHours((long) (5 * 365.25 * 24)));
  private static final NodeId RINA = NodeId.named("rina");
  private static final Source SHEET = source("members.csv", Source.Kind.SHEET);
  private static final Source SECOND = source("peserta.xlsx", Source.Kind.SHEET);
  private static final Source REPORT = source("Bekraf", Source.Kind.REPORT);
  private static final Map<SourceId, Source> SOURCES =
      Stream.of(SHEET, SECOND, REPORT).collect(Collectors.toMap(Source::id, Function.identity()));

  @Test
  void eachSentenceOfTheExampleIsWorthWhatThePageSays() {
    var old = claim("micro", SHEET, FIVE_YEARS_AGO);
    assertThat(of("micro", old)).isEqualTo(new Rounded(0.30, Confidence.Word.WEAK));

    var confirmed = with(old, Stance.Verdict.CONFIRMED, RINA);
    assertThat(of("micro", confirmed)).isEqualTo(new Rounded(0.825, Confidence.Word.STRONG));

    var small = claim("small", REPORT, NOW);
    assertThat(of("micro", confirmed, small)).isEqualTo(new Rounded(0.495, Confidence.Word.WEAK));
    assertThat(of("small", confirmed, small)).isEqualTo(new Rounded(0.47, Confidence.Word.WEAK));

    var disputed = with(small, Stance.Verdict.DISPUTED, null);
    assertThat(of("micro", confirmed, disputed)).isEqualTo(new Rounded(0.66, Confidence.Word.FAIR));
    assertThat(of("small", confirmed, disputed).word()).isEqualTo(Confidence.Word.DISPUTED);

    var second = claim("micro", SECOND, NOW);
    assertThat(of("micro", confirmed, disputed, second))
        .isEqualTo(new Rounded(0.744, Confidence.Word.FAIR));
  }

  @Test
  void claimsOfOneSourceCountOnceAndAnOutsidersWordHalfAsMuch() {
    var claim = claim("micro", SHEET, NOW);
    assertThat(of("micro", claim, claim("micro", SHEET, NOW)).value()).isEqualTo(0.6);
    assertThat(of("micro", with(claim, Stance.Verdict.CONFIRMED, null)).value())
        .isCloseTo(0.8, within(1e-9));
  }

  private record Rounded(double value, Confidence.Word word) {}

  private static Rounded of(String value, Claim... claims) {
    var confidence = Confidence.ofValue(List.of(claims), Field.SIZE, value, SOURCES, NOW);
    return new Rounded(Math.round(confidence.value() * 1000) / 1000.0, confidence.word());
  }

  private static Claim claim(String size, Source source, Instant at) {
    return new Claim(
        ClaimId.random(),
        new Claim.OfField(RINA, Field.SIZE, size),
        new Provenance(source.id(), null, "ayu"),
        at,
        1);
  }

  private static Claim with(Claim claim, Stance.Verdict verdict, @Nullable NodeId side) {
    return claim.with(List.of(new Stance(verdict, "sari", side, null, NOW)));
  }

  private static Source source(String title, Source.Kind kind) {
    return new Source(SourceId.named(title), kind, title, Scope.NONE, NOW);
  }
}
