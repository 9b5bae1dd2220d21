import { overall } from "./state";

/** Lets the box `[data-pick-all]` of a form choose or leave every box of `[data-pick]`. */
export const attach = (root: ParentNode): void => {
  for (const all of root.querySelectorAll<HTMLInputElement>("input[data-pick-all]")) {
    const form = all.closest("form");
    if (!form) continue;
    const boxes = [...form.querySelectorAll<HTMLInputElement>("input[data-pick]")];
    const show = () => {
      const state = overall(boxes.map((box) => box.checked));
      all.checked = state === "all";
      all.indeterminate = state === "some";
    };
    all.closest<HTMLElement>("[hidden]")?.removeAttribute("hidden");
    all.addEventListener("change", () => boxes.forEach((box) => (box.checked = all.checked)));
    boxes.forEach((box) => box.addEventListener("change", show));
    show();
  }
};
