/** Who of a gathering should meet whom, and who sits where: pages, cards, texts and REST. */
@NullMarked
package id.jejaring.web.gatherings;

import org.jspecify.annotations.NullMarked;
