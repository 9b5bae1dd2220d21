import { test } from "node:test";
import assert from "node:assert/strict";
import { tidy, whatsappAddress } from "./state";

test("an address carries the text without losing a character", () => {
  const text = "Ringkasan & usulan: 40 % kuliner\n1. Batik Rina – Kopi Ijen";
  assert.equal(new URL(whatsappAddress(text)).searchParams.get("text"), text);
});

test("text for a chat has plain line ends and no space at the ends of lines", () => {
  assert.equal(tidy("  satu  \r\ndua\t\r\n\r\n"), "satu\ndua");
});
