// No field of a node is without a claim.
MATCH (node:Node)
UNWIND [
  'name', 'aliases', 'description', 'tags', 'lineOfBusiness', 'declaredSector', 'size', 'role',
  'code', 'point', 'since', 'until', 'inferred', 'website', 'instagram', 'nib', 'phone', 'email',
  'address', 'note'
] AS field
WITH node, field
WHERE node[field] IS NOT NULL
AND NOT EXISTS {
  MATCH (claim:Claim {node: node.id})
  WHERE field IN claim.fields
}
RETURN node.id AS id, field
ORDER BY id, field
