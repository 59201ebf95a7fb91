package dev.mooring.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4RangeTest {
  private static final long LAST = 0xFFFF_FFFFL;

  @Test
  void aRangeContainsItsFirstAndLastAddressAndNoneBeside() {
    var range = Ipv4Range.parse("10.63.240.0/20");
    assertThat(range.contains("10.63.240.0")).isTrue();
    assertThat(range.contains("10.63.255.255")).isTrue();
    assertThat(range.contains("10.64.0.0")).isFalse();
    assertThat(range.contains("10.63.239.255")).isFalse();
  }

  @Test
  void theWholeWorldAndOneAddressAreRanges() {
    assertThat(Ipv4Range.parse("0.0.0.0/0").contains("255.1.2.3")).isTrue();
    assertThat(Ipv4Range.parse("10.0.0.1/32").contains("10.0.0.1")).isTrue();
    assertThat(Ipv4Range.parse("10.0.0.1/32").contains("10.0.0.2")).isFalse();
  }

  @Test
  void iptablesReadsMoreGenerously() {
    assertThat(Ipv4Range.read("10.0.0.1/8")).hasValue(Ipv4Range.parse("10.0.0.0/8"));
    assertThat(Ipv4Range.read("10.0.0.1")).hasValue(Ipv4Range.parse("10.0.0.1/32"));
    assertThat(Ipv4Range.read("ten")).isEmpty();
    assertThat(Ipv4Range.read("10.0.0.0/33")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/20",
        "10.0.0.0",
        "10.0.0.0/33",
        "10.0.0/8",
        "10.0.0.256/32",
        "10.0.0.0/-1",
        "10.0.0.1/8",
        "010.0.0.0/8",
        " 10.0.0.0/8",
        "2001:db8::/32",
        "10.0.0.0/8\n",
        "10.0.0.0/08"
      })
  void whatIsNoRangeIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Ipv4Range.parse(text));
  }

  /// Of every length, around each power of two.
  @Test
  void whatIsWrittenIsRead() {
    IntStream.rangeClosed(0, 32)
        .mapToLong(power -> 1L << power)
        .flatMap(edge -> LongStream.of(edge - 1, edge, edge + 1))
        .filter(address -> address <= LAST)
        .forEach(Ipv4RangeTest::isReadAtEveryLength);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void whatIsWrittenIsReadAnywhere(long seed) {
    new SplittableRandom(seed).longs(300, 0, LAST + 1).forEach(Ipv4RangeTest::isReadAtEveryLength);
  }

  private static void isReadAtEveryLength(long address) {
    for (var bits = 0; bits <= 32; bits++) {
      var network = bits == 0 ? 0 : address >> (32 - bits) << (32 - bits);
      var range = new Ipv4Range(network, bits);
      assertThat(Ipv4Range.parse(range.toString())).isEqualTo(range);
      assertThat(range.contains(Ipv4.format(address))).isTrue();
    }
  }
}
