package id.jejaring.web.page;

import org.jspecify.annotations.Nullable;

/**
 * A node in a list.
 *
 * @param style names its colour: the kind of an actor, or {@code other}
 * @param detail subsectors and place, as far as known
 * @param matched the other name under which it was found
 */
record Card(
    String href,
    String name,
    String style,
    String kind,
    String detail,
    boolean fictional,
    @Nullable String matched) {}
