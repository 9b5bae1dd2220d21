/**
 * Learns from a network's own past how much each feature says. Knows {@code features}, {@code
 * metrics} and {@code past}.
 */
@NullMarked
package id.jejaring.recommending.learning;

import org.jspecify.annotations.NullMarked;
