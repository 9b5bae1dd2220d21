// A row's account is found by its import, sheet and row: one index of the three, where there were two.
DROP CONSTRAINT importrow_id IF EXISTS;

DROP INDEX importrow_import IF EXISTS;

CREATE CONSTRAINT importrow_place IF NOT EXISTS
FOR (n:ImportRow) REQUIRE (n.import, n.sheet, n.row) IS UNIQUE;

MATCH (account:ImportRow)
WHERE account.id IS NOT NULL
CALL (account) {
  REMOVE account.id
} IN TRANSACTIONS OF 10000 ROWS;
