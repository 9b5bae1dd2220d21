/**
 * What is known of a pair of actors from a view alone: numbers with a definition, from which a
 * score is made. Knows the network and its algorithms, and nothing of recommending.
 */
@NullMarked
package id.jejaring.recommending.features;

import org.jspecify.annotations.NullMarked;
