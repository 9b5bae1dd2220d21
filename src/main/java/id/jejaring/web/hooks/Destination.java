package id.jejaring.web.hooks;

import id.jejaring.domain.Refusal;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Where a hook may lead: to the open internet over TLS; to this machine only when that is set. A
 * name is resolved each time before it is sent to, since it may have come to mean another address.
 */
final class Destination {

  private static final int LONGEST = 500;

  private final boolean loopback;

  Destination(boolean loopback) {
    this.loopback = loopback;
  }

  /**
   * The address, where deliveries may go there now.
   *
   * @throws Refusal.Invalid where they may not, with the reason
   */
  URI of(String url) {
    var uri = parsed(url);
    var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    for (var address : resolved(uri, url)) {
      boolean own = address.isLoopbackAddress();
      if (own ? !loopback : !isPublic(address)) {
        throw refused(
            url,
            "It leads into a private network (%s).".formatted(address.getHostAddress()),
            "Alamat itu menuju jaringan pribadi (%s).".formatted(address.getHostAddress()));
      }
      if (!scheme.equals("https") && !(own && scheme.equals("http"))) {
        throw refused(url, "It must begin with https://.", "Alamatnya harus diawali https://.");
      }
    }
    return uri;
  }

  private static URI parsed(String url) {
    try {
      var uri = URI.create(url.strip());
      if (uri.getScheme() != null
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null
          && url.length() <= LONGEST) {
        return uri;
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw refused(
        url,
        "It is no address such as https://example.org/hook.",
        "Itu bukan alamat seperti https://contoh.id/hook.");
  }

  private static InetAddress[] resolved(URI uri, String url) {
    try {
      return InetAddress.getAllByName(uri.getHost());
    } catch (UnknownHostException _) {
      throw refused(
          url,
          "No host is called %s.".formatted(uri.getHost()),
          "Tidak ada komputer bernama %s di internet.".formatted(uri.getHost()));
    }
  }

  /** Whether an address belongs to the open internet. */
  static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    if (address instanceof Inet6Address) {
      boolean uniqueLocal = (first & 0xFE) == 0xFC;
      boolean global = (first & 0xE0) == 0x20; // 2000::/3
      boolean wraps = first == 0x20 && second == 0x02; // 6to4 holds an IPv4 address
      boolean teredo = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
      return global && !uniqueLocal && !wraps && !teredo;
    }
    boolean shared = first == 100 && (second & 0xC0) == 64;
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    boolean special = first == 192 && second == 0 && bytes[2] == 0;
    return first != 0 && first < 240 && !shared && !benchmark && !special;
  }

  private static Refusal.Invalid refused(String url, String why, String indonesian) {
    return Refusal.invalid(
        "url",
        url,
        why + " Give an https address that the open internet can reach.",
        indonesian + " Beri alamat https yang bisa dijangkau dari internet.");
  }
}
