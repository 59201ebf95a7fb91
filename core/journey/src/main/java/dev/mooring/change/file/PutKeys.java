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
import dev.mooring.facts.AccountKeys;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes the three key files of an account from the cluster to the machine, in memory. They are
/// read when the change is applied, because a secret may have any time left between an hour and a
/// minute (Istio 0.2, CA secret controller).
public record PutKeys(MachineRef machine, String namespace, String account)
    implements Change, OnMachine {
  private static final String FOLDER = "/etc/certs/";
  private static final String OWNER = "istio-proxy:istio-proxy";

  @Override
  public Phrase title() {
    return Phrase.of("change.keys", account, namespace);
  }

  @Override
  public String detail() {
    return FOLDER
        + "{root-cert,cert-chain,key}.pem, spiffe://cluster.local/ns/"
        + namespace
        + "/sa/"
        + account;
  }

  @Override
  public List<Command> commands() {
    return AccountKeys.FILES.stream().map(this::command).toList();
  }

  private Command command(String file) {
    return Pipeline.of(
        Program.kubectl("-n", namespace, "get", "secret", "istio." + account)
            .with("-o", "jsonpath={.data.%s}".formatted(file.replace(".", "\\."))),
        new Remote(
            machine,
            "{ [ -d /etc/certs ] || sudo install -d -o istio-proxy -g istio-proxy /etc/certs; } && base64 -d | sudo sh -c 'umask 077; cat > %1$s%2$s'"
                    .formatted(FOLDER, file)
                + " && sudo chown %s %s && sudo chmod %s %s"
                    .formatted(OWNER, FOLDER + file, AccountKeys.mode(file), FOLDER + file)));
  }

  /// Present when the files on the machine are of this identity, belong to the mesh's root, and are
  /// good for a while.
  @Override
  public boolean isPresent(WorldView world) {
    var secret = AccountKeys.find(world, namespace, account);
    var files = look(world).flatMap(there -> AccountKeys.onMachine(there, FOLDER, OWNER));
    return secret.isPresent()
        && files.isPresent()
        && files.get().root().equals(secret.get().root())
        && AccountKeys.problem(files.get(), namespace, account, world.now()).isEmpty();
  }

  @Override
  public Standing standing(WorldView world) {
    var theirs =
        paths().stream().filter(path -> !FileState.of(this, world, path).isFree()).toList();
    if (theirs.isEmpty()) {
      return Standing.free();
    }
    return isPresent(world)
        ? new Standing.Fits(String.join(", ", theirs))
        : Standing.taken(Hint.FILE_OF_OTHERS, theirs.getFirst(), machine.name());
  }

  private static List<String> paths() {
    return AccountKeys.FILES.stream().map(FOLDER::concat).toList();
  }

  @Override
  public Optional<Difference> difference(WorldView world) {
    return isPresent(world)
        ? Optional.empty()
        : Optional.of(
            FileDifference.secret(
                look(world), FOLDER + "{root-cert,cert-chain,key}.pem", FOLDER + "key.pem"));
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    // The node agent writes new ones over them, so what is left is not known.
    var traces =
        paths().stream()
            .map(path -> FileTrace.of(FileState.of(this, before, path), path, "", OWNER))
            .toList();
    return Optional.of(new RemoveFiles(machine, paths(), "istio-auth-node-agent", traces));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var keys =
        AccountKeys.find(world, namespace, account)
            .orElseThrow(
                () ->
                    new WorldException.NotFound(
                        Phrase.of("refusal.secret.none", account, namespace), null));
    AccountKeys.problem(keys, namespace, account, world.now())
        .ifPresent(
            problem -> {
              throw new WorldException.Broken(
                  Phrase.of("refusal.secret.unusable", account, problem), null);
            });
    run(world, OurFiles.folder(world.journey(), "/etc/certs", OWNER), lines);
    put(world, "root-cert.pem", keys.root(), lines);
    put(world, "cert-chain.pem", keys.certChain(), lines);
    put(world, "key.pem", keys.key(), lines);
    lines.accept("keys of " + account + " in " + namespace + " copied");
  }

  private void put(World world, String file, String pem, Consumer<String> lines) {
    run(
        world,
        OurFiles.putForOwner(world.journey(), FOLDER + file, OWNER, AccountKeys.mode(file)),
        pem.getBytes(StandardCharsets.US_ASCII),
        lines);
  }
}
