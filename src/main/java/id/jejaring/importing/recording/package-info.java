/**
 * Drafts become operations, and every row of them gets its account. Writes nothing itself: a batch
 * is handed back as operations. Knows {@code domain}, {@code store} and, of importing, {@code
 * resolving}, {@code drafting}, {@code words} and {@code sheet}.
 */
@NullMarked
package id.jejaring.importing.recording;

import org.jspecify.annotations.NullMarked;
