// What people have on their desks: feedback on a suggested partner, and introductions.
CREATE CONSTRAINT matter_id IF NOT EXISTS
FOR (n:Matter) REQUIRE n.id IS UNIQUE;

CREATE INDEX matter_actor IF NOT EXISTS
FOR (n:Matter) ON (n.actor);

CREATE INDEX matter_candidate IF NOT EXISTS
FOR (n:Matter) ON (n.candidate);

CREATE INDEX matter_at IF NOT EXISTS
FOR (n:Matter) ON (n.sort, n.at);
