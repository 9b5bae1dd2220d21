package id.jejaring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What somebody does with imports, as they would: by what the pages offer, and nothing else. */
final class ImportPages {

  private static final int MOST_QUESTIONS = 60;

  private final Page page;
  private final String address;

  ImportPages(Page page, String address) {
    this.page = page;
    this.address = address;
  }

  /** Uploads a file, accepts its columns as guessed, waits for its account. */
  String bringIn(Path file) {
    link("Unggah data");
    page.setInputFiles("#file", file);
    button("Unggah");
    page.waitForURL(Pattern.compile(".*/imports/.*/columns"));
    page.locator("#columns button").first().click();
    page.locator("#rows").waitFor();
    return page.url().substring(address.length());
  }

  /** How many rows came to an outcome. */
  int rows(String outcome) {
    var row = page.locator("#rows tr", new Page.LocatorOptions().setHasText(outcome)).first();
    return Integer.parseInt(row.locator("td.number").textContent().replaceAll("[^0-9]", ""));
  }

  /** Answers every question of the import that is shown; returns how many there were. */
  int answerQuestions(String name) {
    page.reload();
    if (page.locator("#review").count() == 0) {
      return 0;
    }
    link("Periksa satu per satu");
    Browsing.check(page, "review-" + name);
    var sure = page.locator("form[action$='/review/sure'] button");
    int answered = 0;
    if (sure.count() > 0) {
      sure.click();
      answered++;
    }
    while (page.locator("button[name=same]").count() > 0 && answered < MOST_QUESTIONS) {
      assertThat(page.locator("main").textContent()).contains("Isi baris di lembar");
      page.locator("button[name=same]").nth(answered % 2).click();
      answered++;
    }
    assertThat(answered).as("questions of " + name).isLessThan(MOST_QUESTIONS);
    assertThat(page.locator(".notice").textContent()).contains("Tidak ada lagi");
    link("Kembali ke impor");
    assertThat(page.locator("#review").count()).isZero();
    return answered;
  }

  /** Takes back the import that is shown at this path. */
  void undo(String path) {
    page.navigate(address + path);
    button("Urungkan impor ini");
    page.locator("#account .notice").waitFor();
  }

  /** The digest of the network, as the page about the data shows it. */
  String digest() {
    link("Tentang data");
    link("Hitung sidik isi jaringan");
    return page.locator("#digest code").textContent();
  }

  private void link(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }

  private void button(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
