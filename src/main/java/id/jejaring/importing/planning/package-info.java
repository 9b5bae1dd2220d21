/**
 * How a file is read, found out before anything of it is written: which sheets, under which
 * headings, as what. Knows {@code domain} and, of importing, {@code drafting}, {@code layout} and
 * {@code sheet}.
 */
@NullMarked
package id.jejaring.importing.planning;

import org.jspecify.annotations.NullMarked;
