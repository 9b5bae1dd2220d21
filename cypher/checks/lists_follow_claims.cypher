// A list field holds every line of every claim of it that nobody disputes, since the last that states it anew, and no other.
MATCH (claim:Claim)
WHERE claim.node IS NOT NULL
UNWIND claim.fields AS field
WITH claim, field
WHERE field IN ['aliases', 'tags']
ORDER BY claim.seq, claim.order
WITH claim.node AS id, field, collect(claim) AS claims
WITH id, field, reduce(
  lines = [], claim IN [claim IN claims WHERE NOT coalesce(claim.disputed, false)] |
  CASE WHEN claim.anew THEN [] ELSE lines END + [line IN split(claim[field], '\n') WHERE line <> '']
) AS claimed
OPTIONAL MATCH (node:Node {id: id})
WITH id, field, claimed, [line IN split(coalesce(node[field], ''), '\n') WHERE line <> ''] AS stored
WHERE any(line IN claimed WHERE NOT line IN stored) OR any(line IN stored WHERE NOT line IN claimed)
RETURN id, field, claimed, stored
ORDER BY id, field
