// Checks the types, then bundles every *.test.ts for Node and runs it there.
import { readdirSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { build } from "esbuild";

const run = (command, args) => {
  const { status } = spawnSync(process.execPath, [command, ...args], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};
run("node_modules/typescript/bin/tsc", ["--noEmit", "-p", "."]);

const out = "../../../target/frontend-tests";
mkdirSync(out, { recursive: true });
const tests = readdirSync("islands", { recursive: true })
  .map(String)
  .filter((file) => file.endsWith(".test.ts"));
await build({
  entryPoints: tests.map((file) => join("islands", file)),
  outdir: out,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  logLevel: "warning",
});
run("--test", tests.map((file) => join(out, file.replace(/\.ts$/, ".mjs"))));
