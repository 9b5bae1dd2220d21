package id.jejaring.network.algorithm.proximity;

/** A node (or the vertex of a graph) and its score or its share of one. */
public record Score(int node, double score) {}
