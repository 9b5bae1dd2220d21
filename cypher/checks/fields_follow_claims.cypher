// A field that is not a list equals its latest claim.
MATCH (claim:Claim)
WHERE claim.node IS NOT NULL AND NOT claim.field IN ['aliases', 'tags']
WITH claim.node AS id, claim.field AS field, claim
ORDER BY claim.seq, claim.order
WITH id, field, last(collect(claim.value)) AS claimed
OPTIONAL MATCH (node:Node {id: id})
WITH id, field, claimed, node[field] AS stored
WHERE stored IS NULL OR stored <> claimed
RETURN id, field, claimed, stored
ORDER BY id, field
