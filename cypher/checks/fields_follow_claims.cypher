// A field that is not a list equals its latest claim; those that somebody disputes come before the others.
MATCH (claim:Claim)
WHERE claim.node IS NOT NULL
UNWIND claim.fields AS field
WITH claim, field
WHERE NOT field IN ['aliases', 'tags']
WITH claim.node AS id, field, claim
ORDER BY coalesce(claim.disputed, false) DESC, claim.seq, claim.order
WITH id, field, last(collect(claim[field])) AS claimed
OPTIONAL MATCH (node:Node {id: id})
WITH id, field, claimed, coalesce(node[field], '') AS stored
WHERE stored <> claimed
RETURN id, field, claimed, stored
ORDER BY id, field
