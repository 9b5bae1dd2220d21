/**
 * Whether two descriptions are of one thing: record linkage after Fellegi and Sunter (1969), with
 * the names, places and habits of Indonesian sheets. Pure: knows neither store nor sheet. What its
 * numbers mean is in {@code docs/reference/linkage.md}.
 */
@NullMarked
package id.jejaring.importing.linkage;

import org.jspecify.annotations.NullMarked;
