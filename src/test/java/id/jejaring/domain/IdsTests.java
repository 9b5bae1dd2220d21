package id.jejaring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class IdsTests {

  @Test
  void idsAreInTheOrderOfTheirTextsAsTheStoreHasThem() {
    assertThat(Stream.generate(NodeId::random).limit(100).sorted())
        .isSortedAccordingTo(Comparator.comparing(NodeId::toString));
    assertThat(Stream.generate(TieId::random).limit(100).sorted())
        .isSortedAccordingTo(Comparator.comparing(TieId::toString));
  }
}
