/**
 * A row becomes a draft: what it says of things and ties, before anyone knows which of them are
 * new. Pure but for the places, which are read from the store once. Knows {@code domain}, {@code
 * store} and, of importing, {@code sheet}, {@code layout}, {@code linkage} and {@code words}.
 */
@NullMarked
package id.jejaring.importing.drafting;

import org.jspecify.annotations.NullMarked;
