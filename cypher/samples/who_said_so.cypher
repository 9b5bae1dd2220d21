// Every claim about one node, with its source and row; set the name.
MATCH (node:Node {name: 'Kombet Kreatif'})
MATCH (claim:Claim {node: node.id})
MATCH (source:Source {id: claim.source})
UNWIND claim.fields AS field
RETURN field, claim[field] AS value, source.title AS source, claim.row AS row
ORDER BY field, claim.seq
