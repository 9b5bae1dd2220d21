/** What the box that stands for all shows: every one, some, or none chosen. */
export const overall = (chosen: readonly boolean[]): "all" | "some" | "none" => {
  const count = chosen.filter(Boolean).length;
  if (count === 0) return "none";
  return count === chosen.length ? "all" : "some";
};
