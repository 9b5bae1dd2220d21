/** Reads sheets as streams: rows out of files, headings and values out of rows. */
@NullMarked
package id.jejaring.importing.sheet;

import org.jspecify.annotations.NullMarked;
