import { tidy, whatsappAddress } from "./state";

/** Makes `[data-copy="id"]` copy that text area, and `[data-whatsapp="id"]` open it in WhatsApp. */
export const attach = (root: ParentNode): void => {
  for (const button of root.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const area = document.getElementById(button.dataset.copy ?? "");
    if (!(area instanceof HTMLTextAreaElement)) continue;
    button.hidden = false;
    button.addEventListener("click", () => void copy(area, button));
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[data-whatsapp]")) {
    const area = document.getElementById(link.dataset.whatsapp ?? "");
    if (area instanceof HTMLTextAreaElement) link.href = whatsappAddress(tidy(area.value));
  }
};

const copy = async (area: HTMLTextAreaElement, button: HTMLButtonElement): Promise<void> => {
  try {
    await navigator.clipboard.writeText(tidy(area.value));
    say(button, button.dataset.copied ?? "");
  } catch {
    area.focus();
    area.select();
    say(button, button.dataset.selected ?? "");
  }
};

const say = (button: HTMLButtonElement, words: string): void => {
  const status = button.parentElement?.querySelector("[role=status]");
  if (status) status.textContent = words;
};
