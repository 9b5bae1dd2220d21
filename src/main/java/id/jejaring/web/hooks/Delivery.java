package id.jejaring.web.hooks;

import id.jejaring.domain.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Sends one body to one hook, once. Thread-safe. */
final class Delivery implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * What is sent.
   *
   * @param id names the content: the same for the same
   */
  record Letter(UUID id, String body) {}

  private final Destination destination;
  private final InstantSource clock;

  /** Follows no redirect: it could lead to where a hook may not. */
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Delivery(Destination destination, InstantSource clock) {
    this.destination = destination;
    this.clock = clock;
  }

  /** What went wrong; empty when the receiver took it with a 2xx. */
  Optional<String> send(Hook hook, Letter letter) {
    URI address;
    try {
      address = destination.of(hook.url());
    } catch (Refusal refusal) {
      return Optional.of(String.valueOf(refusal.getMessage()));
    }
    var timestamp = clock.instant().getEpochSecond();
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("User-Agent", "Jejaring")
            .header("Jejaring-Delivery", letter.id().toString())
            .header("Jejaring-Timestamp", String.valueOf(timestamp))
            .header("Jejaring-Signature", Signature.of(hook.secret(), timestamp, letter.body()))
            .POST(HttpRequest.BodyPublishers.ofString(letter.body()))
            .build();
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      answer.body().close(); // nothing in it is read, however long it is
      return answer.statusCode() / 100 == 2
          ? Optional.empty()
          : Optional.of("The receiver answered %d.".formatted(answer.statusCode()));
    } catch (IOException e) {
      return Optional.of(
          "The receiver could not be reached (%s).".formatted(e.getClass().getSimpleName()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.of("The program was stopping.");
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
