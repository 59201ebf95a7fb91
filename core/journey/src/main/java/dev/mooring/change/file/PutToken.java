package dev.mooring.change.file;

import dev.mooring.change.Change;
import dev.mooring.change.Difference;
import dev.mooring.change.Inverse;
import dev.mooring.change.OnMachine;
import dev.mooring.change.Standing;
import dev.mooring.check.Hint;
import dev.mooring.command.Command;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Program;
import dev.mooring.command.Remote;
import dev.mooring.facts.Joining;
import dev.mooring.facts.WorkloadCertificate;
import dev.mooring.mesh.istio1.ServiceToken;
import dev.mooring.model.MachineRef;
import dev.mooring.port.MachineReader;
import dev.mooring.port.Outcome;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks the cluster for a token of the machine's account and brings it to the machine, in memory.
/// The agent needs it for its first certificate, and again when it was off for longer than one
/// lives. It reads the file at each call, so nothing has to be started again.
public record PutToken(Joining joining) implements Change, OnMachine {
  /// Where the agent reads it; a reboot takes it away.
  public static final String PATH = "/var/run/secrets/tokens/istio-token";

  private static final String AUDIENCE = "istio-ca";
  private static final Duration LIFE = Duration.ofHours(1);
  private static final Duration NEEDED = Duration.ofMinutes(5);
  private static final String OWNER = "istio-proxy:istio-proxy";

  @Override
  public MachineRef machine() {
    return joining.machine();
  }

  @Override
  public Phrase title() {
    return Phrase.of("change.token", joining.group().account(), joining.group().namespace());
  }

  @Override
  public String detail() {
    return PATH + ", " + OWNER + " 0600";
  }

  @Override
  public List<Command> commands() {
    var put =
        "{ [ -d ${F%/*} ] || sudo install -d -o istio-proxy -g istio-proxy ${F%/*}; } && tr -d '\\n"
            + "' | sudo sh -c \"umask 077; cat > $F\" && sudo chown "
            + OWNER
            + " $F";
    return List.of(
        Pipeline.of(
            Program.kubectl("-n", joining.group().namespace())
                .with("create", "token", joining.group().account())
                .with("--audience", AUDIENCE, "--duration", LIFE.toHours() + "h"),
            new Remote(machine(), "F=" + PATH + "; " + put)));
  }

  /// Who has a certificate of the mesh renews it by that; else the token that is there may do.
  @Override
  public boolean isPresent(WorldView world) {
    return hasCertificate(world)
        || look(world).flatMap(PutToken::token).filter(token -> serves(world, token)).isPresent();
  }

  private boolean hasCertificate(WorldView world) {
    return WorkloadCertificate.find(world, machine())
        .filter(own -> own.isInDate(world.now()))
        .filter(own -> own.identity().equals(joining.identity(world)))
        .filter(own -> own.comesFrom(joining.root(world), world.now()))
        .isPresent();
  }

  private static Optional<ServiceToken> token(MachineReader machine) {
    return Optional.of(machine.ask("sudo -u istio-proxy cat " + PATH))
        .filter(Outcome::isOk)
        .flatMap(outcome -> ServiceToken.parse(outcome.out()));
  }

  private boolean serves(WorldView world, ServiceToken token) {
    return token.isOf(joining.group().namespace(), joining.group().account())
        && world.now().plus(NEEDED).isBefore(token.expires());
  }

  @Override
  public Standing standing(WorldView world) {
    if (FileState.of(this, world, PATH).isFree()) {
      return Standing.free();
    }
    return isPresent(world)
        ? new Standing.Fits(PATH)
        : Standing.taken(Hint.FILE_OF_OTHERS, PATH, machine().name());
  }

  @Override
  public Optional<Difference> difference(WorldView world) {
    return isPresent(world)
        ? Optional.empty()
        : Optional.of(FileDifference.secret(look(world), PATH, PATH));
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    var trace = FileTrace.of(FileState.of(this, before, PATH), PATH, "", OWNER);
    return Optional.of(new RemoveFiles(machine(), List.of(PATH), "istio", List.of(trace)));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var group = joining.group();
    var token = world.cluster().token(group.namespace(), group.account(), AUDIENCE, LIFE);
    run(
        world,
        OurFiles.folder(world.journey(), PATH.substring(0, PATH.lastIndexOf('/')), OWNER),
        lines);
    run(
        world,
        OurFiles.putForOwner(world.journey(), PATH, OWNER, "0600"),
        token.getBytes(StandardCharsets.US_ASCII),
        lines);
    lines.accept("token of " + group.account() + " in " + group.namespace() + " copied");
  }
}
