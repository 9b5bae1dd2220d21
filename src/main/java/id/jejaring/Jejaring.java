package id.jejaring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: one Spring application over one store. */
@SpringBootApplication
public class Jejaring {

  /** Starts the server. */
  public static void main(String[] arguments) {
    SpringApplication.run(Jejaring.class, arguments);
  }
}
