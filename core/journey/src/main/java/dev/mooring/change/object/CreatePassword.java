package dev.mooring.change.object;

import dev.mooring.change.Change;
import dev.mooring.change.Difference;
import dev.mooring.change.Inverse;
import dev.mooring.change.Standing;
import dev.mooring.check.Hint;
import dev.mooring.command.Command;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Program;
import dev.mooring.command.Text;
import dev.mooring.mark.Mark;
import dev.mooring.mesh.Manifest;
import dev.mooring.mesh.tutorial.TutorialManifests;
import dev.mooring.model.DatabaseSpec;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes a Secret with a password. The password is drawn when the change is applied and lives
/// nowhere else.
public record CreatePassword(ResourceRef secret, DatabaseSpec database) implements Change {
  /// The tutorial's: everybody knows it.
  public static final String TUTORIALS = "password";

  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public Phrase title() {
    return Phrase.of("change.object", secret);
  }

  @Override
  public String detail() {
    return "password";
  }

  @Override
  public List<Command> commands() {
    var isRandom = database == DatabaseSpec.RANDOM_PASSWORD;
    return List.of(
        Pipeline.feed(
            Text.of(
                    """
                    apiVersion: v1
                    kind: Secret
                    metadata:
                      name: %s
                      namespace: %s
                      labels:
                        %s: %s
                    type: Opaque
                    stringData:
                      %s: "PASSWORD"
                    """
                        .formatted(
                            secret.name(),
                            secret.namespace(),
                            Mark.LABEL,
                            Mark.OWNER,
                            TutorialManifests.PASSWORD_KEY))
                .with(
                    "PASSWORD",
                    isRandom ? Text.answer(new Pipeline.RandomHex(BYTES)) : Text.of(TUTORIALS)),
            Program.kubectl("create", "-f", "-")));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return standing(world) instanceof Standing.Fits || object(world).isPresent();
  }

  /// A Secret of others serves where it has a password.
  @Override
  public Standing standing(WorldView world) {
    var theirs = world.cluster().find(secret).filter(found -> !Mark.isOn(found));
    return theirs
            .filter(found -> found.text("/data/" + TutorialManifests.PASSWORD_KEY).isEmpty())
            .isPresent()
        ? Standing.taken(
            Hint.OBJECT_OF_OTHERS, secret.toString(), "data." + TutorialManifests.PASSWORD_KEY)
        : object(world).standing();
  }

  /// The password isn't compared: the one that is there is used.
  private ObjectStanding object(WorldView world) {
    return ObjectStanding.of(
        world, Manifest.of(ResourceKind.SECRET, secret.namespace(), secret.name()).resource());
  }

  @Override
  public Optional<Difference> difference(WorldView world) {
    return isPresent(world)
        ? Optional.empty()
        : Optional.of(new Difference.Secret(secret.toString(), false));
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return Optional.of(new DeleteResource(secret));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    world
        .cluster()
        .apply(
            Mark.signed(
                world,
                TutorialManifests.databaseSecret(secret.namespace(), secret.name(), password())));
    lines.accept(secret + " applied");
  }

  private String password() {
    if (database == DatabaseSpec.TUTORIAL_PASSWORD) {
      return TUTORIALS;
    }
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
