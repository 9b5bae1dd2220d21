package id.jejaring.registry;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Node;
import id.jejaring.domain.Stance;
import id.jejaring.domain.Tie;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A digest of a bag of lines in any order: the sum of their SHA-256, modulo 2^256 (AdHash of
 * Bellare and Micciancio, 1997). Tells whether two bags are alike; no proof against somebody who
 * makes up lines for a sum. For one thread.
 */
final class HashSum {

  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  private final MessageDigest sha;
  private BigInteger sum = BigInteger.ZERO;

  HashSum() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  void add(String line) {
    var hash = new BigInteger(1, sha.digest(line.getBytes(StandardCharsets.UTF_8)));
    sum = sum.add(hash).mod(MODULUS);
  }

  String hex() {
    var hex = sum.toString(16);
    return "0".repeat(64 - hex.length()) + hex;
  }

  static String line(Node node) {
    return join("node", node.id(), node.kind(), sorted(node.fields()), node.level(), node.scope());
  }

  static String line(Tie tie) {
    return join(
        "tie",
        tie.id(),
        tie.kind(),
        tie.from(),
        tie.to(),
        tie.span(),
        tie.strength(),
        sorted(tie.details()),
        tie.level(),
        tie.scope());
  }

  static String line(Claim claim) {
    var subject =
        switch (claim.subject()) {
          case Claim.OfField(var node, var field, var value) -> join(node, field, value);
          case Claim.OfTie(var tie, var span, var strength, var details) ->
              join(tie, span, strength, sorted(details));
        };
    var from = claim.provenance();
    return join(
        "claim",
        claim.id(),
        subject,
        from.source(),
        from.row(),
        from.by(),
        claim.anew(),
        stances(claim.stances()));
  }

  private static String stances(List<Stance> stances) {
    return stances.stream()
        .sorted(Comparator.comparing(Stance::by))
        .map(stance -> join(stance.verdict(), stance.by(), stance.side(), stance.why()))
        .collect(Collectors.joining("\u001e"));
  }

  private static <K extends Comparable<K>> String sorted(Map<K, String> map) {
    return new TreeMap<>(map).toString();
  }

  private static String join(@Nullable Object... parts) {
    var text = new StringBuilder();
    for (var part : parts) {
      text.append(Objects.toString(part, "")).append('\u001f');
    }
    return text.toString();
  }
}
