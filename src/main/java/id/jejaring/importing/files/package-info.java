/**
 * What importing keeps on disk beside the graph, whole or not at all. Knows no other package of the
 * program.
 */
@NullMarked
package id.jejaring.importing.files;

import org.jspecify.annotations.NullMarked;
