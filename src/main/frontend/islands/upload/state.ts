/** The largest sheet the server takes, in bytes: 100 MiB. */
export const LIMIT = 100 * 1024 * 1024;

export type Verdict = "good" | "tooLarge" | "wrongKind";

/** What can be said of a file before it is sent. */
export const judge = (name: string, size: number): Verdict => {
  if (!/\.(csv|tsv|txt|xlsx|gexf|graphml|xml|json|zip)$/i.test(name)) return "wrongKind";
  return size > LIMIT ? "tooLarge" : "good";
};

/** A size as people say it. */
export const spoken = (bytes: number, locale: string): string => {
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, "KB"] : [bytes / 1024 / 1024, "MB"];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)} ${unit}`;
};
