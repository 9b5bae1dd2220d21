package id.jejaring.web.backtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Refusal;
import id.jejaring.recommending.past.FirstTies;
import id.jejaring.web.Wordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListsTests {

  @TempDir private Path folder;

  @Test
  void aPlainListWithYearsDividesAfterTheWholeYear() throws IOException {
    var listed = read("2012", "From,To,Date\na,b,2010\nb,c,2012-11-30\na,c,2013\n");
    assertThat(listed.until()).isEqualTo("2012-12-31");
    assertThat(known(listed)).isEqualTo(2);
    assertThat(listed.when()).isEqualTo(When.DATE);
  }

  @Test
  void wholeNumbersThatAreNoYearsOnlyOrder() throws IOException {
    var listed = read("1", "0\t7\t0\n7\t8\t1\n8\t9\t2\n9\t10\t26\n");
    assertThat(listed.when()).isEqualTo(When.ORDER);
    assertThat(listed.until()).isEqualTo("1");
    assertThat(known(listed)).isEqualTo(2);
    assertThat(listed.question().past().firstTies().size()).isEqualTo(4);
  }

  @Test
  void headingsMayBeNamedOtherwiseOrMissing() throws IOException {
    var indonesian =
        read("2012", "No;Perusahaan A;Tahun;Perusahaan B\n1;x;2010;y\n2;y;2014;z\n3;z;2015;x\n");
    assertThat(indonesian.question().past().firstTies().size()).isEqualTo(3);
    var bare = read("3/2012", "Budi;Sari;12/1/2010\nSari;Wati;3/4/2013\n");
    assertThat(known(bare)).isEqualTo(1);
  }

  @Test
  void timesOfAnySizeKeepTheirOrder() throws IOException {
    var listed =
        read("1300000000000", "u,v,t\na,b,1240338022000\nb,c,1244406438000\nc,d,1462060800000\n");
    var first = listed.question().past().firstTies();
    var days = IntStream.range(0, first.size()).map(first::day).distinct().boxed().toList();
    assertThat(days).hasSize(3).allMatch(day -> day > 0 && day < 65_535);
    assertThat(known(listed)).isEqualTo(2);
  }

  @Test
  void eventsAndAttributesAreReadFromOtherFilesAndOtherColumns() throws IOException {
    var listed =
        read(
            "2012",
            "Dari,Ke,Tahun,Acara\na,b,2010,Pameran\nb,c,2014,\n",
            "Nama,Genre\na,Drama|Horor\nb,Drama\n",
            "a,Kombet,2011\nc,Kombet,2011\n");
    // two ties, two at the fair, three genres, two at Kombet
    assertThat(listed.question().past().ties()).isEqualTo(2 + 2 + 3 + 2);
    assertThat(listed.names().values()).contains("Pameran", "Drama", "Horor", "Kombet");
    assertThat(listed.understood()).hasSize(3);
  }

  @Test
  void theListOfWhoWorkedWithWhomIsFoundAmongSeveralByItsHeadings() throws IOException {
    var attributes = file("a.csv", "Pelaku,Kota\na,Malang\n");
    var ties = file("b.csv", "Dari,Ke,Tahun\na,b,2010\nb,c,2014\n");
    assertThat(Lists.inOrder(List.of(attributes, ties))).containsExactly(ties, attributes);
    var bare = file("c.csv", "a,b,2010\nb,c,2014\n");
    assertThat(Lists.inOrder(List.of(bare, attributes))).containsExactly(bare, attributes);
  }

  @Test
  void whatIsNoListIsToldInShort() {
    assertThatThrownBy(() -> read("", "kata ".repeat(100) + "\n" + "lain ".repeat(100)))
        .isInstanceOf(Refusal.Invalid.class)
        .satisfies(refusal -> assertThat(refusal.getMessage().length()).isLessThan(300));
  }

  private Lists.Named file(String name, String text) throws IOException {
    return new Lists.Named(Files.writeString(folder.resolve(name), text), name);
  }

  @Test
  void rowsThatSayNothingAreLeftOutAndCounted() throws IOException {
    var listed = read("2012", "From,To,Date\na,b,2010\na,a,2011\n,b,2011\nb,c,besok\nb,d,2015\n");
    assertThat(listed.understood().getFirst()).contains("2 baris terbaca", "3 dilewati");
  }

  @Test
  void withoutADateColumnItIsRefusedWithTheColumnsThatWereFound() {
    assertThatThrownBy(() -> read("2012", "Dari,Ke\na,b\nb,c\n"))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("Dari, Ke");
  }

  @Test
  void nothingAfterTheDayIsRefusedWithWhatTheListCovers() {
    assertThatThrownBy(() -> read("2020", "From,To,Date\na,b,2010\nb,c,2012\n"))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("2020")
        .hasMessageContaining("2012-01-01");
    assertThatThrownBy(() -> read("kapan", "From,To,Date\na,b,2010\nb,c,2012\n"))
        .hasMessageContaining("kapan");
  }

  private Listed read(String until, String... lists) throws IOException {
    var files = new ArrayList<Lists.Named>();
    for (int at = 0; at < lists.length; at++) {
      var name = "list%d.csv".formatted(at);
      files.add(new Lists.Named(Files.writeString(folder.resolve(name), lists[at]), name));
    }
    return Lists.read(List.copyOf(files), until, 1, Wordings.in("id"));
  }

  private static int known(Listed listed) {
    FirstTies first = listed.question().past().firstTies();
    return (int)
        IntStream.range(0, first.size())
            .filter(at -> first.day(at) <= listed.question().day())
            .count();
  }
}
