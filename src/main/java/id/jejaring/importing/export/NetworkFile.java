package id.jejaring.importing.export;

/**
 * A file that a network is written into, node by node and then tie by tie, without being held in
 * memory. Closing it ends the file, and the stream under it. For one thread.
 */
public sealed interface NetworkFile extends AutoCloseable
    permits CsvPair, CsvSheet, Workbook, Gexf, Graphml, Graphology, JsonGraph {

  /** Writes a node; all of them come before the first tie. */
  void node(NodeEntry entry);

  /** Writes a tie between two nodes. */
  void tie(TieEntry entry);

  @Override
  void close();
}
