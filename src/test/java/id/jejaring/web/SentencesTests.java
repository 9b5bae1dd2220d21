package id.jejaring.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Dated;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieKind;
import id.jejaring.recommending.Caution;
import id.jejaring.recommending.Distance;
import id.jejaring.recommending.Link;
import id.jejaring.recommending.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SentencesTests {

  private static final NodeId RINA = NodeId.named("rina");
  private static final NodeId BUDI = NodeId.named("budi");
  private static final NodeId SARI = NodeId.named("sari");
  private static final NodeId FILM = NodeId.named("film");
  private static final Map<NodeId, String> NAMES =
      Map.of(RINA, "Rina", BUDI, "Budi", SARI, "Sari", FILM, "Suara Kota (2019)");

  private final Sentences indonesian = new Sentences(Wordings.in("id"), new Told());
  private final Sentences english = new Sentences(Wordings.in("en"), new Told());

  /** Each tie as precise as it is written: {@code 2019}, {@code 2019-05}. */
  private static final class Told implements Dating.Records {

    @Override
    public String name(NodeId id) {
      return NAMES.getOrDefault(id, "…");
    }

    @Override
    public String title(NodeId id) {
      return name(id).replace(" (2019)", "");
    }

    @Override
    public Span span(NodeId id) {
      return id.equals(FILM) ? Span.during(Dated.year(2019)) : Span.OPEN;
    }

    @Override
    public Span span(Link link) {
      return new Span(dated(link.spell().since()), dated(link.spell().until()));
    }

    private static @Nullable Dated dated(@Nullable LocalDate day) {
      return day == null
          ? null
          : day.getDayOfYear() == 1 ? Dated.year(day.getYear()) : Dated.day(day);
    }
  }

  private static Link link(NodeId from, TieKind kind, NodeId to, String since, String until) {
    return new Link(
        from,
        kind,
        to,
        new Link.Spell(
            since.isEmpty() ? null : LocalDate.parse(since),
            until.isEmpty() ? null : LocalDate.parse(until),
            !until.isEmpty()));
  }

  private static Reason.Shared members(Link mine, Link theirs, int members) {
    return new Reason.Shared(BUDI, TieKind.MEMBER_OF, members, List.of(mine, theirs));
  }

  @Test
  void membershipsThatBothHoldAreToldAsHeldEachSinceItsDay() {
    var both =
        members(
            link(RINA, TieKind.MEMBER_OF, BUDI, "2015-01-01", ""),
            link(SARI, TieKind.MEMBER_OF, BUDI, "2020-05-26", ""),
            7);
    assertThat(indonesian.of(both, RINA, SARI))
        .isEqualTo(
            "Sama-sama anggota Budi (Rina sejak 2015, Sari sejak 26 Mei 2020; 7 anggota tercatat,"
                + " dulu dan sekarang).");
    assertThat(english.of(both, RINA, SARI))
        .isEqualTo(
            "Both are members of Budi (Rina since 2015, Sari since 26 May 2020; 7 members known,"
                + " past and present).");
  }

  @Test
  void aMembershipThatIsOverIsNoMembership() {
    var left = link(RINA, TieKind.MEMBER_OF, BUDI, "", "2016-01-01");
    var joined = link(SARI, TieKind.MEMBER_OF, BUDI, "2020-01-01", "");
    assertThat(indonesian.of(members(left, joined, 7), RINA, SARI))
        .isEqualTo(
            "Rina pernah menjadi anggota Budi (sampai 2015); anggota sekarang: Sari (sejak 2020);"
                + " 7 anggota tercatat, dulu dan sekarang.");
    assertThat(english.of(members(joined, left, 0), SARI, RINA))
        .isEqualTo("Rina was a member of Budi (until 2015); a member now: Sari (since 2020).");
    assertThat(
            english.of(
                members(left, link(SARI, TieKind.MEMBER_OF, BUDI, "", "2016-01-01"), 0),
                RINA,
                SARI))
        .isEqualTo("Both were members of Budi (until 2015).");
  }

  @Test
  void aTieOfWorkThatIsOverIsToldAsThePastItIs() {
    var through =
        new Reason.ThroughPartner(
            BUDI,
            List.of(
                new Reason.Deed(
                    null,
                    TieKind.SUPPLIES,
                    List.of(link(BUDI, TieKind.SUPPLIES, RINA, "2010-01-01", "2016-01-01")))),
            List.of(
                new Reason.Deed(
                    FILM,
                    TieKind.MADE,
                    List.of(
                        link(SARI, TieKind.MADE, FILM, "2018-01-01", ""),
                        link(BUDI, TieKind.MADE, FILM, "2019-01-01", "2020-01-01")))),
            0.5);
    assertThat(english.of(through, RINA, SARI))
        .isEqualTo(
            "Can be introduced by Budi, who supplied Rina (2010 to 2015) and made Suara Kota (Sari"
                + " 2018, Budi 2019) with Sari.");
    assertThat(indonesian.of(through, RINA, SARI))
        .contains("yang pernah memasok Rina (2010 sampai 2015) dan membuat Suara Kota");
  }

  @Test
  void aPartWithoutADayIsOfTheDayOfTheEvent() {
    var once = link(RINA, TieKind.TOOK_PART_IN, FILM, "2019-01-01", "2020-01-01");
    var later = link(RINA, TieKind.TOOK_PART_IN, FILM, "2021-01-01", "");
    var undated = new Link(SARI, TieKind.TOOK_PART_IN, FILM);
    assertThat(
            indonesian.of(
                new Reason.Shared(FILM, TieKind.TOOK_PART_IN, 0, List.of(once, undated)),
                RINA,
                SARI))
        .isEqualTo("Sama-sama mengikuti Suara Kota, 2019.");
    assertThat(
            indonesian.of(
                new Reason.Shared(FILM, TieKind.TOOK_PART_IN, 0, List.of(later, undated)),
                RINA,
                SARI))
        .isEqualTo("Sama-sama mengikuti Suara Kota (Rina 2021, Sari 2019).");
  }

  @Test
  void aDayThatNobodyKnowsIsNotTold() {
    var offers =
        new Reason.OffersWhatIsNeeded(
            BUDI,
            List.of(
                link(RINA, TieKind.NEEDS, BUDI, "", ""),
                link(SARI, TieKind.OFFERS, BUDI, "2021-01-01", "")));
    assertThat(english.of(offers, RINA, SARI))
        .isEqualTo("Sari offers Budi (since 2021), which Rina needs.");
  }

  @Test
  void aSharedPartnerIsNamedWithWhatTheyDidWithBoth() {
    var through =
        new Reason.ThroughPartner(
            BUDI,
            List.of(
                new Reason.Deed(
                    null, TieKind.SUPPLIES, List.of(new Link(BUDI, TieKind.SUPPLIES, RINA)))),
            List.of(
                new Reason.Deed(FILM, TieKind.MADE, List.of(new Link(SARI, TieKind.MADE, FILM)))),
            0.5);
    assertThat(indonesian.of(through, RINA, SARI))
        .isEqualTo(
            "Bisa diperkenalkan oleh Budi, yang memasok Rina dan membuat Suara Kota (2019) bersama"
                + " Sari.");
  }

  @Test
  void aTieThatLeadsTheOtherWayIsSaidTheOtherWay() {
    var through =
        new Reason.ThroughPartner(
            BUDI,
            List.of(
                new Reason.Deed(
                    null, TieKind.SUPPLIES, List.of(new Link(RINA, TieKind.SUPPLIES, BUDI)))),
            List.of(
                new Reason.Deed(null, TieKind.KNOWS, List.of(new Link(SARI, TieKind.KNOWS, BUDI)))),
            0.5);
    assertThat(indonesian.of(through, RINA, SARI)).contains("dipasok Rina", "mengenal Sari");
  }

  @Test
  void whatIsSharedIsNamedWithHowManyShareIt() {
    var shared =
        new Reason.Shared(
            FILM,
            TieKind.TOOK_PART_IN,
            1200,
            List.of(
                new Link(RINA, TieKind.TOOK_PART_IN, FILM),
                new Link(SARI, TieKind.TOOK_PART_IN, FILM)));
    assertThat(indonesian.of(shared, RINA, SARI))
        .isEqualTo("Sama-sama mengikuti Suara Kota, 2019 (1.200 pelaku tercatat ikut).");
    assertThat(english.of(shared, RINA, SARI))
        .isEqualTo("Both took part in Suara Kota, 2019 (1,200 actors known to have taken part).");
  }

  @Test
  void whereNotAllCouldBeCountedNoNumberIsTold() {
    var shared =
        new Reason.Shared(
            FILM,
            TieKind.TOOK_PART_IN,
            0,
            List.of(
                new Link(RINA, TieKind.TOOK_PART_IN, FILM),
                new Link(SARI, TieKind.TOOK_PART_IN, FILM)));
    assertThat(indonesian.of(shared, RINA, SARI))
        .isEqualTo("Sama-sama mengikuti Suara Kota, 2019.");
    var members =
        members(
            link(RINA, TieKind.MEMBER_OF, BUDI, "2015-01-01", "2018-01-01"),
            link(SARI, TieKind.MEMBER_OF, BUDI, "", ""),
            0);
    assertThat(english.of(members, RINA, SARI)).doesNotContain("0 ", "known");
  }

  @Test
  void aComplementIsExplainedInTheReadersLanguage() {
    var goes = new Reason.Complementary(RINA, SARI, "kain dijahit", "cloth is sewn", List.of());
    assertThat(indonesian.of(goes, RINA, SARI)).contains("kain dijahit");
    assertThat(english.of(goes, RINA, SARI)).contains("cloth is sewn");
  }

  @Test
  void shortDistancesHaveADecimalAndLongOnesHaveNone() {
    assertThat(indonesian.of(new Reason.Near(new Distance(3.24, false)), RINA, SARI))
        .contains("3,2 km");
    assertThat(indonesian.of(new Caution.FarAway(new Distance(123.4, false)))).contains("123 km");
  }
}
