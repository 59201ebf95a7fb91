package dev.mooring.mesh.istio1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.mesh.istio1.go.GoYaml;
import dev.mooring.yaml.YamlProblem;
import dev.mooring.yaml.YamlReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What istioctl writes for each way to say a thing in a mesh configuration, an annotation or a
/// group.
class ByteForByteTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1m0s   | 60s",
        "60s    | 60s",
        "1.5s   | 1.500s",
        "100ms  | 0.100s",
        "1h     | 3600s",
        "1h30m  | 5400s",
        "1.5h   | 5400s",
        "10us   | 0.000010s",
        "10\u00B5s | 0.000010s",
        "10\u03BCs | 0.000010s",
        "5ns    | 0.000000005s",
        ".5s    | 0.500s",
        "1.s    | 1s",
        "0      | 0s",
        "0s     | 0s",
        "+5s    | 5s",
        "-1.5s  | -1.500s",
        "2m1s500ms | 121.500s",
        "0.1234567891s | 0.123456789s"
      })
  void durationsAreReadAsGoDoesAndWrittenAsProtobufDoes(String said, String written) {
    assertThat(proxy("drainDuration: '" + said + "'"))
        .isEqualTo("drainDuration: " + written + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "5",
    "''",
    "s",
    "5 s",
    "1d",
    "1m 0s",
    "5S",
    "--5s",
    "99999999999999h",
    "5s5",
    "[5s]",
    "true"
  })
  void whatIsNoDurationIsRefused(String said) {
    var value = said.matches("\\[.*|5|true") ? said : "'" + said + "'";

    assertThatThrownBy(() -> proxy("terminationDrainDuration: " + value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("terminationDrainDuration is no duration");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "tracing: {tlsSettings: {mode: DISABLE, sni: null, subjectAltNames: []}, zipkin: {address:"
            + " 'z:9411'}} | tracing:\\n"
            + "  tlsSettings: {}\\n"
            + "  zipkin:\\n"
            + "    address: z:9411\\n",
        "tracing: {tls_settings: {mode: 1, ca_certificates: a}} | tracing:\\n"
            + "  tlsSettings:\\n"
            + "    caCertificates: a\\n"
            + "    mode: SIMPLE\\n",
        "tracing: {}                                | tracing: {}\\n",
        "tracing: null                              | ",
        "tracing: {zipkin: {}, datadog: {address: d}} | tracing:\\n  datadog:\\n    address: d\\n",
        "tracing: {zipkin: {address: ''}}           | tracing:\\n  zipkin: {}\\n",
        "tracing: {sampling: 100.0}                 | tracing:\\n  sampling: 100\\n",
        "tracing: {sampling: '99.5'}                | tracing:\\n  sampling: 99.5\\n",
        "tracing: {sampling: 0.00001}               | tracing:\\n  sampling: 1e-05\\n",
        "tracing: {sampling: 0}                     | tracing: {}\\n",
        "tracing: {custom_tags: {a: {literal: {value: ''}}, b: {header: {name: x, default_value:"
            + " 'y'}}}} | tracing:\\n"
            + "  customTags:\\n"
            + "    a:\\n"
            + "      literal: {}\\n"
            + "    b:\\n"
            + "      header:\\n"
            + "        defaultValue: \\\"y\\\"\\n"
            + "        name: x\\n",
        "tracing: {stackdriver: {maxNumberOfAttributes: 200, debug: false}}"
            + " | tracing:\\n  stackdriver:\\n    maxNumberOfAttributes: \\\"200\\\"\\n",
        "tracing: {openCensusAgent: {context: [UNSPECIFIED, B3]}}"
            + " | tracing:\\n  openCensusAgent:\\n    context:\\n    - UNSPECIFIED\\n    - B3\\n",
        "interceptionMode: REDIRECT                 | ",
        "interception_mode: TPROXY                  | interceptionMode: TPROXY\\n",
        "interceptionMode: 2                        | interceptionMode: NONE\\n",
        "controlPlaneAuthPolicy: NONE               | ",
        "controlPlaneAuthPolicy: MUTUAL_TLS         | controlPlaneAuthPolicy: MUTUAL_TLS\\n",
        "concurrency: 0                             | concurrency: 0\\n",
        "concurrency: '2'                           | concurrency: 2\\n",
        "concurrency: null                          | ",
        "holdApplicationUntilProxyStarts: false     | holdApplicationUntilProxyStarts: false\\n",
        "statusPort: '15999'                        | statusPort: 15999\\n",
        "status_port: 1, statusPort: 2              | statusPort: 2\\n",
        "tracingServiceName: APP_LABEL_AND_NAMESPACE | tracingServiceName:"
            + " APP_LABEL_AND_NAMESPACE\\n",
        "serviceCluster: ''                         | serviceCluster: \\\"\\\"\\n",
        "serviceCluster: a, tracingServiceName: 1   | tracingServiceName: CANONICAL_NAME_ONLY\\n",
        "extraStatTags: []                          | ",
        "extra_stat_tags: [a, '']                   | extraStatTags:\\n- a\\n- \\\"\\\"\\n",
        "proxyStatsMatcher: {inclusion_regexps: ['.*']} | proxyStatsMatcher:\\n"
            + "  inclusionRegexps:\\n"
            + "  - .*\\n",
        "gateway_topology: {num_trusted_proxies: 0, forwardClientCertDetails: UNDEFINED} |"
            + " gatewayTopology: {}\\n",
        "image: {image_type: distroless}            | image:\\n  imageType: distroless\\n",
        "privateKeyProvider: {cryptomb: {pollDelay: 20ms}}"
            + " | privateKeyProvider:\\n  cryptomb:\\n    pollDelay: 0.020s\\n",
        "envoyAccessLogService: {address: a, tcpKeepalive: {probes: 0, time: 1m0s}}"
            + " | envoyAccessLogService:\\n  address: a\\n  tcpKeepalive:\\n    time: 60s\\n",
        "proxyHeaders: {server: {disabled: false}, forwardedClientCert: SANITIZE} |"
            + " proxyHeaders:\\n"
            + "  forwardedClientCert: SANITIZE\\n"
            + "  server:\\n"
            + "    disabled: false\\n",
        "fileFlushInterval: 10s, fileFlushMinSizeKb: 128"
            + " | fileFlushInterval: 10s\\nfileFlushMinSizeKb: 128\\n",
        "fileFlushMinSizeKb: 0                      | ",
        "statsCompression: false                    | statsCompression: false\\n",
        "proxyHeaders: {xForwardedHost: {enabled: true}}"
            + " | proxyHeaders:\\n  xForwardedHost:\\n    enabled: true\\n",
        "notAField: 1, meshId: m                    | meshId: m\\n",
        "runtimeValues: {a: 'true'}                 | runtimeValues:\\n  a: \\\"true\\\"\\n"
      })
  void eachFieldIsWrittenAsItsTypeHasIt(String said, String written) {
    var expected = written == null ? "" : written.replace("\\n", "\n").replace("\\\"", "\"");

    assertThat(proxy(said)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "meshId: 5                       | defaultConfig.meshId is no text",
        "meshId: yes                     | defaultConfig.meshId is no text",
        "proxyMetadata: {A: true}        | defaultConfig.proxyMetadata.A is no text",
        "proxyMetadata: [a]              | defaultConfig.proxyMetadata is no mapping",
        "statusPort: http                | defaultConfig.statusPort is no whole number",
        "statusPort: 99999999999         | defaultConfig.statusPort is no whole number",
        "tracing: zipkin                 | defaultConfig.tracing is no mapping",
        "tracing: {zipkin: [a]}          | defaultConfig.tracing.zipkin is no mapping",
        "tracing: {tlsSettings: {mode: X}} | none of DISABLE, SIMPLE, MUTUAL, ISTIO_MUTUAL",
        "extraStatTags: a                | defaultConfig.extraStatTags is no list",
        "extraStatTags: [1]              | defaultConfig.extraStatTags[0] is no text",
        "holdApplicationUntilProxyStarts: 1 | is neither true nor false"
      })
  void whatHasAnotherTypeIsRefusedAsIstioDoes(String said, String why) {
    assertThatThrownBy(() -> proxy(said))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aGroupMayBeWrittenWithUnderscores() throws YamlProblem {
    var files =
        files(
            """
            spec:
              template: {service_account: pay-sa, ports: {http: '8080'}, labels: null, weight: 0}
              probe:
                initial_delay_seconds: 1
                period_seconds: 0
                http_get: {port: 8080, http_headers: [{name: a, value: ''}], scheme: ''}
                tcp_socket: null
            """);

    assertThat(files.clusterEnv())
        .contains("SERVICE_ACCOUNT='pay-sa'\n", "ISTIO_INBOUND_PORTS='8080'\n");
    assertThat(files.meshYaml())
        .endsWith(
            """
              readinessProbe:
                httpGet:
                  httpHeaders:
                  - name: a
                  port: 8080
                initialDelaySeconds: 1
            """);
  }

  @Test
  void anchorsAndMergeKeysAreRead() throws YamlProblem {
    var files =
        files(
            """
            spec:
              metadata:
                labels: &l {app: pay}
              template:
                labels: {<<: *l, tier: back}
            ---
            """);

    assertThat(files.clusterEnv()).contains("{\"app\":\"pay\",", "\"tier\":\"back\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spec: {template: [1, 2]}         | spec.template is no mapping",
        "spec: [a]                        | spec is no mapping",
        "spec: text                       | spec is no mapping",
        "spec: {template: {ports: [80]}}  | spec.template.ports is no mapping",
        "spec: {template: {network: 5}}   | spec.template.network is no text",
        "spec: {metadata: {labels: {a: {b: c}}}} | spec.metadata.labels.a is no text",
        "spec: {probe: {httpGet: {port: x}}} | spec.probe.httpGet.port is no whole number",
        "spec: {template: {ports: {a: 0}}} | port a is no port number"
      })
  void aGroupOfAnotherShapeIsRefused(String spec, String why) {
    assertThatThrownBy(() -> files(spec + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Not a WorkloadGroup")
        .hasMessageContaining(why);
  }

  @Test
  void theWholeConfigMapIsAsGoodAsItsKey() {
    var whole =
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: istio}
        data:
          mesh: |-
            trustDomain: td
            defaultConfig: {meshId: m}
          meshNetworks: 'networks: {}'
        """;

    assertThat(MeshSettings.parse(whole).trustDomain()).isEqualTo("td");
    assertThat(MeshSettings.parse("mesh: 'trust_domain: td'").trustDomain()).isEqualTo("td");
    assertThat(MeshSettings.parse("{\"default_config\": {\"mesh_id\": \"m\"}}").defaultConfig())
        .hasToString("{\"meshId\":\"m\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{kind: ConfigMap, data: {}}      | ConfigMap without that key",
        "{kind: IstioOperator, spec: {}}  | this is a IstioOperator",
        "{kind: List, items: []}          | this is a List",
        "{meshConfig: {}}                 | has no key meshConfig",
        "{trustDomain: 5}                 | trustDomain is no text",
        "{defaultConfig: [a]}             | defaultConfig is no mapping"
      })
  void anotherFileInItsPlaceIsTold(String yaml, String why) {
    assertThatThrownBy(() -> MeshSettings.parse(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static String proxy(String settings) {
    var mesh = MeshSettings.parse("defaultConfig: {" + settings + "}");
    return GoYaml.write(mesh.defaultConfig());
  }

  private static MachineFiles files(String rest) throws YamlProblem {
    var yaml = "kind: WorkloadGroup\nmetadata: {name: pay, namespace: shop}\n" + rest;
    return MachineFiles.of(
        WorkloadGroup.parse(YamlReader.kubernetes().read(yaml).root()),
        MeshSettings.parse(""),
        new JoinFacts(
            "c",
            "istio-system",
            Revision.DEFAULT,
            Optional.of("10.0.0.9"),
            Optional.empty(),
            true,
            true));
  }
}
