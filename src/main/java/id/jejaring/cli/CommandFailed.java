package id.jejaring.cli;

/** A command cannot give its answer; the message names what is wrong and then the next step. */
final class CommandFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int exitCode;

  CommandFailed(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  static CommandFailed refused(String message) {
    return new CommandFailed(ExitCode.REFUSED, message);
  }

  int exitCode() {
    return exitCode;
  }
}
