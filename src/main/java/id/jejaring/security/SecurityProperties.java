package id.jejaring.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From where the program may be used.
 *
 * @param hosts the names, besides loopback's, that requests may be addressed to
 */
@ConfigurationProperties("jejaring.security")
record SecurityProperties(@DefaultValue List<String> hosts) {
  SecurityProperties {
    hosts = List.copyOf(hosts);
  }
}
