// No tie is without a claim.
MATCH (:Node)-[tie]->(:Node)
WHERE NOT EXISTS {
  MATCH (:Claim {tie: tie.id})
}
RETURN tie.id AS id, type(tie) AS kind
ORDER BY id
