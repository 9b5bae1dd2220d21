// The history of a thing is found by what changes are about; what was known on a date by when they were.
CREATE FULLTEXT INDEX changes_about IF NOT EXISTS
FOR (n:Change) ON EACH [n.about]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

CREATE INDEX change_at IF NOT EXISTS
FOR (n:Change) ON (n.at);

MATCH (change:Change)
WHERE change.about IS NULL
CALL (change) {
  UNWIND split(change.structure, '"id":"')[1..] + split(change.structure, '"from":"')[1..]
    + split(change.structure, '"to":"')[1..] AS found
  WITH DISTINCT replace(left(found, 36), '-', '') AS id
  RETURN reduce(about = '', id IN collect(id) | about + ' ' + id) AS about
}
SET change.about = about;

// The old id of a node that has become part of another one.
CREATE CONSTRAINT alias_id IF NOT EXISTS
FOR (n:Alias) REQUIRE n.id IS UNIQUE;

CREATE INDEX alias_node IF NOT EXISTS
FOR (n:Alias) ON (n.node);

CREATE INDEX alias_key IF NOT EXISTS
FOR (n:Alias) ON (n.key);
