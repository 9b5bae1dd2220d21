package id.jejaring.cli;

/** What a command tells the shell; {@code docs/reference/commands.md} lists them. */
final class ExitCode {

  static final int OK = 0;

  /** Something was refused or went wrong; the error stream says what, and the next step. */
  static final int REFUSED = 1;

  /** The command line itself is wrong. */
  static final int USAGE = 2;

  /** Another server works on the same data. */
  static final int LOCKED = 3;

  private ExitCode() {}
}
