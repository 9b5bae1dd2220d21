package id.jejaring.web.gatherings;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import id.jejaring.domain.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Cards to print and cut: eight on a page of A4 whatever they say, with letters of all Latin
 * alphabets.
 */
@Component
final class PdfCards {

  private static final int ON_A_PAGE = 8;
  private static final int IN_A_ROW = 2;
  private static final int LONGEST_NAME = 48;
  private static final int LONGEST_LINE = 46;
  private static final int LONGEST_SENTENCE = 110;

  /** Comes along with PDFBox. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final ITemplateEngine templates;

  PdfCards(ITemplateEngine templates) {
    this.templates = templates;
    XRLog.setLoggingEnabled(false);
  }

  byte[] of(Handout handout, Locale locale) {
    var context = new Context(locale);
    context.setVariable("title", printable(handout.title(), LONGEST_NAME));
    context.setVariable("pages", pages(handout));
    var html = templates.process("meeting-cards", context);
    var out = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFont(PdfCards::font, "Card")
          .withHtmlContent(html, null)
          .withProducer("Jejaring")
          .toStream(out)
          .run();
    } catch (IOException e) {
      throw new Refusal.Unavailable("The cards could not be drawn. Try again.", e);
    }
    return out.toByteArray();
  }

  private static InputStream font() {
    var font = PdfRendererBuilder.class.getResourceAsStream(FONT);
    if (font == null) {
      throw new IllegalStateException(FONT + " is not part of the program.");
    }
    return font;
  }

  private static List<List<List<Handout.Card>>> pages(Handout handout) {
    var rows = new ArrayList<List<Handout.Card>>();
    for (int at = 0; at < handout.cards().size(); at += IN_A_ROW) {
      var end = Math.min(handout.cards().size(), at + IN_A_ROW);
      rows.add(handout.cards().subList(at, end).stream().map(PdfCards::fitting).toList());
    }
    var pages = new ArrayList<List<List<Handout.Card>>>();
    for (int at = 0; at < rows.size(); at += ON_A_PAGE / IN_A_ROW) {
      pages.add(List.copyOf(rows.subList(at, Math.min(rows.size(), at + ON_A_PAGE / IN_A_ROW))));
    }
    return pages;
  }

  private static Handout.Card fitting(Handout.Card card) {
    return new Handout.Card(
        card.guest(),
        printable(card.name(), LONGEST_NAME),
        printable(card.standsFor(), LONGEST_LINE),
        card.table(),
        card.meet().stream()
            .map(line ->
                new Handout.Line(
                    printable(line.name(), LONGEST_LINE),
                    line.table(),
                    printable(line.sentence(), LONGEST_SENTENCE)))
            .toList());
  }

  /** What a card has room for, without signs that no letter stands for. */
  static String printable(String text, int most) {
    var kept =
        text.codePoints()
            .filter(sign -> !Character.isISOControl(sign) && sign <= 0x2FFF && sign != 0xFE0F)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    if (kept.length() <= most) {
      return kept;
    }
    var word = kept.lastIndexOf(' ', most - 1);
    return kept.substring(0, word > most / 2 ? word : most - 1).strip() + "…";
  }
}
