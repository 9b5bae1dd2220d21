package id.jejaring.reach;

import id.jejaring.domain.Refusal;
import id.jejaring.network.Days;
import id.jejaring.network.View;
import java.time.LocalDate;
import java.util.Optional;

/** From a day up to, and without, another one; either may be open. */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {

  /** All the time there is. */
  public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

  /**
   * What of a view holds on a day of the period; it ends on the view's day where it is open.
   *
   * @throws Refusal.Invalid when it ends on the view's day and begins after it
   */
  View of(View view) {
    var past = view.withPast();
    var day = Days.date(view.day());
    if (from.isPresent() && to.isEmpty() && from.get().isAfter(day)) {
      throw Refusal.invalid(
          "from",
          from.get(),
          "Without an end the period goes to %s. Say when it is to end, or begin earlier."
              .formatted(day),
          ("Tanggal awal %s sesudah %s, hari terakhir bila tanggal akhir kosong. "
                  + "Isi tanggal akhir, atau pilih tanggal awal yang lebih dulu.")
              .formatted(from.get(), day));
    }
    return from.isEmpty()
        ? to.map(until -> view.asOf(until.minusDays(1)).withPast()).orElse(past)
        : view.between(from.get(), to.orElse(day.plusDays(1)));
  }

  /** Whether something that held in {@code [since, until)} held on a day of the period. */
  boolean meets(int since, int until, View then) {
    return since <= then.day() && from.map(start -> until > Days.of(start)).orElse(true);
  }

  public Period {
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      throw Refusal.invalid(
          "to",
          to.get(),
          "It must come after from, which is %s.".formatted(from.get()),
          "Tanggal akhir mendahului tanggal awal, %s. Perbaiki salah satunya."
              .formatted(from.get()));
    }
  }
}
