// Installs what package-lock.json names, and only when that has changed since the last time.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";

const mark = "node_modules/.installed-from";
const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
if (!existsSync(mark) || readFileSync(mark, "utf8") !== wanted) {
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-fund", "--no-audit"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("npm ci failed. Check that the npm registry can be reached, then build again.");
    process.exit(status ?? 1);
  }
  writeFileSync(mark, wanted);
}
