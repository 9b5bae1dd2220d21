package id.jejaring.domain;

import org.jspecify.annotations.Nullable;

/**
 * The id of a node that became part of another one.
 *
 * @param id the old id
 * @param node the node that it leads to
 * @param key what the node of the old id was recognised by
 */
public record Alias(NodeId id, NodeId node, @Nullable String key) {}
