// A list field holds every line of every claim of it, and no other.
MATCH (claim:Claim)
WHERE claim.node IS NOT NULL AND claim.field IN ['aliases', 'tags']
UNWIND split(claim.value, '\n') AS line
WITH claim.node AS id, claim.field AS field, collect(DISTINCT line) AS claimed
OPTIONAL MATCH (node:Node {id: id})
WITH id, field, claimed, split(coalesce(node[field], ''), '\n') AS stored
WHERE size(claimed) <> size(stored) OR any(line IN claimed WHERE NOT line IN stored)
RETURN id, field, claimed, stored
ORDER BY id, field
