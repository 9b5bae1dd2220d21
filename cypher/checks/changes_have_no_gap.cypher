// Changes are numbered from 1 up to the counter without a gap.
MATCH (counter:Counter {name: 'changes'})
OPTIONAL MATCH (change:Change)
WITH counter.seq AS counted, count(change) AS found, min(change.seq) AS first, max(change.seq) AS last
WHERE counted <> found OR (found > 0 AND (first <> 1 OR last <> counted))
RETURN counted, found, first, last
