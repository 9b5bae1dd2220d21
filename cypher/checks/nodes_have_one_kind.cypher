// A node's label is the kind it states, and it has no other.
MATCH (node:Node)
WHERE size(labels(node)) <> 2
OR NOT node.kind IN [label IN labels(node) WHERE label <> 'Node' | toLower(label)]
RETURN node.id AS id, labels(node) AS labels, node.kind AS kind
ORDER BY id
