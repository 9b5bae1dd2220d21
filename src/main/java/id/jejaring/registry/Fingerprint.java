package id.jejaring.registry;

/**
 * What a network holds, in short.
 *
 * @param nodes how many nodes
 * @param ties how many ties
 * @param claims how many claims that stand
 * @param digest 64 hexadecimal digits: the same wherever the same nodes, ties and claims are, and
 *     another one as soon as any of them differs
 */
public record Fingerprint(long nodes, long ties, long claims, String digest) {}
