package id.jejaring.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HeadersTests {

  @Test
  void aCursorGivesBackItsPositionAndNothingElseIsOne() {
    var node = NodeId.named("node");
    assertThat(Cursor.skip(Cursor.of(50))).isEqualTo(50);
    assertThat(Cursor.node(Cursor.of(node))).contains(node);
    assertThat(Cursor.skip(null)).isZero();
    assertThat(Cursor.node("")).isEmpty();
    for (var forged : List.of("50", "%%%", Cursor.of(-1), Cursor.of(node), Cursor.of(1L << 40))) {
      assertThatThrownBy(() -> Cursor.skip(forged)).isInstanceOf(Refusal.Invalid.class);
    }
    assertThatThrownBy(() -> Cursor.node(Cursor.of(50))).hasMessageContaining("page before");
  }

  @Test
  void aVersionIsReadFromItsTagAlone() {
    assertThat(Preconditions.rev("\"3\"")).isEqualTo(3);
    assertThat(Preconditions.rev("W/\"3\"")).isEqualTo(3);
    assertThat(Preconditions.rev(Preconditions.tag(3, "body"))).isEqualTo(3);
    assertThat(Preconditions.tag(3, "body")).isNotEqualTo(Preconditions.tag(3, "another"));
    assertThatThrownBy(() -> Preconditions.rev("\"3-x\"")).isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> Preconditions.rev("*")).isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> Preconditions.rev(null)).hasMessageContaining("428");
  }
}
