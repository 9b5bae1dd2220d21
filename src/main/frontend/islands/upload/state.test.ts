import { test } from "node:test";
import assert from "node:assert/strict";
import { judge, LIMIT, spoken } from "./state";

test("a sheet is good, a picture is the wrong kind, and a huge file is too large", () => {
  assert.equal(judge("Daftar Hadir.XLSX", 2048), "good");
  assert.equal(judge("foto.jpg", 2048), "wrongKind");
  assert.equal(judge("anggota.csv", LIMIT + 1), "tooLarge");
});

test("sizes are spoken in the reader's numbers", () => {
  assert.equal(spoken(1536, "id"), "1,5 KB");
  assert.equal(spoken(3 * 1024 * 1024, "en"), "3 MB");
});
