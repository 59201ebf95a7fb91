package dev.mooring.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShellTest {
  private Workbench bench;

  @BeforeAll
  void boot() {
    bench = new Workbench();
  }

  @AfterAll
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "echo 'a  b' \"c  d\" e\\ f                       ¦ a  b c  d e f",
        "X=1; echo $X ${X} ${Y:-none} \"${X:+set}\"       ¦ 1 1 none set",
        "X='a b'; for w in $X \"$X\"; do printf '<%s>' \"$w\"; done ¦ <a><b><a b>",
        "f=a.tar.gz; echo ${f%.gz} ${f%%.*} ${f#*.} ${f##*.} ${#f} ¦ a.tar a tar.gz gz 8",
        "echo $(echo $(echo deep)) `echo old`             ¦ deep old",
        "false || echo or; true && echo and; ! false && echo not ¦ or and not",
        "if false; then echo a; elif true; then echo b; else echo c; fi ¦ b",
        "i=0; while [ $i -lt 3 ]; do i=$((i + 1)); done; echo $i ¦ 3",
        "printf 'a\\nb\\n' | while read -r l; do echo \"-$l\"; done ¦ -a -b",
        "f() { echo $1; return 3; }; f x; echo $?          ¦ x 3",
        "(cd /tmp; pwd); pwd                              ¦ /tmp /home/ana",
        "case b.pem in *.txt) echo t;; a|*.pem) echo p;; esac ¦ p",
        "echo /etc/os-rel* /nothing/*                     ¦ /etc/os-release /nothing/*",
        "sh -c 'echo $0 $1' a b                           ¦ a b",
        "echo 'echo $0 $2 $#' | sh -s -- a b              ¦ sh b 2",
        "echo 'echo $#' | sh -s                           ¦ 0",
        "echo 'echo $2' | sh -c 'echo $1; cat' -- a       ¦ a echo $2",
        "printf '{\\nread -r l || echo none\\n} </dev/null\\n' | sh -s ¦ none",
        "f() { for w in \"$@\"; do printf '<%s>' \"$w\"; done; shift; echo $#; }; f 'a b' c ¦ <a"
            + " b><c>1",
        "false; echo $?                                   ¦ 1",
        "set -- x y; echo $# $2 \"$@\"                    ¦ 2 y x y",
        "A=1 sh -c 'echo $A'; echo \"[$A]\"               ¦ 1 []",
        "echo one >/dev/null 2>&1; echo two               ¦ two",
        "x=$(false) || echo failed                        ¦ failed",
        "umask 077; touch m; stat -c %a m; rm m           ¦ 600",
        "echo ~                                           ¦ /home/ana",
        "sudo -u nobody whoami; sudo FOO=1 env | grep -c FOO ¦ nobody 1",
        "timeout 0.05 sleep 9; echo $?; timeout 9 echo in  ¦ 124 in",
        "printf 'x\\ny\\n' | xargs printf '<%s>'            ¦ <x><y>",
        "echo a; # echo b                                  ¦ a",
        "set --; printf '<%s>' x \"$@\"                    ¦ <x>",
        "printf '<%s>' ${a:-\"b  c\" d e}                ¦ <b  c><d><e>",
        "a=1; printf '<%s>' ${a:+\"b \"}                  ¦ <b >",
      })
  void understandsPosixShell(String script, String expected) {
    assertThat(bench.out(script).strip().replace("\n", " ")).isEqualTo(expected);
  }

  @Test
  void aBackslashTakesTheEndOfALineInAHereDocument() {
    assertThat(bench.out("cat <<A\na\\\nA\nA\n")).isEqualTo("aA\n");
    assertThat(bench.out("cat <<'A'\na\\\nA\n")).isEqualTo("a\\\n");
  }

  @Test
  void hereDocumentsExpandUnlessTheirDelimiterIsQuoted() {
    var script = "X=1\ncat <<A\n$X \"q\" $(echo out)\nA\ncat <<'B'\n$X\nB\n";

    assertThat(bench.out(script)).isEqualTo("1 \"q\" out\n$X\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "nonsense                      ¦ 127 ¦ bash: line 1: nonsense: command not found",
        "sh -c nonsense                ¦ 127 ¦ sh: 1: nonsense: not found",
        "/etc/hostname                 ¦ 126 ¦ bash: line 1: /etc/hostname: Permission denied",
        "/no/such                      ¦ 127 ¦ bash: line 1: /no/such: No such file or directory",
        "if true; then                 ¦ 2   ¦ bash: -c: line 1: syntax error: unexpected end of"
            + " file",
        "echo a; fi                    ¦ 2   ¦ bash: -c: line 1: syntax error near unexpected token"
            + " `fi'",
        "sh -c 'echo a; fi'            ¦ 2   ¦ sh: 1: Syntax error: \"fi\" unexpected",
        "echo x > /etc/x               ¦ 1   ¦ bash: line 1: /etc/x: Permission denied",
        "sh -c 'echo x > /etc/x'       ¦ 2   ¦ sh: 1: cannot create /etc/x: Permission denied",
        "echo 'exit 3' | sh -s -- exit ¦ 3   ¦ ``",
        "cat < /no                     ¦ 1   ¦ bash: line 1: /no: No such file or directory",
        "set -u; echo $NOPE            ¦ 1   ¦ bash: line 1: NOPE: unbound variable",
        "cd /root                      ¦ 1   ¦ bash: line 1: cd: /root: Permission denied",
      })
  void complainsAsARealShell(String script, int status, String complaint) {
    var outcome = bench.run(script);

    assertThat(outcome.err().strip()).isEqualTo(complaint);
    assertThat(outcome.status()).isEqualTo(status);
  }

  @Test
  void errexitStopsAtTheFirstFailureButNotInAcondition() {
    assertThat(bench.run("set -e; if false; then :; fi; false || true; echo on; false; echo never"))
        .satisfies(outcome -> assertThat(outcome.out()).isEqualTo("on\n"))
        .satisfies(outcome -> assertThat(outcome.status()).isEqualTo(1));
  }

  @Test
  void pipelinesRunAtTheSameTimeAndEndWithTheirReader() {
    assertThat(bench.out("while true; do echo y; done | head -n 2")).isEqualTo("y\ny\n");
    assertThat(bench.run("false | true").status()).isZero();
    assertThat(bench.run("set -o pipefail; false | true").status()).isEqualTo(1);
  }

  @Test
  void bytesReachAfileUnchangedThroughSudo() {
    var bytes = new byte[100_000];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    var outcome =
        bench.run(
            "sudo sh -c 'umask 077 && mkdir -p /etc/keys && cat > /etc/keys/k.new && chown"
                + " nobody:nogroup /etc/keys/k.new && chmod 0600 /etc/keys/k.new && mv -f"
                + " /etc/keys/k.new /etc/keys/k'",
            bytes);

    assertThat(outcome.status()).isZero();
    assertThat(bench.out("sudo stat -c '%U:%G %a %s' /etc/keys/k"))
        .isEqualTo("nobody:nogroup 600 100000\n");
    assertThat(bench.run("cat", bytes).out()).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    assertThat(bench.out("sudo base64 -w 0 /etc/keys/k"))
        .isEqualTo(java.util.Base64.getEncoder().encodeToString(bytes));
  }
}
