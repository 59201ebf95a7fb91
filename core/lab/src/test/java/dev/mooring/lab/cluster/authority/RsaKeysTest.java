package dev.mooring.lab.cluster.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RsaKeysTest {
  private final List<KeyPair> drawn = new ArrayList<>();
  private final RsaKeys keys =
      new RsaKeys(
          16,
          () -> {
            var key = Certificates.ec();
            drawn.add(key);
            return key;
          });

  @Test
  void neighboursDifferAndAfterAWhileNoneIsDrawnAnyMore() {
    var given = Stream.generate(keys::next).limit(100).toList();

    assertThat(drawn).hasSize(16);
    assertThat(given.subList(0, 16)).doesNotHaveDuplicates();
    assertThat(given.subList(84, 100)).doesNotHaveDuplicates();
  }
}
