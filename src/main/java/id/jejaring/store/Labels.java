package id.jejaring.store;

import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;

/** The fixed vocabulary put into Cypher where a parameter cannot stand: labels and types. */
final class Labels {

  private Labels() {}

  /** A statement for one kind of node: {@code %s} becomes its label. */
  static String in(String cypher, NodeKind kind) {
    return cypher.replace("%s", kind.label());
  }

  /** A statement for one kind of tie: {@code %s} becomes its type. */
  static String in(String cypher, TieKind kind) {
    return cypher.replace("%s", kind.name());
  }
}
