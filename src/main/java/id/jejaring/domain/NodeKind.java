package id.jejaring.domain;

import java.util.Locale;

/**
 * What a node is; the label in the store is {@link #label()}, the word in addresses {@link
 * #path()}.
 */
public enum NodeKind {
  BUSINESS("Business"),
  COMMUNITY("Community"),
  AGENCY("Agency"),
  PERSON("Person"),
  SUBSECTOR("Subsector"),
  PLACE("Place"),
  VENUE("Venue"),
  PROGRAM("Program"),
  EVENT("Event"),
  PROJECT("Project"),
  AGREEMENT("Agreement"),
  PLAN("Plan"),
  CLUSTER("Cluster"),
  CAPABILITY("Capability");

  private final String label;

  NodeKind(String label) {
    this.label = label;
  }

  /** The node's label in the store. */
  public String label() {
    return label;
  }

  /** The kind in lower case, as addresses and JSON write it. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nodes of this kind act: businesses, communities, agencies and persons. */
  public boolean isActor() {
    return switch (this) {
      case BUSINESS, COMMUNITY, AGENCY, PERSON -> true;
      case SUBSECTOR, PLACE, VENUE, PROGRAM, EVENT, PROJECT, AGREEMENT, PLAN, CLUSTER, CAPABILITY ->
          false;
    };
  }

  /** Whether sourced and practice world have the nodes of this kind in common. */
  public boolean isShared() {
    return this == SUBSECTOR || this == PLACE || this == CAPABILITY;
  }

  /** Reads {@link #path()}, in any case; refuses any other word by naming those that exist. */
  public static NodeKind of(String word) {
    for (var kind : values()) {
      if (kind.name().equalsIgnoreCase(word.strip())) {
        return kind;
      }
    }
    throw Refusal.invalid("kind", word, "Use one of " + Words.paths(values()) + ".");
  }
}
