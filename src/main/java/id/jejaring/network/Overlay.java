package id.jejaring.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What patches have replaced, by dense id. Persistent: a new version shares all pages that it does
 * not change, so that laying a change over a snapshot costs a page for each node touched.
 */
final class Overlay<T> {

  private static final int PAGE_BITS = 8;
  private static final int PAGE = 1 << PAGE_BITS;

  private final Object[][] pages;
  private final int count;

  private Overlay(Object[][] pages, int count) {
    this.pages = pages;
    this.count = count;
  }

  /** Nothing is replaced. */
  static <T> Overlay<T> empty() {
    return new Overlay<>(new Object[0][], 0);
  }

  boolean isEmpty() {
    return count == 0;
  }

  int count() {
    return count;
  }

  /** Whether anything replaces the node's columns. */
  boolean has(int node) {
    var page = node >>> PAGE_BITS;
    return page < pages.length && pages[page].length != 0 && pages[page][node & (PAGE - 1)] != null;
  }

  /** What replaces them; only where something does. */
  @SuppressWarnings("unchecked")
  T get(int node) {
    return (T) pages[node >>> PAGE_BITS][node & (PAGE - 1)];
  }

  /** A version in which these are replaced as well. */
  Overlay<T> with(Map<Integer, T> changed) {
    if (changed.isEmpty()) {
      return this;
    }
    var last = changed.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    var newPages = Arrays.copyOf(pages, Math.max(pages.length, (last >>> PAGE_BITS) + 1));
    Arrays.fill(newPages, pages.length, newPages.length, new Object[0]);
    var owned = new boolean[newPages.length];
    var added = 0;
    for (var entry : changed.entrySet()) {
      var page = entry.getKey() >>> PAGE_BITS;
      if (!owned[page]) {
        newPages[page] = newPages[page].length == 0 ? new Object[PAGE] : newPages[page].clone();
        owned[page] = true;
      }
      var slot = entry.getKey() & (PAGE - 1);
      if (newPages[page][slot] == null) {
        added++;
      }
      newPages[page][slot] = entry.getValue();
    }
    return new Overlay<>(newPages, count + added);
  }

  /** A version without those replacements, the very same objects, that an earlier one has. */
  @SuppressWarnings("ReferenceEquality")
  Overlay<T> without(Overlay<T> earlier) {
    var changed = new HashMap<Integer, T>();
    for (int page = 0; page < pages.length; page++) {
      if (page >= earlier.pages.length || pages[page] != earlier.pages[page]) {
        for (int slot = 0; slot < pages[page].length; slot++) {
          var node = (page << PAGE_BITS) + slot;
          if (has(node) && !(earlier.has(node) && get(node) == earlier.get(node))) {
            changed.put(node, get(node));
          }
        }
      }
    }
    return Overlay.<T>empty().with(changed);
  }

  /** Calls with each dense id that is replaced, in ascending order, and what replaces it. */
  void forEach(BiConsumer<Integer, T> action) {
    for (int page = 0; page < pages.length; page++) {
      for (int slot = 0; slot < pages[page].length; slot++) {
        var node = (page << PAGE_BITS) + slot;
        if (has(node)) {
          action.accept(node, get(node));
        }
      }
    }
  }
}
