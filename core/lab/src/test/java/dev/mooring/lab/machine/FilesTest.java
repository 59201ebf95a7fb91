package dev.mooring.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesTest {
  private Workbench bench;

  @BeforeAll
  void boot() {
    bench = new Workbench();
  }

  @AfterAll
  void close() {
    bench.close();
  }

  @Test
  void onlyTheOwnerReadsAprivateFile() {
    bench.out("echo secret > mine && chmod 600 mine");

    assertThat(bench.out("cat mine")).isEqualTo("secret\n");
    assertThat(bench.out("sudo cat mine")).isEqualTo("secret\n");
    assertThat(bench.run("sudo -u nobody cat mine").err())
        .isEqualTo("cat: mine: Permission denied\n");
  }

  @Test
  void aclosedFolderHidesWhatIsInIt() {
    bench.out("sudo mkdir -m 700 /opt/closed && sudo touch /opt/closed/f");

    assertThat(bench.run("ls /opt/closed").status()).isEqualTo(2);
    assertThat(bench.run("test -e /opt/closed/f").status()).isEqualTo(1);
    assertThat(bench.run("rm -f /opt/closed/f").status()).isEqualTo(1);
    assertThat(bench.run("sudo test -e /opt/closed/f").status()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "cat /no/such            ¦ cat: /no/such: No such file or directory",
        "rm /etc/hosts           ¦ rm: cannot remove '/etc/hosts': Permission denied",
        "rm /etc                 ¦ rm: cannot remove '/etc': Is a directory",
        "mkdir /home/ana         ¦ mkdir: cannot create directory '/home/ana': File exists",
        "mkdir /etc/x            ¦ mkdir: cannot create directory '/etc/x': Permission denied",
        "chown nobody .profile   ¦ chown: changing ownership of '.profile': Operation not"
            + " permitted",
        "sudo chown nosuch /tmp  ¦ chown: invalid user: 'nosuch'",
        "chmod 600 /etc/hosts    ¦ chmod: changing permissions of '/etc/hosts': Operation not"
            + " permitted",
        "cp /etc/sudoers.d/google_sudoers x ¦ cp: cannot open '/etc/sudoers.d/google_sudoers' for"
            + " reading: Permission denied",
        "mv /etc/hosts /tmp/h    ¦ mv: cannot move '/etc/hosts' to '/tmp/h': Permission denied",
        "ls /nope                ¦ ls: cannot access '/nope': No such file or directory",
      })
  void refusesAsTheKernelDoes(String command, String complaint) {
    var outcome = bench.run(command);

    assertThat(outcome.err().strip()).isEqualTo(complaint);
    assertThat(outcome.status()).isNotZero();
  }

  @Test
  void nobodyButSudoersBecomesRoot() {
    assertThat(bench.out("sudo -n whoami")).isEqualTo("root\n");
    assertThat(bench.run("nobody", "sudo -n whoami", new byte[0]))
        .satisfies(outcome -> assertThat(outcome.status()).isEqualTo(1))
        .satisfies(
            outcome -> assertThat(outcome.err()).isEqualTo("sudo: a password is required\n"));
  }

  @Test
  void installCopiesWithOwnerAndMode() {
    bench.out("echo k | sudo install -D -m 0600 -o nobody -g nogroup /dev/stdin /opt/new/k");

    assertThat(bench.out("sudo stat -c '%U %G %a' /opt/new/k")).isEqualTo("nobody nogroup 600\n");
    assertThat(bench.run("sudo install -o nosuch /etc/hosts /opt/h").status()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "printf 'b\\na\\nb\\n' > t; sort -u t; grep -c b t; wc -l < t  ¦ a b 2 3",
        "printf 'k=1\\n"
            + "# begin\\n"
            + "x\\n"
            + "# end\\n"
            + "z\\n"
            + "' | sed '/# begin/,/# end/d; s/k=\\(.\\)/v:\\1/' ¦ v:1 z",
        "printf 'a:b:c\\n' | cut -d: -f2,3; echo AbC | tr A-Z a-z     ¦ b:c abc",
        "echo 'x y z' | awk '{print $2}'                               ¦ y",
        "printf 'a\\nb\\nc\\n' > t; sed -i '2d' t; cat t; tail -n 1 t    ¦ a c c",
        "grep -qE '^(k|x)=' /dev/null; echo $?; echo x=1 | grep -vc y ¦ 1 1",
        "ln -s /etc/hostname h; readlink h; cat h; rm h                 ¦ /etc/hostname istio-vm",
        "echo a > d1; cp -p d1 d2; cmp d1 d2 && echo same; rm d1 d2     ¦ same",
      })
  void textToolsWork(String script, String expected) {
    assertThat(bench.out(script).strip().replace("\n", " ")).isEqualTo(expected);
  }
}
