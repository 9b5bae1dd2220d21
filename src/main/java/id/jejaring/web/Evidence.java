package id.jejaring.web;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.TieKind;

/** A tie that an answer leans on, told by its ends and kind, as features name their evidence. */
public record Evidence(NodeId from, TieKind kind, NodeId to) {}
