// No claim and no figure of a report is without its paragraph.
MATCH (source:Source {kind: 'REPORT'})
CALL (source) {
  MATCH (claim:Claim {source: source.id})
  WHERE claim.row IS NULL
  RETURN claim.id AS id
UNION ALL
  MATCH (figure:Figure {source: source.id})
  WHERE figure.row IS NULL
  RETURN figure.id AS id
}
RETURN id, source.title AS source
ORDER BY source, id
