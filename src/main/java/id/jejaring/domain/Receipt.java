package id.jejaring.domain;

/**
 * The answer to a write that is durable.
 *
 * @param seq the change that holds it; a network at or after it shows the write
 */
public record Receipt(OperationId id, long seq) {}
