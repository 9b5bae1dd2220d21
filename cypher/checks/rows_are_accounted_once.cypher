// A row of an import has one account.
MATCH (row:ImportRow)
WITH row.import AS import, row.sheet AS sheet, row.row AS number, count(*) AS accounts
WHERE accounts > 1
RETURN import, sheet, number, accounts
ORDER BY import, sheet, number
