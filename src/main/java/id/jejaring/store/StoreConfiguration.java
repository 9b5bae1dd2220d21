package id.jejaring.store;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the store, brings it up to date, and hands out its parts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {

  /** Closed after everything that uses it, so after the writer of the store has drained. */
  @Bean
  Connection storeConnection(StoreProperties properties) {
    var connection = Connection.open(properties);
    try {
      new Migrations(connection).apply();
    } catch (RuntimeException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  @Bean
  ChangeLog changeLog(Connection connection) {
    return new ChangeLog(connection);
  }

  @Bean
  Store store(Connection connection, ChangeLog changes) {
    return new Store(new Writer(connection, InstantSource.system(), changes::committed));
  }

  @Bean
  Records records(Connection connection) {
    return new Records(connection);
  }

  @Bean
  History history(Connection connection) {
    return new History(connection);
  }

  @Bean
  Checks checks(Connection connection) {
    return new Checks(connection);
  }
}
