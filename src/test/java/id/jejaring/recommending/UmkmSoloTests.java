package id.jejaring.recommending;

import org.junit.jupiter.api.Test;

final class UmkmSoloTests {
  @Test
  void prints() throws Exception {
    var solo = new UmkmSolo();
    var partners = Partners.withDecay(3);
    for (var sought : new String[] {"batik|Batik Novel", "jahit|", "katering|", "kue-roti|", "kerajinan|", "sablon|", "percetakan|","fotografi|","minuman|","jamu|","mebel|","keripik-kerupuk|","laundry|","salon|","kelontong|","soto-sate|","tahu-tempe|","hijab|","lukisan|","bengkel|","konveksi|"}) {
      var p = sought.split("\\|", -1);
      var row = solo.rows.stream().filter(r -> r.products().contains(p[0]) && r.name().startsWith(p[1]) && !r.line().isEmpty()).findFirst().orElseThrow();
      var t0 = System.nanoTime();
      var slate = partners.of(row.id(), solo.view(), Wish.atMost(5));
      System.out.println("=== " + row + " ms=" + (System.nanoTime() - t0) / 1e6 + " " + slate.evidence() + " " + slate.missing());
      for (var s : slate.suggestions()) {
        var o = solo.byId.get(s.node());
        System.out.printf("   %.3f %s %s | %s | %s | %s%n", s.score(), s.type(), o.name(), o.line(), o.products(), s.cautions().stream().map(c -> c.getClass().getSimpleName()).toList());
        for (var r : s.reasons()) System.out.println("        " + (r instanceof Reason.Complementary c ? c.indonesian() : r instanceof Reason.Near n ? "%.1f km".formatted(n.kilometres()) : r.getClass().getSimpleName()));
      }
    }
    for (int k = 0; k < 3; k++) {
      var t0 = System.nanoTime();
      var found = Introductions.withOwnWords().among(solo.rows.stream().map(UmkmSolo.Row::id).toList(), solo.view(), 5);
      System.out.println("INTRO ms=" + (System.nanoTime() - t0) / 1e6);
      for (var i : found) System.out.println(i.score() + " " + solo.byId.get(i.one()) + " <-> " + solo.byId.get(i.other()) + " " + i.reasons());
    }
  }
}
