package id.jejaring.recommending.learning;

import id.jejaring.recommending.features.Feature;
import java.util.Locale;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * What a ranking stands on.
 *
 * @param ties first ties of the past whose day is known
 * @param sources actors from whose later ties it was learned
 * @param rule the one rule that did best on what was held out; empty for a sum of all that is known
 */
@NamedInterface("backtest")
public record Standing(Basis basis, int ties, int sources, Optional<Feature> rule) {

  /** How the order was found. */
  public enum Basis {
    /** Learned from the past, and better than any single rule where that was tried. */
    LEARNED,
    /** A single rule: nothing that was learned did better where that was tried. */
    RULE,
    /** Fixed weights: there is too little of a past to learn from. */
    DEFAULTS
  }

  /** The basis in JSON. */
  public String key() {
    return basis.name().toLowerCase(Locale.ROOT);
  }

  /** The name of the rule, if it is one. */
  public Optional<String> ruleKey() {
    return rule.map(Feature::key);
  }
}
