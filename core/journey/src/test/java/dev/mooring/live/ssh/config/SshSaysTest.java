package dev.mooring.live.ssh.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where both can answer, `ssh -G` and our reader give the same answer. Its home folder is always
/// the one that the system knows, so nothing in these files is read from there.
class SshSaysTest {
  private static final Path HOME = Path.of(System.getProperty("user.home"));
  private static final List<SshAsked> ASKED =
      List.of(
          SshAsked.of("legacy"),
          SshAsked.of("vm-1"),
          SshAsked.of("Legacy"),
          new SshAsked("legacy", "eve", 2200));
  @TempDir private Path folder;

  @BeforeAll
  static void openSshIsThere() {
    OpenSsh.assumeInstalled();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing\n\n   \n\t# more\n",
        "Port 2\n",
        "Host legacy\n HostName 10.0.0.7\n User ada\n Port 2222\n IdentityFile /k/a\n",
        "Host other legacy\n Port 2\n",
        "Host leg* !legacy\n Port 2\n",
        "Host !legacy *\n Port 2\n",
        "Host !other\n Port 2\n",
        "Host vm-?\n Port 2\nHost vm-??\n Port 3\n",
        "Host *\n Port 2\nHost legacy\n Port 3\n User ada\n",
        "Host l*g*y\n Port 2\n",
        "Host \"legacy\"\n Port 2\n",
        "Host Legacy\n Port 2\n",
        "Host LEGACY\n Port 2\n",
        "host legacy\n PORT 2\n uSeR ada\n",
        "Host legacy\n Port=2\n User = ada\n HostName= x\n",
        "Host=legacy\n Port 2\n",
        "Host legacy\n Port = \"2\"\n User=\"ada\"\n",
        "Host legacy\r\n\tPort\t2\r\n\tUser ada\r\n",
        "Host legacy # the old one\n Port 2 # strange\n",
        "Host legacy\n User root\n",
        "Host legacy\n HostName %h.lan\n",
        "Host legacy\n HostName %h\n",
        "Host legacy\n HostName a%%b\n",
        "Host legacy\n HostName Srv.LAN\n IdentityFile /k/%h-%n\n",
        "Host legacy\n HostName fd00::1\n",
        "Match host legacy\n Port 2\n",
        "Match host LEG*\n Port 2\n",
        "Match host leg?cy,!legacy\n Port 2\n",
        "Match host other,legacy\n Port 2\n",
        "Match host=legacy\n Port 2\n",
        "Match !host legacy\n Port 2\n",
        "Host legacy\n HostName 10.1.2.3\nMatch host 10.1.2.*\n Port 2\n",
        "Host legacy\n HostName 10.1.2.3\nMatch host legacy\n Port 2\n",
        "Host legacy\n HostName 10.1.2.3\nMatch originalhost legacy\n Port 2\n",
        "Match originalhost LEGACY\n Port 2\n",
        "Match user eve\n Port 2\n",
        "Match user EVE\n Port 2\n",
        "Host legacy\n User ada\nMatch user ada host legacy\n IdentityFile /k/a\n",
        "Match user ada\n Port 2\nHost legacy\n User ada\n",
        "Match localuser *\n Port 2\n",
        "Match localuser nobody-here\n Port 2\n",
        "Match all\n Port 2\n",
        "Match final\n Port 2\n",
        "Match final host 10.*\n Port 2\nHost legacy\n HostName 10.0.0.1\n",
        "Match final all\n Port 2\nHost 10.*\n User ada\nHost legacy\n HostName 10.0.0.1\n",
        "Match !final host legacy\n Port 2\n",
        "Host other\nMatch all\n Port 2\n",
        "Include DIR/conf.d/*.conf\nHost legacy\n Port 2\n",
        "Include DIR/conf.d/*\nUser everybody\n",
        "Include DIR/conf.d/b.conf DIR/conf.d/a.conf\n",
        "Include \"DIR/conf.d/[ab].conf\"\n",
        "Include DIR/none/*\nPort 2\n",
        "Host vm-1\n Include DIR/conf.d/*.conf\n Port 2\n",
        "Include DIR/conf.d/open\nPort 3\n",
        "Host legacy\n ProxyJump gate\n",
        "Host legacy\n ProxyJump ops@gate:2200\n",
        "Host legacy\n ProxyJump one,ops@two:2200,three\n",
        "Host legacy\n ProxyJump 10.0.0.9\n",
        "Host legacy\n ProxyJump ops@[fd00::1]:2200\n",
        "Host legacy\n ProxyJump ssh://ops@gate:2200\n",
        "Host legacy\n ProxyJump a@b@gate\n",
        "Host legacy\n ProxyJump none\nHost *\n ProxyJump gate\n",
        "Host legacy\n ProxyJump none\nHost *\n ProxyCommand nc gate\n",
        "Host legacy\n ProxyCommand none\nHost *\n ProxyJump gate\n",
        "Host legacy\n ProxyCommand nc -x \"a b\" %h %p # all of it\n",
        "Host legacy\n ProxyJump gate\nHost *\n ProxyCommand nc\n",
        "Host legacy\n ProxyCommand nc\nHost *\n ProxyJump gate\n",
        "IdentityFile ~/.ssh/id_mine\n",
        "IdentityFile ~/.ssh/id_rsa\n",
        "IdentityFile %d/.ssh/id_mine\n",
        "IdentityFile \"/k/my key\"\nIdentityFile '/k/other key'\nIdentityFile /k/a\\ b\n",
        "IdentityFile /k/a\nHost legacy\n IdentityFile /k/b\nIdentityFile /k/a\n",
        "IdentityFile /k/%r@%h:%p-%n-%u-%%\n",
        "IdentityFile /k/%k\nHostKeyAlias Old\n",
        "IdentityFile /k/%C\nIdentityFile ~ben/k\nIdentityFile ${NO_SUCH_NAME}/k\n",
        "IdentityFile none\n",
        "IdentitiesOnly yes\nHost legacy\n IdentitiesOnly no\n",
        "Host legacy\n IdentitiesOnly no\nHost *\n IdentitiesOnly true\n",
        "IdentityAgent ~/agent\n",
        "IdentityAgent none\n",
        "IdentityAgent SSH_AUTH_SOCK\n",
        "IdentityAgent $SOME_SOCKET\n",
        "IdentityAgent \"/a b/agent\"\n",
        "HostKeyAlias Old-Name\n",
        "UserKnownHostsFile ~/.ssh/other /shared/known\n",
        "UserKnownHostsFile \"~/my hosts\" /shared/known\n",
        "UserKnownHostsFile none\n",
        "UserKnownHostsFile /one\nUserKnownHostsFile /two\n",
        "StrictHostKeyChecking accept-new\nCompression yes\nSendEnv LANG LC_*\n"
      })
  void theSameThatOurReaderSays(String text) throws IOException {
    Files.createDirectory(folder.resolve("conf.d"));
    Files.writeString(folder.resolve("conf.d/a.conf"), "Host legacy\n HostName 10.0.0.1\n");
    Files.writeString(folder.resolve("conf.d/b.conf"), "Host *\n User ben\n HostName b\n");
    Files.writeString(folder.resolve("conf.d/.c.conf"), "User hidden\n");
    Files.writeString(folder.resolve("conf.d/open"), "Host nobody\n Port 2\n");
    var file = folder.resolve("config");
    var files = List.of(Files.writeString(file, text.replace("DIR", folder.toString())));
    var ours = new SshConfig(files, HOME, Map.of());
    var ssh = SshProgram.reading(files, HOME).orElseThrow();

    for (var asked : ASKED) {
      assertThat(ssh.ask(asked)).isInstanceOf(SshAnswer.Values.class);
      var said = ours.askingSsh().host(asked);
      var read = ours.host(asked);
      assertThat(withoutJumps(said)).as("%s", asked).isEqualTo(withoutJumps(read));
      assertThat(jumps(said)).as("%s", asked).isEqualTo(jumps(read));
      assertThat(ours.askingSsh().find(asked.name()).isPresent())
          .isEqualTo(ours.find(asked.name()).isPresent());
    }
  }

  /// There are several ways to write a hop.
  private static List<SshJump> jumps(SshHost host) {
    return host.jumps().stream().map(SshJump::parse).toList();
  }

  private static SshHost withoutJumps(SshHost host) {
    return new SshHost(
        host.hostName(), host.port(), host.user(), host.identities(), List.of(), host.options());
  }
}
