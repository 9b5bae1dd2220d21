package id.jejaring.importing.acquaintance;

import id.jejaring.domain.AcquaintanceId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Viewer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A numbered list of people on which each says whom of the others they know, have worked with, and
 * would like to meet. The numbers never change.
 *
 * @param about the event, program or community whose people these are, where there is one
 * @param replies the latest of each who replied, in the order of their numbers
 */
public record AcquaintanceSheet(
    AcquaintanceId id,
    String title,
    @Nullable NodeId about,
    Viewer viewer,
    Instant at,
    List<Member> members,
    List<Reply> replies) {

  /**
   * Somebody on the sheet.
   *
   * @param detail what tells them from others of the name: their business; may be empty
   */
  public record Member(int number, NodeId node, String name, String detail) {

    /** Name and business, as the sheet prints them. */
    public String label() {
      return detail.isEmpty() ? name : name + " – " + detail;
    }
  }

  /**
   * What somebody answered.
   *
   * @param by who entered it
   */
  public record Reply(int respondent, Answers answers, Instant at, String by) {}

  public AcquaintanceSheet {
    members = List.copyOf(members);
    replies = replies.stream().sorted(Comparator.comparingInt(Reply::respondent)).toList();
  }

  /** The member of this number. */
  public Optional<Member> member(int number) {
    return number < 1 || number > members.size()
        ? Optional.empty()
        : Optional.of(members.get(number - 1));
  }

  /** What the member of this number has answered. */
  public Optional<Reply> reply(int respondent) {
    return replies.stream().filter(reply -> reply.respondent() == respondent).findFirst();
  }

  /** Share of the people asked who have replied, 0 to 1. */
  public double responseRate() {
    return members.isEmpty() ? 0 : (double) replies.size() / members.size();
  }

  /** Who would like to meet a member, by their numbers. */
  public List<Integer> wanting(int number) {
    return replies.stream()
        .filter(reply -> reply.answers().to(Question.WANTED).contains(number))
        .map(Reply::respondent)
        .toList();
  }

  /** The source that the claims of a member's reply cite. */
  SourceId source(int respondent) {
    return SourceId.named("acquaintance:%s:%d".formatted(id, respondent));
  }

  AcquaintanceSheet with(Reply reply) {
    var others = replies.stream().filter(each -> each.respondent() != reply.respondent());
    return new AcquaintanceSheet(
        id, title, about, viewer, at, members, Stream.concat(others, Stream.of(reply)).toList());
  }

  AcquaintanceSheet without(int respondent) {
    return new AcquaintanceSheet(
        id,
        title,
        about,
        viewer,
        at,
        members,
        replies.stream().filter(each -> each.respondent() != respondent).toList());
  }
}
