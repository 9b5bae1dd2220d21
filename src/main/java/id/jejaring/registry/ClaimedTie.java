package id.jejaring.registry;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Tie;
import java.util.List;

/** A tie with the claims that support it, oldest first. */
public record ClaimedTie(Tie tie, List<Claim> claims) {
  public ClaimedTie {
    claims = List.copyOf(claims);
  }
}
