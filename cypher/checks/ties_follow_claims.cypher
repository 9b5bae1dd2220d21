// What is stored of a tie is what its claims come to: the latest wins, those that somebody disputes come before the others, and of older ones an end that it contradicts is dropped.
MATCH (:Node)-[tie]->(:Node)
CALL (tie) {
  MATCH (claim:Claim {tie: tie.id})
  WITH claim
  ORDER BY coalesce(claim.disputed, false) DESC, claim.seq, claim.order
  RETURN reduce(
    claims = [], claim IN collect(claim) | CASE WHEN claim.anew THEN [] ELSE claims END + [claim]
  ) AS claims
}
WITH tie, claims, reduce(span = {}, claim IN claims |
  CASE
    WHEN coalesce(claim.since, span.since) >= coalesce(claim.until, span.until)
      THEN {since: claim.since, until: claim.until}
    ELSE {since: coalesce(claim.since, span.since), until: coalesce(claim.until, span.until)}
  END
) AS span
UNWIND [
  'since', 'until', 'strength', 'description', 'stage', 'title', 'role', 'support', 'inferred'
] AS field
WITH tie, field, tie[field] AS stored, CASE field
  WHEN 'since' THEN span.since
  WHEN 'until' THEN span.until
  ELSE last([claim IN claims WHERE claim[field] IS NOT NULL | claim[field]])
END AS claimed
WHERE stored <> claimed OR (stored IS NULL) <> (claimed IS NULL)
RETURN tie.id AS id, field, claimed, stored
ORDER BY id, field
