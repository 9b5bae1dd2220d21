/**
 * Who is who: says of each thing of a draft whether it is there already, new, or a question for a
 * person, and remembers what people have answered. Knows {@code domain}, {@code store} and, of
 * importing, {@code drafting}, {@code linkage}, {@code sheet} and {@code files}.
 */
@NullMarked
package id.jejaring.importing.resolving;

import org.jspecify.annotations.NullMarked;
