/**
 * What the word list suggests for a whole import, and what people answer to it: accepted, rejected,
 * or the words that were missing. Stands above {@code importing} and knows of it besides {@code
 * recording}, {@code words} and {@code files}.
 */
@NamedInterface("suggesting")
@NullMarked
package id.jejaring.importing.suggesting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
