// How far a program travels: who took part, and who is within 1, 2 and 3 steps of work of them.
// See docs/reference/measures/reach.md. Parameters: program (id), from (date or null), to (date).
MATCH (program:Program {id: $program})
OPTIONAL MATCH path = (event:Event)-[:PART_OF*1..4]->(program)
WHERE ALL(tie IN relationships(path) WHERE
        (tie.since IS NULL OR tie.since < $to)
        AND ($from IS NULL OR tie.until IS NULL OR tie.until > $from))
  AND (event.since IS NULL OR date(event.since) < $to)
  AND ($from IS NULL
    OR coalesce(event.until, event.since) IS NULL
    OR coalesce(event.until, event.since)
      >= left(toString($from), size(coalesce(event.until, event.since))))
OPTIONAL MATCH (participant:Business|Community|Agency|Person)-[tie:TOOK_PART_IN]->(event)
WHERE (tie.since IS NULL OR tie.since < $to)
  AND ($from IS NULL OR tie.until IS NULL OR tie.until > $from)
WITH collect(DISTINCT participant) AS hop0
CALL (hop0) {
  UNWIND hop0 AS actor
  CALL (actor) {
    MATCH (actor)-[tie:KNOWS|COLLABORATES_WITH|SUPPLIES|SUPPORTS]-(other:Business|Community|Agency|Person)
    WHERE coalesce(tie.stage, '') <> 'explored'
      AND (tie.since IS NULL OR tie.since < $to)
      AND ($from IS NULL OR tie.until IS NULL OR tie.until > $from)
    RETURN other
    UNION
    MATCH (actor)-[own:MADE|PARTY_TO]->()<-[tie:MADE|PARTY_TO]-(other)
    WHERE (own.since IS NULL OR own.since < $to)
      AND ($from IS NULL OR own.until IS NULL OR own.until > $from)
      AND (tie.since IS NULL OR tie.since < $to)
      AND ($from IS NULL OR tie.until IS NULL OR tie.until > $from)
    RETURN other
  }
  RETURN collect(DISTINCT other) AS found
}
WITH hop0, [node IN found WHERE NOT node IN hop0] AS hop1
CALL (hop1) {
  UNWIND hop1 AS actor
  CALL (actor) {
    MATCH (actor)-[tie:KNOWS|COLLABORATES_WITH|SUPPLIES|SUPPORTS]-(other:Business|Community|Agency|Person)
    WHERE coalesce(tie.stage, '') <> 'explored'
      AND (tie.since IS NULL OR tie.since < $to)
      AND ($from IS NULL OR tie.until IS NULL OR tie.until > $from)
    RETURN other
    UNION
    MATCH (actor)-[own:MADE|PARTY_TO]->()<-[tie:MADE|PARTY_TO]-(other)
    WHERE (own.since IS NULL OR own.since < $to)
      AND ($from IS NULL OR own.until IS NULL OR own.until > $from)
      AND (tie.since IS NULL OR tie.since < $to)
      AND ($from IS NULL OR tie.until IS NULL OR tie.until > $from)
    RETURN other
  }
  RETURN collect(DISTINCT other) AS found
}
WITH hop0, hop1, hop1 + [node IN found WHERE NOT node IN hop0 AND NOT node IN hop1] AS hop2
CALL (hop2) {
  UNWIND hop2 AS actor
  CALL (actor) {
    MATCH (actor)-[tie:KNOWS|COLLABORATES_WITH|SUPPLIES|SUPPORTS]-(other:Business|Community|Agency|Person)
    WHERE coalesce(tie.stage, '') <> 'explored'
      AND (tie.since IS NULL OR tie.since < $to)
      AND ($from IS NULL OR tie.until IS NULL OR tie.until > $from)
    RETURN other
    UNION
    MATCH (actor)-[own:MADE|PARTY_TO]->()<-[tie:MADE|PARTY_TO]-(other)
    WHERE (own.since IS NULL OR own.since < $to)
      AND ($from IS NULL OR own.until IS NULL OR own.until > $from)
      AND (tie.since IS NULL OR tie.since < $to)
      AND ($from IS NULL OR tie.until IS NULL OR tie.until > $from)
    RETURN other
  }
  RETURN collect(DISTINCT other) AS found
}
WITH hop0, hop1, hop2, hop2 + [node IN found WHERE NOT node IN hop0 AND NOT node IN hop2] AS hop3
UNWIND [{hop: 0, nodes: hop0}, {hop: 1, nodes: hop1}, {hop: 2, nodes: hop2}, {hop: 3, nodes: hop3}] AS within
RETURN within.hop AS hop, size(within.nodes) AS count, [node IN within.nodes | node.id] AS ids
ORDER BY hop
