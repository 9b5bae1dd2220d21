// Bundles the islands and the style sheet into static assets next to the compiled classes.
import { mkdirSync } from "node:fs";
import { build } from "esbuild";

const out = "../../../target/generated-resources/static/assets";
mkdirSync(out, { recursive: true });
await build({
  entryPoints: { jejaring: "islands/main.ts", style: "styles/main.css" },
  outdir: out,
  bundle: true,
  minify: true,
  target: ["es2022"],
  format: "iife",
  legalComments: "none",
  logLevel: "warning",
});
