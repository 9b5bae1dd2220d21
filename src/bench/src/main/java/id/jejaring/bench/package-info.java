/** Benchmarks: the program beside its peers, on a network that is made up but the same each time. */
@NullMarked
package id.jejaring.bench;

import org.jspecify.annotations.NullMarked;
