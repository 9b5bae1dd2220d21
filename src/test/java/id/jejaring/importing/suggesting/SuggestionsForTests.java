package id.jejaring.importing.suggesting;

import id.jejaring.importing.Imports;
import id.jejaring.registry.Registry;
import id.jejaring.store.StoreForTests;
import id.jejaring.store.StoreProperties;

/** What is suggested in the imports of a store for tests. */
public record SuggestionsForTests(
    Suggestions suggestions, SuggestedWords words, UnknownWords unknown) {

  /** Of these imports. */
  public static SuggestionsForTests of(
      Imports imports, Registry registry, StoreForTests test, StoreProperties properties) {
    return new SuggestionsForTests(
        new Suggestions(imports, registry, test.records),
        new SuggestedWords(imports, registry, test.records, properties),
        new UnknownWords(imports, registry, test.records, properties));
  }
}
