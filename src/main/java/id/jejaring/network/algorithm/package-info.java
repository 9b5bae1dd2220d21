/**
 * What all algorithms stand on: who is tied with whom and how much ({@code Work}, {@code Graph}),
 * and how far an answer may go ({@code Budget}, {@code Cancel}, {@code Parallel}). Pure functions
 * over a view of a snapshot; it knows the network and none of the families of algorithms below it.
 */
@NamedInterface("algorithm")
@NullMarked
package id.jejaring.network.algorithm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
