package dev.mooring.text;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Texts made of a few parts: all short ones, and long ones drawn by chance.
public record Alphabet(List<String> parts) {

  public static Alphabet of(String... parts) {
    return new Alphabet(List.of(parts));
  }

  /// What a person can type: from the blank to the tilde.
  public static Alphabet ascii() {
    return new Alphabet(IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).toList());
  }

  /// Each text of at most so many parts, the empty one first.
  public List<String> all(int most) {
    return Stream.iterate(List.of(""), this::longer).limit(most + 1).flatMap(List::stream).toList();
  }

  private List<String> longer(List<String> texts) {
    return texts.stream().flatMap(text -> parts.stream().map(text::concat)).toList();
  }

  /// A text of at most so many parts.
  public String draw(RandomGenerator random, int most) {
    return IntStream.range(0, random.nextInt(most + 1))
        .mapToObj(_ -> parts.get(random.nextInt(parts.size())))
        .collect(Collectors.joining());
  }
}
