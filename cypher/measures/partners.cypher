// Whom an actor's work leads to: resource allocation with decay.
// See docs/reference/measures/partners.md. Parameters: actor (id), asOf (date), years, limit.
MATCH (source:Node {id: $actor})
CALL (source) {
  MATCH (source)-[tie:KNOWS|COLLABORATES_WITH|SUPPLIES|SUPPORTS]-(other:Business|Community|Agency|Person)
  WHERE coalesce(tie.stage, '') <> 'explored'
    AND (tie.since IS NULL OR tie.since <= $asOf)
  WITH other,
       coalesce(tie.strength / 3.0, 1.0) AS weight,
       CASE WHEN tie.until < $asOf THEN duration.inDays(tie.until, $asOf).days ELSE 0 END AS age
  RETURN other, weight * exp(-age / 365.25 / $years) AS weight
  UNION ALL
  MATCH (source)-[own:MADE|PARTY_TO]->(joint)
  WHERE own.since IS NULL OR own.since <= $asOf
  WITH DISTINCT source, joint
  MATCH (joint)<-[tie:MADE|PARTY_TO]-(member)
  WHERE tie.since IS NULL OR tie.since <= $asOf
  WITH source, joint, member, tie.since IS NULL AND tie.until IS NULL AS undated, tie
  WITH source, joint, member,
       CASE WHEN undated THEN date(joint.since) ELSE tie.since END AS since,
       CASE WHEN NOT undated THEN tie.until
         WHEN size(joint.until) = 4 THEN date(joint.until) + duration('P1Y')
         WHEN size(joint.until) = 7 THEN date(joint.until) + duration('P1M')
         ELSE date(joint.until) + duration('P1D') END AS until
  WITH source, joint, member,
       CASE WHEN until IS NOT NULL THEN until WHEN since IS NOT NULL THEN since ELSE $asOf END AS over
  WITH source, joint, member,
       min(CASE WHEN over < $asOf THEN duration.inDays(over, $asOf).days ELSE 0 END) AS age
  WITH source, joint, collect({node: member, age: age}) AS members
  WITH source, members, [m IN members WHERE m.node = source | m.age][0] AS ownAge
  UNWIND [m IN members WHERE m.node <> source] AS m
  RETURN m.node AS other,
         exp(-(CASE WHEN m.age > ownAge THEN m.age ELSE ownAge END) / 365.25 / $years)
           / (size(members) - 1) AS weight
}
WITH source, other AS partner, sum(weight) AS given
WITH source, collect({node: partner, given: given}) AS partners
UNWIND partners AS partner
WITH source, [p IN partners | p.node] AS tied, partner.node AS partner, partner.given AS given
CALL (partner) {
  MATCH (partner)-[tie:KNOWS|COLLABORATES_WITH|SUPPLIES|SUPPORTS]-(other:Business|Community|Agency|Person)
  WHERE coalesce(tie.stage, '') <> 'explored'
    AND (tie.since IS NULL OR tie.since <= $asOf)
  WITH other,
       coalesce(tie.strength / 3.0, 1.0) AS weight,
       CASE WHEN tie.until < $asOf THEN duration.inDays(tie.until, $asOf).days ELSE 0 END AS age
  RETURN other, weight * exp(-age / 365.25 / $years) AS weight
  UNION ALL
  MATCH (partner)-[own:MADE|PARTY_TO]->(joint)
  WHERE own.since IS NULL OR own.since <= $asOf
  WITH DISTINCT partner, joint
  MATCH (joint)<-[tie:MADE|PARTY_TO]-(member)
  WHERE tie.since IS NULL OR tie.since <= $asOf
  WITH partner, joint, member, tie.since IS NULL AND tie.until IS NULL AS undated, tie
  WITH partner, joint, member,
       CASE WHEN undated THEN date(joint.since) ELSE tie.since END AS since,
       CASE WHEN NOT undated THEN tie.until
         WHEN size(joint.until) = 4 THEN date(joint.until) + duration('P1Y')
         WHEN size(joint.until) = 7 THEN date(joint.until) + duration('P1M')
         ELSE date(joint.until) + duration('P1D') END AS until
  WITH partner, joint, member,
       CASE WHEN until IS NOT NULL THEN until WHEN since IS NOT NULL THEN since ELSE $asOf END AS over
  WITH partner, joint, member,
       min(CASE WHEN over < $asOf THEN duration.inDays(over, $asOf).days ELSE 0 END) AS age
  WITH partner, joint, collect({node: member, age: age}) AS members
  WITH partner, members, [m IN members WHERE m.node = partner | m.age][0] AS ownAge
  UNWIND [m IN members WHERE m.node <> partner] AS m
  RETURN m.node AS other,
         exp(-(CASE WHEN m.age > ownAge THEN m.age ELSE ownAge END) / 365.25 / $years)
           / (size(members) - 1) AS weight
}
WITH source, tied, partner, given, other, sum(weight) AS weight
WITH source, tied, partner, given,
     collect({node: other, weight: weight}) AS passing, sum(weight) AS total
UNWIND passing AS pass
WITH source, tied, pass.node AS node, sum(given * pass.weight / total) AS score
WHERE node <> source
  AND NOT node IN tied
  AND NOT EXISTS {
    MATCH (source)-[tie]-(node)
    WHERE coalesce(tie.stage, '') <> 'explored'
      AND (tie.since IS NULL OR tie.since <= $asOf)
      AND (tie.until IS NULL OR tie.until > $asOf)
  }
  AND (NOT node:Person OR EXISTS {
    MATCH (node)-[tie:OFFERS|NEEDS|MADE]->()
    WHERE tie.since IS NULL OR tie.since <= $asOf
  })
RETURN node.id AS id, round(score, 12) AS score
ORDER BY score DESC, id
LIMIT $limit
