// An old id leads to a node that is there, and is no node's id itself.
MATCH (alias:Alias)
WHERE NOT EXISTS { MATCH (:Node {id: alias.node}) } OR EXISTS { MATCH (:Node {id: alias.id}) }
RETURN alias.id AS id, alias.node AS node
ORDER BY id
