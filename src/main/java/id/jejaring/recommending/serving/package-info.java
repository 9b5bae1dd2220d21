/**
 * Keeps a learned ranking at hand and renews it in the background, and ranks for whoever asks.
 * Knows {@code learning} and what that knows.
 */
@NullMarked
package id.jejaring.recommending.serving;

import org.jspecify.annotations.NullMarked;
