package id.jejaring.importing.sample;

import id.jejaring.domain.Operation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** A short name for some steps: the same wherever they are the same, another for any others. */
final class Digest {

  private Digest() {}

  static String of(List<Operation> operations) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var operation : operations) {
        digest.update(text(operation).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Maps have no order of their own that would last, so they are sorted here. */
  private static String text(Operation operation) {
    return switch (operation) {
      case Operation.AddNode add ->
          "node %s %s %s %s %s %s %s"
              .formatted(
                  add.id(),
                  add.kind(),
                  add.key(),
                  new TreeMap<>(add.fields()),
                  add.level(),
                  add.scope(),
                  add.provenance());
      case Operation.ClaimFields claim ->
          "fields %s %s %s"
              .formatted(claim.id(), new TreeMap<>(claim.fields()), claim.provenance());
      case Operation.AddTie add ->
          "tie %s %s %s %s %s %d %s %s %s %s"
              .formatted(
                  add.id(),
                  add.kind(),
                  add.from(),
                  add.to(),
                  add.span(),
                  add.strength(),
                  new TreeMap<>(add.details()),
                  add.level(),
                  add.scope(),
                  add.provenance());
      case Operation.ClaimTie claim ->
          "claim %s %s %d %s %s"
              .formatted(
                  claim.id(),
                  claim.span(),
                  claim.strength(),
                  new TreeMap<>(claim.details()),
                  claim.provenance());
      default -> operation.toString();
    };
  }
}
