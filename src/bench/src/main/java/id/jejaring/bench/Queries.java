package id.jejaring.bench;

/** The peer's statements: the same questions in Cypher, as well put as we know how. */
final class Queries {

  private Queries() {}

  /**
   * Two-hop resource allocation, the ten best. What is tied with whom, and how much, is asked twice:
   * from the source, and from everyone tied with it.
   */
  static final String PARTNERS =
      """
      MATCH (s:Node {id: $id})
      CALL (s) {
      %s
      }
      WITH s, z, sum(w) AS given
      WITH s, collect({z: z, given: given}) AS tied
      WITH s, tied, [each IN tied | each.z] AS known
      UNWIND tied AS each
      WITH s, known, each.z AS z, each.given AS given
      CALL (z) {
      %s
      }
      WITH s, known, z, given, c, sum(w) AS passed
      WITH s, known, z, given, collect({c: c, w: passed}) AS next, sum(passed) AS total
      UNWIND next AS each
      WITH s, known, each.c AS c, given * each.w / total AS share
      WHERE c <> s AND NOT c IN known
      RETURN c.id AS id, sum(share) AS score
      ORDER BY score DESC, id
      LIMIT 10
      """
          .formatted(work("s", "z"), work("z", "c"));

  /**
   * How many are within one, two and three hops of the participants, who are left out. Hop by hop:
   * a path of variable length would walk every path.
   */
  static final String REACH =
      """
      UNWIND $ids AS id
      MATCH (s:Node {id: id})
      WITH collect(s) AS sources
      CALL (sources) {
      %s
      }
      WITH sources, collect(DISTINCT n) AS first
      CALL (first) {
      %s
      }
      WITH sources, first, collect(DISTINCT n) AS second
      CALL (second) {
      %s
      }
      WITH sources, first, second, collect(DISTINCT n) AS third
      CALL (sources, first) {
        UNWIND first AS n
        WITH n WHERE NOT n IN sources
        RETURN count(DISTINCT n) AS one
      }
      CALL (sources, first, second) {
        UNWIND first + second AS n
        WITH n WHERE NOT n IN sources
        RETURN count(DISTINCT n) AS two
      }
      CALL (sources, first, second, third) {
        UNWIND first + second + third AS n
        WITH n WHERE NOT n IN sources
        RETURN count(DISTINCT n) AS three
      }
      RETURN one, two, three
      """
          .formatted(step("sources"), step("first"), step("second"));

  private static String work(String from, String to) {
    return """
      MATCH (@from)-[t:KNOWS|COLLABORATES_WITH|SUPPLIES|SUPPORTS]-(@to)
      WHERE (@to:Business OR @to:Community OR @to:Agency OR @to:Person)
      AND coalesce(t.stage, '') <> 'explored'
      AND (t.since IS NULL OR t.since <= $day)
      RETURN @to, coalesce(t.strength, 3) / 3.0
        * CASE WHEN t.until IS NULL OR t.until > $day THEN 1.0
          ELSE exp(-duration.inDays(t.until, $day).days / 365.25 / $years) END AS w
      UNION ALL
      MATCH (@from)-[a:MADE|PARTY_TO]->(p)<-[b:MADE|PARTY_TO]-(@to)
      WHERE (a.since IS NULL OR a.since <= $day) AND (b.since IS NULL OR b.since <= $day)
      WITH @to, a, b, COUNT {
        MATCH (p)<-[m:MADE|PARTY_TO]-(other)
        WHERE m.since IS NULL OR m.since <= $day
        RETURN DISTINCT other
      } AS n
      WITH @to, n, AGE_A AS ageA, AGE_B AS ageB
      RETURN @to, exp(-CASE WHEN ageA > ageB THEN ageA ELSE ageB END / 365.25 / $years) / (n - 1) AS w
      """
        .replace("@from", from)
        .replace("@to", to)
        .replace("AGE_A", age("a"))
        .replace("AGE_B", age("b"));
  }

  /** Days since joint work ended or, without an end, began. */
  private static String age(String tie) {
    return """
      CASE
        WHEN T.until IS NOT NULL AND T.until > $day THEN 0
        WHEN T.until IS NOT NULL THEN duration.inDays(T.until, $day).days
        WHEN T.since IS NOT NULL THEN duration.inDays(T.since, $day).days
        ELSE 0 END"""
        .replace("T.", tie + ".");
  }

  private static String step(String from) {
    return """
      UNWIND FROM AS f
      MATCH (f)-[t:KNOWS|COLLABORATES_WITH|SUPPLIES|SUPPORTS]-(n)
      WHERE (n:Business OR n:Community OR n:Agency OR n:Person)
      AND coalesce(t.stage, '') <> 'explored'
      AND (t.since IS NULL OR t.since <= $day) AND (t.until IS NULL OR t.until > $day)
      RETURN DISTINCT n
      UNION
      UNWIND FROM AS f
      MATCH (f)-[t:MADE|PARTY_TO]->(p)
      WHERE (t.since IS NULL OR t.since <= $day) AND (t.until IS NULL OR t.until > $day)
      WITH DISTINCT p
      MATCH (p)<-[t:MADE|PARTY_TO]-(n)
      WHERE (t.since IS NULL OR t.since <= $day) AND (t.until IS NULL OR t.until > $day)
      RETURN DISTINCT n
      """
        .replace("FROM", from);
  }
}
