// No claim is about a node or a tie that is gone, and none is without a source.
CALL () {
  MATCH (claim:Claim)
  WHERE (claim.node IS NOT NULL AND NOT EXISTS { MATCH (:Node {id: claim.node}) })
  OR NOT EXISTS { MATCH (:Source {id: claim.source}) }
  RETURN coalesce(claim.node, claim.tie) AS about, claim.source AS source
UNION
  CALL () {
    MATCH (:Node)-[tie]->(:Node)
    RETURN tie.id AS about, 1 AS ties, null AS source
  UNION ALL
    MATCH (claim:Claim)
    WHERE claim.tie IS NOT NULL
    RETURN claim.tie AS about, 0 AS ties, claim.source AS source
  }
  WITH about, sum(ties) AS ties, min(source) AS source
  WHERE ties = 0
  RETURN about, source
}
RETURN about, source
ORDER BY about, source
