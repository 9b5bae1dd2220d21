package id.jejaring.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code serve}: runs the program until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

  private final Commands jejaring;
  @Mixin private Server.Options options = new Server.Options();

  Serve(Commands jejaring) {
    this.jejaring = jejaring;
  }

  @Override
  public Integer call() {
    return jejaring.serve(options);
  }
}
