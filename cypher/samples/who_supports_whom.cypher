// Who supports whom, with what, and since when.
MATCH (from)-[tie:SUPPORTS]->(to)
RETURN from.name AS supporter, to.name AS supported, tie.support AS kind, tie.since AS since
ORDER BY supporter, supported
