package dev.mooring.live.ssh;

import java.util.ArrayList;
import java.util.List;
import net.schmizz.keepalive.KeepAliveProvider;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.transport.cipher.Cipher;

/// Which algorithms we speak: what OpenSSH still offers, and never a signature with SHA-1.
final class SshAlgorithms {

  private SshAlgorithms() {}

  static Config config() {
    var config = new DefaultConfig();
    config.setLoggerFactory(new SshLogs());
    config.setKeepAliveProvider(KeepAliveProvider.KEEP_ALIVE);
    config.setCipherFactories(ciphers(config.getCipherFactories()));
    config.setKeyAlgorithms(
        config.getKeyAlgorithms().stream()
            .filter(algorithm -> !algorithm.getName().matches("ssh-(rsa|dss)(-cert-.*)?"))
            .toList());
    return config;
  }

  /// AES first, because processors compute it themselves.
  private static List<Factory.Named<Cipher>> ciphers(List<Factory.Named<Cipher>> all) {
    var chosen = new ArrayList<Factory.Named<Cipher>>();
    for (var family : List.of("aes\\d+-gcm@openssh.com", "aes\\d+-ctr", "chacha20-.*")) {
      all.stream().filter(cipher -> cipher.getName().matches(family)).forEach(chosen::add);
    }
    return chosen;
  }
}
