package id.jejaring.recommending.learning;

import id.jejaring.recommending.features.Feature;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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
    /** Learned from the past, and no single rule was clearly better where that was tried. */
    LEARNED,
    /** A single rule: clearly better than what was learned where that was tried. */
    RULE,
    /** Fixed weights: there is too little of a past to learn from. */
    DEFAULTS,
    /** Fixed weights: nothing has been learned yet, or the network is too large for the memory. */
    PLAIN
  }

  /** The basis in JSON. */
  public String key() {
    return basis.name().toLowerCase(Locale.ROOT);
  }

  /** The name of the rule, if it is one. */
  public Optional<String> ruleKey() {
    return rule.map(Feature::key);
  }

  void write(DataOutput to) throws IOException {
    to.writeUTF(basis.name());
    to.writeInt(ties);
    to.writeInt(sources);
    to.writeUTF(rule.map(Feature::name).orElse(""));
  }

  static Standing read(DataInput from) throws IOException {
    var basis = Basis.valueOf(from.readUTF());
    int ties = from.readInt();
    int sources = from.readInt();
    var rule = from.readUTF();
    return new Standing(
        basis,
        ties,
        sources,
        rule.isEmpty() ? Optional.empty() : Optional.of(Feature.valueOf(rule)));
  }
}
