// No claim is about a node that is gone, and none is without a source.
MATCH (claim:Claim)
WHERE (claim.node IS NOT NULL AND NOT EXISTS { MATCH (:Node {id: claim.node}) })
OR NOT EXISTS { MATCH (:Source {id: claim.source}) }
RETURN claim.id AS id, claim.node AS node, claim.source AS source
ORDER BY id
