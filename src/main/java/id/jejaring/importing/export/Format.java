package id.jejaring.importing.export;

import java.io.OutputStream;

/** In which format a network goes out; each of them comes in again as it was. */
public enum Format {
  /** Two CSV files and their description (CSV on the Web), packed. */
  CSV("zip", "application/zip"),
  /** The first sheet of that pair alone. */
  CSV_NODES("csv", "text/csv;charset=utf-8"),
  /** The second sheet of that pair alone. */
  CSV_TIES("csv", "text/csv;charset=utf-8"),
  /** A workbook as Kumu lays it out. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** GEXF 1.3, for Gephi. */
  GEXF("gexf", "application/gexf+xml"),
  /** GraphML, for NetworkX, yEd and many more. */
  GRAPHML("graphml", "application/graphml+xml"),
  /** Graphology's JSON, for scripts on the web. */
  GRAPHOLOGY("json", "application/json"),
  /** JSON Graph Format 2. */
  JGF("jgf.json", "application/vnd.jgf+json");

  private final String ending;
  private final String mediaType;

  Format(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** What the name of such a file ends in. */
  public String ending() {
    return ending;
  }

  /** What it is called over HTTP. */
  public String mediaType() {
    return mediaType;
  }

  /** Begins a file. */
  public NetworkFile open(OutputStream out) {
    return switch (this) {
      case CSV -> new CsvPair(out);
      case CSV_NODES -> new CsvSheet(out, true);
      case CSV_TIES -> new CsvSheet(out, false);
      case XLSX -> new Workbook(out);
      case GEXF -> new Gexf(out);
      case GRAPHML -> new Graphml(out);
      case GRAPHOLOGY -> new Graphology(out);
      case JGF -> new JsonGraph(out);
    };
  }
}
