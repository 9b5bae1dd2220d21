// What one row says of a node's fields is one claim with several fields; those of before have one each.
MATCH (claim:Claim)
WHERE claim.field IS NOT NULL
CALL (claim) {
  SET claim.fields = [claim.field], claim[claim.field] = claim.value
  REMOVE claim.field, claim.value
} IN TRANSACTIONS OF 10000 ROWS;
