// Searching asks for the nodes that no name index holds; who is kept apart from whom is private.
CREATE INDEX node_level IF NOT EXISTS
FOR (n:Node) ON (n.level);

MATCH ()-[tie:KEPT_APART]->()
WHERE tie.level < 3
SET tie.level = 3;
