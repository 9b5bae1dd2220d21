// Agreements and their parties.
MATCH (party)-[:PARTY_TO]->(agreement:Agreement)
RETURN agreement.name AS agreement, collect(party.name) AS parties
ORDER BY agreement
