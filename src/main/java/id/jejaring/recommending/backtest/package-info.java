/**
 * How good the ranking would have been: hides what came after a day, ranks, and compares. Knows
 * {@code learning} and what that knows.
 */
@NamedInterface("backtest")
@NullMarked
package id.jejaring.recommending.backtest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
