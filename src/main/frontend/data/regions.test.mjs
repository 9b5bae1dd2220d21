import assert from "node:assert/strict";
import { test } from "node:test";
import { csv, fold, installed, kindAndName, middle, regions, title } from "./regions.mjs";

const rows = regions(installed());
const row = (code) => rows.find((each) => each.code === code);
const level = (dots) => rows.filter((each) => each.code.split(".").length === dots + 1);

test("there are 38 provinces, 514 regencies and cities, and no code stands twice", () => {
  assert.equal(level(0).length, 38);
  assert.equal(level(1).length, 514);
  assert.equal(new Set(rows.map((each) => each.code)).size, rows.length);
});

test("every place but a province is part of one that stands before it", () => {
  const seen = new Set([""]);
  for (const each of rows) {
    assert.ok(seen.has(each.parent), each.code);
    assert.equal(each.parent, each.code.split(".").slice(0, -1).join("."));
    seen.add(each.code);
  }
});

test("every province, and all but a few regencies, have a point within Indonesia", () => {
  assert.ok(level(0).every((each) => each.lat));
  assert.ok(level(1).filter((each) => each.lat).length >= 500);
  for (const { code, lat, lng } of rows.filter((each) => each.lat)) {
    assert.ok(lat > -11.1 && lat < 6.2 && lng > 94.9 && lng < 141.1, code);
  }
});

test("Kota Malang and Kabupaten Malang are two places with two points", () => {
  assert.equal(row("35.73").name, "Kota Malang");
  assert.equal(row("35.07").name, "Kabupaten Malang");
  assert.notEqual(row("35.73").lat, row("35.07").lat);
});

test("official capitals become names as people write them", () => {
  assert.equal(title("DAERAH ISTIMEWA YOGYAKARTA"), "DI Yogyakarta");
  assert.equal(title("DKI JAKARTA"), "DKI Jakarta");
  assert.equal(title("KABUPATEN PANGKAJENE DAN KEPULAUAN"), "Kabupaten Pangkajene dan Kepulauan");
});

test("a regency is recognised in either language", () => {
  assert.deepEqual(kindAndName("South Tapanuli Regency"), ["kabupaten", "tapanuliselatan"]);
  assert.deepEqual(kindAndName("KOTA ADMINISTRASI JAKARTA PUSAT"), ["kota", "jakartapusat"]);
  assert.equal(fold("Toli-Toli"), "tolitoli");
});

test("the middle is one of the places", () => {
  const places = [{ lat: "0", lng: "0" }, { lat: "1", lng: "1" }, { lat: "5", lng: "5" }];
  assert.equal(middle(places), places[1]);
  assert.equal(middle([]), undefined);
});

test("a name with a comma stays one cell", () => {
  assert.match(csv([{ code: "1", name: "A, B", parent: "" }]), /^1,"A, B",,,$/m);
});
