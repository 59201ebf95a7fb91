package dev.mooring.change;

import dev.mooring.mesh.TutorialManifests;
import dev.mooring.model.DatabaseSpec;
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
    var password =
        database == DatabaseSpec.TUTORIAL_PASSWORD
            ? "printf password"
            : "openssl rand -hex 16 | tr -d '\\n'";
    var kubectl = "kubectl -n " + secret.namespace();
    return List.of(
        new Command(
            "%s | %s create secret generic %s --from-file=password=/dev/stdin"
                .formatted(password, kubectl, secret.name())),
        new Command(
            "%s label secret %s %s=%s".formatted(kubectl, secret.name(), Mark.LABEL, Mark.OWNER)));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return world.cluster().find(secret).isPresent();
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return Optional.of(new DeleteResource(secret));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    world
        .cluster()
        .apply(TutorialManifests.databaseSecret(secret.namespace(), secret.name(), password()));
    lines.accept(secret + " applied");
  }

  private String password() {
    if (database == DatabaseSpec.TUTORIAL_PASSWORD) {
      return "password";
    }
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
