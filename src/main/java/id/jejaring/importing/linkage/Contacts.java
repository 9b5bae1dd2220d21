package id.jejaring.importing.linkage;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import id.jejaring.domain.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Turns telephone numbers, addresses and handles into numbers that can be compared and not read:
 * the first 64 bits of HMAC-SHA256 under a key of this installation. Not thread-safe.
 */
public final class Contacts {

  /** What a thing is reached or registered by; zero where nothing is known. */
  record Keys(long phone, long email, long handle, long website, long nib) {
    static final Keys NONE = new Keys(0, 0, 0, 0, 0);
  }

  private static final String FILE = "contacts.key";
  private static final int KEY_BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private final Mac mac;

  /** With a key of at least 16 bytes, the same for as long as its numbers are compared. */
  public Contacts(byte[] key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }

  /** With the key that lies in the data folder; the first call makes it, for its owner alone. */
  public static Contacts in(Path data) {
    var file = data.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(data);
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        var next = Files.createTempFile(data, FILE, ".new"); // mode 600 where there are modes
        Files.write(next, key);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return new Contacts(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The key in " + file + " cannot be read or made", e);
    }
  }

  Keys keys(Map<Field, String> fields) {
    var keys =
        new Keys(
            key('p', phone(fields.get(Field.PHONE))),
            key('e', lower(fields.get(Field.EMAIL))),
            key('h', handle(fields.get(Field.INSTAGRAM))),
            key('w', website(fields.get(Field.WEBSITE))),
            key('n', digits(fields.get(Field.NIB))));
    return keys.equals(Keys.NONE) ? Keys.NONE : keys;
  }

  /**
   * A number for a word or a name in a file, which without the key does not say which one it is.
   */
  long secret(String text) {
    return key('f', text);
  }

  private long key(char sort, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return 0;
    }
    long key =
        ByteBuffer.wrap(mac.doFinal((sort + value).getBytes(StandardCharsets.UTF_8))).getLong();
    return key == 0 ? 1 : key;
  }

  /** In international form; digits as they stand where libphonenumber cannot read them. */
  private static @Nullable String phone(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return PHONES.format(PHONES.parse(text, "ID"), PhoneNumberUtil.PhoneNumberFormat.E164);
    } catch (NumberParseException _) {
      return digits(text);
    }
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String handle(@Nullable String text) {
    return text == null ? null : text.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
  }

  private static @Nullable String website(@Nullable String text) {
    return text == null
        ? null
        : text.strip()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^(https?://)?(www\\.)?", "")
            .replaceFirst("/+$", "");
  }

  private static @Nullable String digits(@Nullable String text) {
    return text == null ? null : text.replaceAll("\\D", "");
  }
}
