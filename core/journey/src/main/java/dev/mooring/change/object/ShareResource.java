package dev.mooring.change.object;

import dev.mooring.change.Alteration;
import dev.mooring.change.Inverse;
import dev.mooring.command.Command;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Text;
import dev.mooring.mark.Mark;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Notes on an object of another journey that this one uses it too. It stays until the last of them
/// is taken back.
///
/// @param others the ids of those that use it already
/// @param back how this journey stops using it
public record ShareResource(ResourceRef ref, String others, Inverse back) implements Alteration {
  private static final String JOURNEY = "JOURNEY";

  @Override
  public Phrase title() {
    return Phrase.of("change.share", ref);
  }

  @Override
  public String detail() {
    return others;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Pipeline.of(
            Kubectl.at(ref)
                .with("label", ref.kind().argument(), ref.name())
                .with(
                    Text.of(Mark.label(JOURNEY) + "=used").with(JOURNEY, Text.variable(JOURNEY)))));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return world
        .cluster()
        .find(ref)
        .filter(found -> Mark.journeys(found).contains(world.journey().text()))
        .isPresent();
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return Optional.of(back);
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    Mark.sign(world, ref);
    lines.accept(ref + " is used by this journey too");
  }
}
