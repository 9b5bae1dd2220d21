/**
 * How good a ranking is, against what came of it: pure functions of numbers. Knows the JDK alone.
 */
@NamedInterface("backtest")
@NullMarked
package id.jejaring.recommending.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
