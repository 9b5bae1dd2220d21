package id.jejaring.web.api;

import id.jejaring.domain.OperationId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.World;
import id.jejaring.registry.Chronicle;
import id.jejaring.registry.Registry;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.PreDestroy;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * The feed of changes. Whoever waits holds no thread: each commit of this process wakes those who
 * wait, and who waits in vain is answered after the time asked for, with what other processes wrote
 * meanwhile.
 */
@RestController
@Tag(name = "Changes", description = "What changed, as it happens")
class ChangesController {

  private static final int MOST_WAITING = 500;
  private static final int LONGEST_WAIT = 60;

  private final Chronicle chronicle;
  private final Scenes scenes;
  private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
  private final AutoCloseable subscription;

  ChangesController(Chronicle chronicle, Registry registry, Scenes scenes) {
    this.chronicle = chronicle;
    this.scenes = scenes;
    this.subscription = registry.onChange(this::wake);
  }

  /** Someone who waits for the next change after one. */
  private record Waiting(
      @Nullable OperationId since,
      int limit,
      Scene scene,
      DeferredResult<Listing<EntryBody>> result) {}

  @GetMapping("/api/changes")
  @Operation(
      summary = "What changed since, oldest first",
      description =
          "`next` is the cursor to ask with again; it stays the same while there is nothing new."
              + " What the asker may not see is left out and moves no cursor.")
  DeferredResult<Listing<EntryBody>> since(
      @Parameter(description = "`next` of the answer before; left out: from the beginning; `now`.")
          @RequestParam(required = false)
          @Nullable String since,
      @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit,
      @Parameter(description = "Seconds to wait while there is nothing new, up to 60.")
          @RequestParam(defaultValue = "0")
          int wait,
      Locale locale) {
    if (limit < 1 || limit > 200) {
      throw Refusal.invalid("limit", limit, "Ask for 1 to 200 changes.");
    }
    if (wait < 0 || wait > LONGEST_WAIT) {
      throw Refusal.invalid("wait", wait, "Wait for 0 to 60 seconds.");
    }
    var scene = scenes.of(World.SOURCED, locale);
    var asked =
        new Waiting(
            "now".equals(since)
                ? last(scene)
                : Cursor.position(since, OperationId::of).orElse(null),
            limit,
            scene,
            new DeferredResult<>(wait * 1000L));
    asked.result().onTimeout(() -> asked.result().setResult(page(asked)));
    asked.result().onCompletion(() -> waiting.remove(asked));
    if (wait == 0 || "now".equals(since)) {
      asked.result().setResult(page(asked));
    } else {
      await(asked);
    }
    return asked.result();
  }

  @GetMapping("/api/changes/{id}")
  @Operation(
      summary = "All that one change did, page by page",
      description =
          "The feed tells the first things of a change only; `more` says how many follow.")
  EntryBody one(
      @PathVariable String id,
      @Parameter(description = "How many of the things it did to pass over: those told before.")
          @RequestParam(defaultValue = "0")
          int from,
      @Parameter(description = "1 to 1000.") @RequestParam(defaultValue = "200") int limit,
      Locale locale) {
    if (from < 0) {
      throw Refusal.invalid("from", from, "Give 0, or how many have been told before.");
    }
    if (limit < 1 || limit > 1000) {
      throw Refusal.invalid("limit", limit, "Ask for 1 to 1000.");
    }
    var scene = scenes.of(World.SOURCED, locale);
    return EntryBody.of(chronicle.get(OperationId.of(id), from, limit, scene.viewer()), scene);
  }

  private void await(Waiting asked) {
    if (waiting.size() >= MOST_WAITING) {
      throw new Refusal.Unavailable(
          "Too many are waiting for changes. Ask without wait, or try again in a moment.");
    }
    waiting.add(asked); // before looking, so that no change falls in between
    answer(asked);
  }

  private void answer(Waiting asked) {
    var page = page(asked);
    if (!page.items().isEmpty()) {
      asked.result().setResult(page);
    }
  }

  /** Runs on the writer's thread, which is not kept. */
  private void wake() {
    if (!waiting.isEmpty()) {
      Thread.ofVirtual().name("changes").start(() -> waiting.forEach(this::tell));
    }
  }

  private void tell(Waiting asked) {
    try {
      answer(asked);
    } catch (RuntimeException e) {
      asked.result().setErrorResult(e);
    }
  }

  private @Nullable OperationId last(Scene scene) {
    return chronicle.latest(1, scene.viewer()).stream()
        .findFirst()
        .map(happening -> happening.op())
        .orElse(null);
  }

  private Listing<EntryBody> page(Waiting asked) {
    var scene = asked.scene().seenBy(asked.scene().viewer());
    var page = chronicle.since(asked.since(), asked.limit(), scene.viewer());
    var next = page.next();
    return new Listing<>(
        page.items().stream().map(item -> EntryBody.of(item, scene)).toList(),
        next == null ? null : Cursor.of(next));
  }

  @PreDestroy
  void close() throws Exception {
    subscription.close();
  }
}
