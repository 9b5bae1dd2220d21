/** The address that opens WhatsApp with the text ready to send; the sender picks the receiver. */
export const whatsappAddress = (text: string): string =>
  "https://wa.me/?text=" + encodeURIComponent(text);

/** Text areas hand out CRLF on some systems; chats want plain line ends and no trailing space. */
export const tidy = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(/[ \t]+$/gm, "").trim();
