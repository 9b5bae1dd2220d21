package id.jejaring.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DestinationTests {

  private final Destination closed = new Destination(false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/hook",
        "https://localhost/hook",
        "https://[::1]/hook",
        "https://0.0.0.0/",
        "https://10.1.2.3/",
        "https://172.16.0.9/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/",
        "https://198.18.0.1/",
        "https://224.0.0.1/",
        "https://255.255.255.255/",
        "https://[fe80::1]/",
        "https://[fd00::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[2002:a00:1::]/",
        "https://2130706433/",
        "http://93.184.216.34/",
        "ftp://93.184.216.34/",
        "https://user:word@93.184.216.34/",
        "file:///etc/passwd",
        "hook",
        "https://",
        ""
      })
  void whatDoesNotLeadToTheOpenInternetOverTlsIsRefused(String url) {
    assertThatThrownBy(() -> closed.of(url)).isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void theOpenInternetIsReachedOverTls() {
    assertThat(closed.of("https://93.184.216.34/hook").getPath()).isEqualTo("/hook");
    assertThat(closed.of("https://[2606:2800:220:1::1]:8443/hook").getPort()).isEqualTo(8443);
  }

  @Test
  void thisMachineIsReachedWhenThatIsSetAndPrivateNetworksStillAreNot() {
    var open = new Destination(true);
    assertThat(open.of("http://127.0.0.1:9000/hook").getPort()).isEqualTo(9000);
    assertThatThrownBy(() -> open.of("http://10.0.0.1/hook")).isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> open.of("https://192.168.0.1/")).isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void anAddressOfTheOpenInternetIsPublic() throws UnknownHostException {
    assertThat(Destination.isPublic(InetAddress.getByName("8.8.8.8"))).isTrue();
    assertThat(Destination.isPublic(InetAddress.getByName("100.128.0.1"))).isTrue();
    assertThat(Destination.isPublic(InetAddress.getByName("2001:4860:4860::8888"))).isTrue();
    assertThat(Destination.isPublic(InetAddress.getByName("2001:0:1::1"))).isFalse();
  }
}
