// How often somebody was asked to introduce others stays known when an introduction is removed.
CREATE CONSTRAINT asked_who IF NOT EXISTS
FOR (n:Asked) REQUIRE (n.who, n.month) IS UNIQUE;

CREATE INDEX asked_month IF NOT EXISTS
FOR (n:Asked) ON (n.month);

// What somebody has recorded is found without reading what everybody has.
CREATE INDEX matter_by IF NOT EXISTS
FOR (n:Matter) ON (n.by, n.sort, n.at);

MATCH (matter:Matter {sort: 'introduction'})
UNWIND matter.through AS who
WITH who, datetime({epochSeconds: matter.at.epochSeconds, timezone: 'Asia/Jakarta'}) AS at
WITH who, toString(at.year) + '-' + right('0' + toString(at.month), 2) AS month, count(*) AS times
MERGE (asked:Asked {who: who, month: month})
SET asked.times = times;

MATCH (matter:Matter {sort: 'introduction'})
UNWIND range(0, size(matter.steps) - 1) AS at
WITH matter, at, matter.steps[at] AS step
WHERE step CONTAINS '"what":"AGREED"' OR step CONTAINS '"what":"DECLINED"'
WITH matter, split(split(step, '"who":{"value":"')[1], '"')[0] AS who,
  step CONTAINS '"what":"AGREED"' AS agreed, at
ORDER BY at
WITH matter, who, collect(agreed)[-1] AS agreed
WITH matter,
  collect(CASE WHEN agreed THEN who END) AS agreed,
  collect(CASE WHEN NOT agreed THEN who END) AS declined
SET matter.agreed = agreed, matter.declined = declined;
