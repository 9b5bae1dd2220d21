package id.jejaring.web.hooks;

import id.jejaring.domain.OperationId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.registry.Chronicle;
import id.jejaring.registry.Registry;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import id.jejaring.web.api.EntryBody;
import id.jejaring.web.hooks.Hook.DeadLetter;
import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what changed to whoever asked for it: to each in the order of the changes, at least once,
 * until it is taken or given up; what is given up can be sent again by hand. A hook gets what its
 * maker may see. Thread-safe.
 */
@Component
@EnableConfigurationProperties(WebhookProperties.class)
final class Webhooks {

  private static final Logger log = LoggerFactory.getLogger(Webhooks.class);
  private static final int MOST = 50;
  private static final int CHANGES = 50;
  private static final Duration LONGEST_RETRY = Duration.ofHours(1);

  /** How long at most until what another process wrote is noticed. */
  private static final int POLL_SECONDS = 30;

  private final Chronicle chronicle;
  private final Scenes scenes;
  private final WebhookProperties properties;
  private final Destination destination;
  private final Delivery delivery;
  private final HookFile file;
  private final JsonMapper json;
  private final InstantSource clock = InstantSource.system();
  private final Map<UUID, Hook> hooks = new ConcurrentHashMap<>();
  private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
  private final AutoCloseable subscription;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("webhooks").factory());

  Webhooks(
      Chronicle chronicle,
      Registry registry,
      Scenes scenes,
      WebhookProperties properties,
      JsonMapper json,
      @Value("${jejaring.data:data}") Path data) {
    this.chronicle = chronicle;
    this.scenes = scenes;
    this.properties = properties;
    this.destination = new Destination(properties.loopback());
    this.delivery = new Delivery(destination, clock);
    this.file = new HookFile(data);
    this.json = json;
    file.read().forEach(hook -> hooks.put(hook.id(), hook));
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    timer.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    var _ = timer.scheduleWithFixedDelay(this::wake, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
    this.subscription = registry.onChange(this::wake);
  }

  /** The hooks of a viewer, oldest first. */
  List<Hook> all(Viewer viewer) {
    return hooks.values().stream()
        .filter(hook -> isSeen(hook, viewer))
        .sorted(Comparator.comparing(Hook::at))
        .toList();
  }

  /** The hook; refuses one that is not the viewer's. */
  Hook get(UUID id, Viewer viewer) {
    var hook = hooks.get(id);
    if (hook == null || !isSeen(hook, viewer)) {
      throw Refusal.notFound("webhook", id);
    }
    return hook;
  }

  private static boolean isSeen(Hook hook, Viewer viewer) {
    return hook.viewer().name().equals(viewer.name());
  }

  /**
   * A new hook, which is told of what changes from now on.
   *
   * @throws Refusal.Invalid where deliveries may not go there
   */
  synchronized Hook add(String url, Viewer viewer) {
    destination.of(url);
    if (all(viewer).size() >= MOST) {
      throw Refusal.invalid("url", url, "You have %d webhooks; remove one first.".formatted(MOST));
    }
    var last = chronicle.latest(1, viewer).stream().findFirst().map(item -> item.op()).orElse(null);
    var hook =
        new Hook(
            UUID.randomUUID(),
            url.strip(),
            Signature.secret(),
            viewer,
            clock.instant(),
            false,
            last,
            0,
            null,
            null,
            null,
            List.of(),
            null);
    hooks.put(hook.id(), hook);
    file.write(hooks.values());
    return hook;
  }

  /** Removes a hook with its dead letters. */
  synchronized void remove(UUID id, Viewer viewer) {
    get(id, viewer);
    hooks.remove(id);
    file.write(hooks.values());
  }

  /** Stops a hook, or lets it go on at once. */
  Hook pause(UUID id, boolean paused, Viewer viewer) {
    get(id, viewer);
    update(id, hook -> hook.paused(paused));
    wake();
    return get(id, viewer);
  }

  /**
   * Sends a dead letter again, once; it stays when that fails too.
   *
   * @return what went wrong; null when it was taken
   */
  @Nullable String resend(UUID id, UUID letter, Viewer viewer) {
    var hook = get(id, viewer);
    var dead =
        hook.dead().stream()
            .filter(each -> each.id().equals(letter))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("dead letter", letter));
    var page = chronicle.since(dead.since(), dead.changes(), hook.viewer());
    var error = delivery.send(hook, letter(hook, dead.since(), page));
    if (error.isEmpty()) {
      update(id, each -> each.without(letter, clock.instant()));
    }
    return error.orElse(null);
  }

  private synchronized void update(UUID id, UnaryOperator<Hook> change) {
    if (hooks.computeIfPresent(id, (_, hook) -> change.apply(hook)) != null) {
      file.write(hooks.values());
    }
  }

  /** Also on the writer's thread, which is not kept. */
  private void wake() {
    for (var hook : hooks.values()) {
      if (isDue(hook) && busy.add(hook.id())) {
        Thread.ofVirtual().name("webhook").start(() -> deliver(hook.id()));
      }
    }
  }

  private boolean isDue(Hook hook) {
    var retryAt = hook.retryAt();
    return !hook.paused() && (retryAt == null || !retryAt.isAfter(clock.instant()));
  }

  /** Delivers all there is, one after the other, until nothing is left or one fails. */
  private void deliver(UUID id) {
    boolean goesOn = true;
    try {
      while (goesOn) {
        var hook = hooks.get(id);
        goesOn = hook != null && isDue(hook) && next(hook);
      }
    } catch (RuntimeException e) {
      log.warn("The webhook {} could not be served yet.", id, e);
    } finally {
      busy.remove(id);
    }
    var hook = hooks.get(id);
    if (hook != null && isDue(hook) && isBehind(hook)) {
      wake(); // something was written while this one ended
    }
  }

  private boolean isBehind(Hook hook) {
    return !timer.isShutdown()
        && !chronicle.since(hook.since(), 1, hook.viewer()).items().isEmpty();
  }

  /** Delivers the next page; false when there is none, or it failed. */
  private boolean next(Hook hook) {
    var trying = hook.trying();
    var page = chronicle.since(hook.since(), trying == null ? CHANGES : trying, hook.viewer());
    if (page.items().isEmpty() || timer.isShutdown()) {
      return false;
    }
    var letter = letter(hook, hook.since(), page);
    var error = delivery.send(hook, letter);
    if (error.isEmpty()) {
      update(hook.id(), each -> each.delivered(page.next(), clock.instant()));
      return true;
    }
    int changes = page.items().size();
    if (hook.failures() + 1 < properties.attempts()) {
      var wait = wait(hook.failures());
      update(hook.id(), each -> each.failed(error.get(), clock.instant().plus(wait), changes));
      wakeIn(wait);
      return false;
    }
    var dead = new DeadLetter(letter.id(), hook.since(), changes, clock.instant(), error.get());
    log.warn("The webhook {} did not take a delivery: {}", hook.id(), error.get());
    update(hook.id(), each -> each.gaveUp(dead, page.next()));
    return true;
  }

  private void wakeIn(Duration wait) {
    if (!timer.isShutdown()) {
      var _ = timer.schedule(this::wake, wait.toMillis() + 1, TimeUnit.MILLISECONDS);
    }
  }

  private Duration wait(int failures) {
    var doubled = properties.firstRetry().multipliedBy(1L << Math.min(failures, 20));
    var most = doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
    return Duration.ofMillis(
        (long) (most.toMillis() * ThreadLocalRandom.current().nextDouble(0.5, 1.5)));
  }

  /** What a delivery says. */
  record Body(String hook, String delivery, Instant at, List<EntryBody> changes) {}

  /**
   * The same for every try of a delivery, to the byte, so that a receiver knows one it has had.
   * Where a change reads otherwise meanwhile, as when something was renamed, it is another.
   */
  private Delivery.Letter letter(Hook hook, @Nullable OperationId since, Chronicle.Page page) {
    Scene scene = scenes.of(World.SOURCED, Locale.of("id")).seenBy(hook.viewer());
    var changes = page.items().stream().map(item -> EntryBody.of(item, scene)).toList();
    var content = hook.id() + "|" + since + "|" + json.writeValueAsString(changes);
    var id = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    var at = page.items().getLast().at();
    return new Delivery.Letter(
        id, json.writeValueAsString(new Body(hook.id().toString(), id.toString(), at, changes)));
  }

  @PreDestroy
  void close() throws Exception {
    subscription.close();
    timer.shutdown();
    delivery.close();
  }
}
