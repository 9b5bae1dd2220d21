import { test } from "node:test";
import assert from "node:assert/strict";
import { overall } from "./state";

test("the box for all says whether all, some or none are chosen", () => {
  assert.equal(overall([true, true]), "all");
  assert.equal(overall([true, false]), "some");
  assert.equal(overall([false, false]), "none");
  assert.equal(overall([]), "none");
});
