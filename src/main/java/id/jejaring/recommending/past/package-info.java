/**
 * What happened and when, and the network as it was known on a day. Knows the network, and nothing
 * of recommending.
 */
@NamedInterface("backtest")
@NullMarked
package id.jejaring.recommending.past;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
