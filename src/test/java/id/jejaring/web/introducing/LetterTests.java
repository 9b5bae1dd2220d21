package id.jejaring.web.introducing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses that open WhatsApp. */
final class LetterTests {

  @ParameterizedTest
  @CsvSource({
    "0812-3456-7890, 6281234567890",
    "+62 812 3456 7890, 6281234567890",
    "62 812 3456 7890, 6281234567890",
    "81234567890, 6281234567890",
    "+65 6123 4567, 6561234567",
    "(0341) 551234 / 0812 1111 2222, 62341551234",
    "tidak ada, ''"
  })
  void aNumberIsWrittenAsWhatsappReadsIt(String phone, String expected) {
    assertThat(Letter.international(phone)).isEqualTo(expected);
  }

  @Test
  void anAddressCarriesTheTextWithoutLosingACharacter() {
    var text = "Halo, Ayu & Budi?\n- 40 % + kopi (members.csv, baris 17)";
    var address = URI.create(Letter.whatsapp(Optional.empty(), text));
    assertThat(address.getPath()).isEqualTo("/");
    assertThat(address.getQuery()).isEqualTo("text=" + text);
    assertThat(Letter.whatsapp(Optional.of("6281"), "a b"))
        .isEqualTo("https://wa.me/6281?text=a%20b");
  }
}
