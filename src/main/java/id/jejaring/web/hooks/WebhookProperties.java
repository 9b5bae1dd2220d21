package id.jejaring.web.hooks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are delivered.
 *
 * @param loopback whether a hook may lead to this machine itself, also without TLS
 * @param firstRetry how long after a first failure it is tried again; each further wait is twice as
 *     long, up to an hour, give or take a half
 * @param attempts how often a delivery is tried before it becomes a dead letter
 */
@ConfigurationProperties("jejaring.webhooks")
record WebhookProperties(
    @DefaultValue("false") boolean loopback,
    @DefaultValue("1s") Duration firstRetry,
    @DefaultValue("14") int attempts) {}
