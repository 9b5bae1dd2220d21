// The last twenty changes: when, by whom, and how much was written.
MATCH (change:Change)
RETURN change.seq AS change, change.at AS at, change.by AS by, size(change.structure) AS characters
ORDER BY change DESC
LIMIT 20
