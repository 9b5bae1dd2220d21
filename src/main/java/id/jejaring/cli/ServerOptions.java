package id.jejaring.cli;

import picocli.CommandLine.Option;

/** What {@code serve} can be told. */
final class ServerOptions {

  @Option(names = "--port", paramLabel = "PORT", descriptionKey = "serve.port")
  private int port = 8080;

  @Option(names = "--no-sample", descriptionKey = "serve.no-sample")
  private boolean noSample;

  @Option(names = "--until-input-ends", hidden = true)
  private boolean untilInputEnds;

  /** The port on loopback; 0 means any that is free. */
  int port() {
    return port;
  }

  boolean sample() {
    return !noSample;
  }

  /** Whether to stop at the end of the standard input: for a command that started the server. */
  boolean untilInputEnds() {
    return untilInputEnds;
  }
}
