// Reads exported networks with graphology's parsers and prints what they hold, a line each, so that
// a test may compare: node networks.mjs FILE.gexf FILE.graphml FILE.json
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import graphology from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";

const { MultiGraph } = graphology;
const readers = {
  ".gexf": (text) => gexf.parse(MultiGraph, text),
  ".graphml": (text) => graphml.parse(MultiGraph, text),
  ".json": (text) => MultiGraph.from(JSON.parse(text)),
};
const line = (...values) => console.log(values.map((value) => value ?? "").join("\t"));
for (const file of process.argv.slice(2)) {
  const graph = readers[extname(file)](readFileSync(file, "utf8"));
  line("file", extname(file), graph.order, graph.size);
  graph.forEachNode((id, of) => line("node", id, of.label, of.type, of.description));
  graph.forEachEdge((id, of, source, target) =>
    line("edge", source, target, of.type, of.since, of.weight),
  );
}
