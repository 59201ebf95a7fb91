package dev.mooring.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.command.Text.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Texts with places to fill in, and what a tree may not hold.
class TextTest {
  private static final Text NAME = Text.variable("NAME");

  @Test
  void everyPlaceholderIsFilledIn() {
    assertThat(Text.of("@, @.").with("@", NAME).parts())
        .containsExactly(
            new Part.Variable("NAME"),
            new Part.Literal(", "),
            new Part.Variable("NAME"),
            new Part.Literal("."));
  }

  @Test
  void whatIsFilledInIsNotLookedAtAgain() {
    assertThat(Text.of("a").with("a", Text.of("ab").plus(NAME)).with("N", Text.of("x")).parts())
        .containsExactly(new Part.Literal("ab"), new Part.Variable("NAME"));
  }

  @Test
  void onlyTheEndOfATextIsStripped() {
    assertThat(Text.of(" a \n\n").stripTrailing()).isEqualTo(Text.of(" a"));
    assertThat(Text.of("a \n").plus(NAME).stripTrailing()).isEqualTo(Text.of("a \n").plus(NAME));
    assertThat(NAME.plus(Text.of("\n")).stripTrailing()).isEqualTo(NAME);
  }

  @Test
  void aTextIsReadByAProgram() {
    assertThatThrownBy(() -> Pipeline.feed(Text.of("x"))).hasMessageContaining("nothing reads");
  }

  @Test
  void anExpressionHasToMeanTheSameEverywhere() {
    for (var expression : List.of("x(a)", "^a", "^\\d+$", "^([[:alpha:]]*)$", "^(/)#$")) {
      assertRefused(() -> new Filter.Pick(expression, 1), expression);
    }
    assertRefused(() -> new Filter.Pick("^(.)$", 10), "^(.)$");
    assertRefused(() -> new Filter.Part("a/b", "c", "d"), "a/b");
    assertRefused(() -> new Filter.Part("a", "\\c", "d"), "\\c");
    assertRefused(() -> new Filter.Part("a", "c", ""), "");
  }

  @Test
  void aVariableHasAPlainName() {
    var pipeline = Pipeline.of(Program.kubectl("version"));

    assertRefused(() -> new Command.Kept("a b", pipeline), "a b");
  }

  private static void assertRefused(Runnable attempt, String what) {
    assertThatThrownBy(attempt::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not for all shells: " + what);
  }
}
