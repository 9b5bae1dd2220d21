package id.jejaring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class HomeZoneTests {

  @Test
  void withoutASettingItIsJakarta() {
    assertThat(HomeZone.of(null)).isEqualTo(ZoneId.of("Asia/Jakarta"));
    assertThat(HomeZone.of(" ")).isEqualTo(ZoneId.of("Asia/Jakarta"));
    assertThat(HomeZone.of("Asia/Jayapura")).isEqualTo(ZoneId.of("Asia/Jayapura"));
  }

  @Test
  void whatIsNoZoneIsRefusedByName() {
    assertThatThrownBy(() -> HomeZone.of("WIB kota"))
        .hasMessageContaining("JEJARING_ZONE is \"WIB kota\"")
        .hasMessageContaining("Use Asia/Jakarta");
  }
}
