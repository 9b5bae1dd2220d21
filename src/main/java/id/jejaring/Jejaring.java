package id.jejaring;

import id.jejaring.cli.Commands;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: one Spring application over one store, and the commands that ask it. */
@SpringBootApplication
public class Jejaring {

  /** Runs a command; without one, the server. */
  public static void main(String[] arguments) {
    System.exit(Commands.run(arguments, Jejaring::start));
  }

  private static int start(Map<String, String> settings, Runnable stopped) {
    SpringApplication.getShutdownHandlers().add(stopped);
    var properties =
        settings.entrySet().stream()
            .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
            .toArray(String[]::new);
    var context = SpringApplication.run(Jejaring.class, properties);
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }
}
