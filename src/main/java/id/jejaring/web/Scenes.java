package id.jejaring.web;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.World;
import id.jejaring.network.Mask;
import id.jejaring.network.Network;
import id.jejaring.network.View;
import id.jejaring.registry.Registry;
import id.jejaring.security.Viewers;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Begins answers: binds each to one viewer, one world, one snapshot and one language. */
@Component
public final class Scenes {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Registry registry;
  private final Network network;
  private final Viewers viewers;
  private final Phrasebook phrasebook;

  Scenes(Registry registry, Network network, Viewers viewers, Phrasebook phrasebook) {
    this.registry = registry;
    this.network = network;
    this.viewers = viewers;
    this.phrasebook = phrasebook;
  }

  /** An answer about one of the two worlds. */
  public Scene of(World world, Locale locale) {
    var viewer = viewers.current();
    var view = View.of(network.current(), Mask.of(viewer, world));
    return new Scene(registry, viewer, world, view, phrasebook.in(locale));
  }

  /** An answer that shows everything written before it, also what was written just now. */
  public Scene fresh(World world, Locale locale) {
    var viewer = viewers.current();
    var snapshot = network.atLeast(registry.lastChange(), PATIENCE);
    return new Scene(
        registry, viewer, world, View.of(snapshot, Mask.of(viewer, world)), phrasebook.in(locale));
  }

  /** An answer about a node, in the world that it belongs to; refuses when there is none. */
  public Scene about(NodeId id, Locale locale) {
    var node = registry.get(id, viewers.current());
    return of(World.of(node), locale);
  }
}
