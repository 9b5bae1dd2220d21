import { judge, spoken } from "./state";

/** Says at once what is wrong with a chosen file, before it travels. */
export const attach = (root: ParentNode): void => {
  for (const input of root.querySelectorAll<HTMLInputElement>("input[type=file][data-verdicts]")) {
    const status = document.getElementById(input.dataset.verdicts ?? "");
    if (!status) continue;
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      if (!file) return;
      const verdict = judge(file.name, file.size);
      const size = spoken(file.size, document.documentElement.lang);
      status.textContent =
        verdict === "good" ? `${file.name}, ${size}` : (status.dataset[verdict] ?? "");
      input.setCustomValidity(verdict === "good" ? "" : (status.dataset[verdict] ?? ""));
    });
  }
};
