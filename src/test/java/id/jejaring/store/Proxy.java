package id.jejaring.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to the store that a test can cut. */
final class Proxy implements AutoCloseable {

  private final URI store;
  private final ServerSocket server;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  Proxy(String store) throws IOException {
    this.store = URI.create(store);
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  String uri() {
    return "bolt://127.0.0.1:" + server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    cut();
  }

  /** Cuts the line; nobody gets through any more. */
  void cut() throws IOException {
    server.close();
    for (var socket : sockets) {
      socket.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        var client = server.accept();
        var far = new Socket(store.getHost(), store.getPort());
        sockets.add(client);
        sockets.add(far);
        Thread.ofVirtual().start(() -> pump(client, far));
        Thread.ofVirtual().start(() -> pump(far, client));
      }
    } catch (IOException _) {
      // cut
    }
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException _) {
      // cut
    }
  }
}
