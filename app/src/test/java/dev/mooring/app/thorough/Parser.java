package dev.mooring.app.thorough;

import dev.mooring.app.files.InputFile;
import dev.mooring.app.session.Complaint;
import dev.mooring.app.settings.Settings;
import dev.mooring.live.google.GcloudConfig;
import dev.mooring.live.kubernetes.Kubeconfig;
import dev.mooring.live.ssh.config.SshConfig;
import dev.mooring.mesh.CurlTranscript;
import dev.mooring.mesh.MarkedBlock;
import dev.mooring.mesh.NatRules;
import dev.mooring.mesh.Pem;
import dev.mooring.mesh.ProductRatings;
import dev.mooring.mesh.istio1.GkeVersion;
import dev.mooring.mesh.istio1.InjectorValues;
import dev.mooring.mesh.istio1.JoinFailure;
import dev.mooring.mesh.istio1.MeshSettings;
import dev.mooring.mesh.istio1.ServiceToken;
import dev.mooring.model.GkeContext;
import dev.mooring.model.MeshKind;
import dev.mooring.model.PortSpec;
import dev.mooring.net.Ipv4Range;
import dev.mooring.port.WorldException;
import dev.mooring.system.Listener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/// Every reader of ours for what comes from outside: a text is read, or refused with one of the
/// exceptions that the reader says it throws.
enum Parser {
  SETTINGS {
    @Override
    void parse(String text, Path folder) throws IOException {
      var file = Files.writeString(folder.resolve("settings.yaml"), text);
      var kubeconfig = Files.writeString(folder.resolve("kubeconfig"), ONE_CONTEXT);
      Settings.read(file).joinSpec(Kubeconfig.read(List.of(kubeconfig)), MeshKind.ISTIO_1);
    }
  },
  KUBECONFIG {
    @Override
    void parse(String text, Path folder) throws IOException {
      var file = Files.writeString(folder.resolve("kubeconfig"), text);
      var kubeconfig = Kubeconfig.read(List.of(file));
      kubeconfig.contexts().forEach(context -> kubeconfig.context(context.name()));
    }
  },
  SSH_CONFIG {
    @Override
    void parse(String text, Path folder) throws IOException {
      var file = Files.writeString(folder.resolve("config"), text);
      var _ = new SshConfig(List.of(file), folder).host("legacy");
    }
  },
  GCLOUD {
    @Override
    void parse(String text, Path folder) throws IOException {
      var configurations = Files.createDirectories(folder.resolve("configurations"));
      Files.writeString(configurations.resolve("config_default"), text);
      GcloudConfig.read(folder);
    }
  },
  GROUP {
    @Override
    void parse(String text, Path folder) throws IOException {
      InputFile.group(Files.writeString(folder.resolve("group.yaml"), text));
    }
  },
  MESH {
    @Override
    void parse(String text, Path folder) {
      MeshSettings.parse(text);
    }
  },
  INJECTOR {
    @Override
    void parse(String text, Path folder) {
      InjectorValues.parse(text);
    }
  },
  TOKEN {
    @Override
    void parse(String text, Path folder) {
      var _ = ServiceToken.parse(text);
    }
  },
  RATINGS {
    @Override
    void parse(String text, Path folder) {
      var _ = ProductRatings.firstReviewer(text);
    }
  },
  CURL {
    @Override
    void parse(String text, Path folder) {
      CurlTranscript.parse(text, text);
    }
  },
  NAT_RULES {
    @Override
    void parse(String text, Path folder) {
      NatRules.parse(text);
    }
  },
  LISTENERS {
    @Override
    void parse(String text, Path folder) {
      Listener.parse(text);
    }
  },
  AGENT_LOG {
    @Override
    void parse(String text, Path folder) {
      var _ = JoinFailure.in(text.lines().toList(), text.lines().toList());
    }
  },
  MARKED_BLOCK {
    @Override
    void parse(String text, Path folder) {
      var _ = MarkedBlock.body(text);
      MarkedBlock.remove(MarkedBlock.put(text, "line"));
    }
  },
  PEM {
    @Override
    void parse(String text, Path folder) throws GeneralSecurityException {
      Pem.certificates(text);
      Pem.privateKey(text);
    }
  },
  NAMES {
    @Override
    void parse(String text, Path folder) {
      var _ = Ipv4Range.read(text);
      var _ = GkeContext.parse(text);
      GkeVersion.parse(text);
      PortSpec.parse(text);
    }
  };

  private static final String ONE_CONTEXT =
      """
      apiVersion: v1
      kind: Config
      current-context: one
      contexts: [{name: one, context: {cluster: one, user: one}}]
      clusters: [{name: one, cluster: {server: "https://127.0.0.1:1"}}]
      users: [{name: one, user: {token: t}}]
      """;

  /// Gives it one input.
  ///
  /// @param folder where it may write a file
  void read(byte[] input, Path folder) throws IOException {
    try {
      parse(new String(input, StandardCharsets.UTF_8), folder);
    } catch (Complaint
        | WorldException
        | IllegalArgumentException
        | GeneralSecurityException refusal) {
      // A refusal in words is what a hostile input has earned.
      if (String.valueOf(refusal.getMessage()).isBlank()) {
        throw new IllegalStateException("It was refused without a word.", refusal);
      }
    }
  }

  abstract void parse(String text, Path folder) throws IOException, GeneralSecurityException;
}
