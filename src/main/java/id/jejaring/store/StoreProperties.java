package id.jejaring.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the graph is kept.
 *
 * @param data the data directory; the embedded store is in its folder {@code store}
 * @param store the remote store, when there is one
 */
@ConfigurationProperties("jejaring")
public record StoreProperties(@DefaultValue("data") Path data, @DefaultValue Remote store) {

  /**
   * A Neo4j elsewhere.
   *
   * @param uri its address ({@code neo4j://…}); empty for the embedded store
   * @param pageCache the embedded store's page cache, as Neo4j writes sizes
   */
  public record Remote(
      @Nullable String uri,
      @DefaultValue("neo4j") String username,
      @Nullable String password,
      @DefaultValue("neo4j") String database,
      @DefaultValue("256m") String pageCache) {}
}
