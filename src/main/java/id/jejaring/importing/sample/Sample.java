package id.jejaring.importing.sample;

import id.jejaring.domain.Operation;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Write;
import id.jejaring.registry.Registry;
import id.jejaring.store.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What the program starts with: the official places, the 17 subsectors, the products of the word
 * list, and what five published reports say. Loading it again adds only what is missing, so neither
 * a crash in between nor a later version that knows more needs any help. Thread-safe.
 */
@Component
public final class Sample {

  /** Who records it. */
  static final String BY = "jejaring";

  private static final String VERSION = "Data awal Jejaring";
  private static final int BATCH = 1_000;

  private final Registry registry;
  private final Records records;

  Sample(Registry registry, Records records) {
    this.registry = registry;
    this.records = records;
  }

  /** How much to load. */
  public enum Extent {
    /** Nothing. */
    NONE,
    /** Places, subsectors and products. */
    REFERENCE,
    /** These, and what the reports say. */
    SOURCED
  }

  /**
   * Loads what is not there yet, and returns once it is durable.
   *
   * @return how many steps that took; 0 when everything was there
   */
  public int load(Extent extent) {
    return switch (extent) {
      case NONE -> 0;
      case REFERENCE -> load("daftar", reference());
      case SOURCED ->
          load("daftar", reference()) + load("laporan", Facts.operations(Report.readAll()));
    };
  }

  /** Whether a source only says which version of the sample is loaded, and nothing of anything. */
  public static boolean isVersion(Source source) {
    return source.title().startsWith(VERSION);
  }

  /** Places, subsectors and products. */
  static List<Operation> reference() {
    var operations = new ArrayList<Operation>();
    operations.addAll(Subsectors.operations());
    operations.addAll(Regions.read().operations());
    operations.addAll(Products.operations());
    return operations;
  }

  /** Writes the steps that are not done yet; the last one is a source that says all of them are. */
  private int load(String what, List<Operation> operations) {
    var version = SourceId.named("sample:" + Digest.of(operations));
    if (records.sources(Set.of(version)).containsKey(version)) {
      return 0;
    }
    var missing = new ArrayList<>(Missing.of(operations, records));
    missing.add(
        new Operation.AddSource(
            new Source(
                version,
                Source.Kind.REGISTER,
                VERSION + ": %s (penanda versi)".formatted(what),
                Scope.NONE,
                Products.SOURCE.at())));
    for (int from = 0; from < missing.size(); from += BATCH) {
      var batch = missing.subList(from, Math.min(missing.size(), from + BATCH));
      var id = OperationId.named("sample:" + Digest.of(batch));
      registry.write(new Write(id, BY, batch, Map.of()));
    }
    return missing.size();
  }
}
