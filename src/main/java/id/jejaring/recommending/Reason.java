package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.TieKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why two actors would make good partners: a fact that can be checked, with its evidence. */
public sealed interface Reason {

  /** The ties that say so. */
  List<Link> evidence();

  /**
   * Someone has worked with both.
   *
   * @param mine what the actor did with them
   * @param theirs what the candidate did with them
   * @param weight how much of the actor's ties reaches the candidate this way
   */
  record ThroughPartner(NodeId partner, List<Deed> mine, List<Deed> theirs, double weight)
      implements Reason {
    public ThroughPartner {
      mine = List.copyOf(mine);
      theirs = List.copyOf(theirs);
    }

    @Override
    public List<Link> evidence() {
      return Stream.concat(mine.stream(), theirs.stream())
          .flatMap(deed -> deed.evidence().stream())
          .distinct()
          .toList();
    }
  }

  /**
   * Someone who has worked with the actor has worked with someone who has worked with the
   * candidate: three ties lead to it.
   *
   * @param partner of the actor, and {@code other} of the candidate
   * @param steps what each two did together, from the actor on; three lists, none empty
   */
  record Chain(NodeId partner, NodeId other, List<List<Deed>> steps) implements Reason {
    public Chain {
      steps = steps.stream().map(List::copyOf).toList();
    }

    @Override
    public List<Link> evidence() {
      return steps.stream()
          .flatMap(List::stream)
          .flatMap(deed -> deed.evidence().stream())
          .distinct()
          .toList();
    }
  }

  /**
   * Work of two actors together.
   *
   * @param at the project or agreement that they share; null for a tie between the two
   * @param kind of the tie, or of the ties to what they share
   */
  record Deed(@Nullable NodeId at, TieKind kind, List<Link> evidence) {
    public Deed {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Both took part in the same event, are or were members of the same community or tenants of one
   * venue.
   *
   * @param members how many actors ever were, these two included, as far as is known; 0 where not
   *     all could be looked at
   * @param evidence the actor's tie and the candidate's, which say who still is
   */
  record Shared(NodeId at, TieKind kind, int members, List<Link> evidence) implements Reason {
    public Shared {
      evidence = List.copyOf(evidence);
    }
  }

  /** The candidate offers what the actor needs. */
  record OffersWhatIsNeeded(NodeId capability, List<Link> evidence) implements Reason {
    public OffersWhatIsNeeded {
      evidence = List.copyOf(evidence);
    }
  }

  /** The candidate needs what the actor offers. */
  record NeedsWhatIsOffered(NodeId capability, List<Link> evidence) implements Reason {
    public NeedsWhatIsOffered {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * The candidate offers what the actor is looking for, or needs what it has to give.
   *
   * @param kind whether it {@code OFFERS} or {@code NEEDS}
   */
  record AsWished(NodeId capability, TieKind kind, List<Link> evidence) implements Reason {
    public AsWished {
      evidence = List.copyOf(evidence);
    }
  }

  /** Their products go together in work, by the list of complements. */
  record Complementary(
      NodeId mine, NodeId theirs, String indonesian, String english, List<Link> evidence)
      implements Reason {
    public Complementary {
      evidence = List.copyOf(evidence);
    }
  }

  /** Both make the same product: they can share orders, or buy together. */
  record SameProduct(NodeId product, List<Link> evidence) implements Reason {
    public SameProduct {
      evidence = List.copyOf(evidence);
    }
  }

  /** Both work in the same subsector. */
  record SameSubsector(NodeId subsector, List<Link> evidence) implements Reason {
    public SameSubsector {
      evidence = List.copyOf(evidence);
    }
  }

  /** They are near each other. Never the only reason. */
  record Near(Distance distance) implements Reason {
    @Override
    public List<Link> evidence() {
      return List.of();
    }
  }
}
