/**
 * What an import gives back at once: who is in it, and what could follow from it. Knows {@code
 * domain} and, of importing, {@code drafting} and {@code sheet}.
 */
@NamedInterface("summarising")
@NullMarked
package id.jejaring.importing.summarising;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
