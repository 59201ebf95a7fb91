package dev.mooring.mesh.tutorial;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What `istioctl kube-inject` (0.2.12) adds to a pod template.
final class Sidecar {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String INIT =
      """
      - name: istio-init
        image: docker.io/istio/proxy_init:0.2.12
        imagePullPolicy: IfNotPresent
        args: ["-p", "15001", "-u", "1337"]
        securityContext: {privileged: true, capabilities: {add: [NET_ADMIN]}}
      - name: enable-core-dump
        image: alpine
        imagePullPolicy: IfNotPresent
        command: [/bin/sh]
        args:
        - -c
        - sysctl -w kernel.core_pattern=/etc/istio/proxy/core.%e.%p.%t && ulimit -c unlimited
        securityContext: {privileged: true}
      """;
  private static final String PROXY =
      """
      name: istio-proxy
      image: docker.io/istio/proxy_debug:0.2.12
      imagePullPolicy: IfNotPresent
      args: [proxy, sidecar, -v, "2", --configPath, /etc/istio/proxy,
        --binaryPath, /usr/local/bin/envoy,
        --drainDuration, 45s, --parentShutdownDuration, 1m0s,
        --discoveryAddress, "istio-pilot.istio-system:8080", --discoveryRefreshDelay, 1s,
        --zipkinAddress, "zipkin.istio-system:9411", --connectTimeout, 10s,
        --statsdUdpAddress, "istio-mixer.istio-system:9125", --proxyAdminPort, "15000"]
      env:
      - {name: POD_NAME, valueFrom: {fieldRef: {fieldPath: metadata.name}}}
      - {name: POD_NAMESPACE, valueFrom: {fieldRef: {fieldPath: metadata.namespace}}}
      - {name: INSTANCE_IP, valueFrom: {fieldRef: {fieldPath: status.podIP}}}
      securityContext: {privileged: true, readOnlyRootFilesystem: false, runAsUser: 1337}
      volumeMounts:
      - {name: istio-envoy, mountPath: /etc/istio/proxy}
      - {name: istio-certs, mountPath: /etc/certs, readOnly: true}
      """;

  private Sidecar() {}

  /// @param template a pod template that has no sidecar yet
  /// @param app value of the pods' label `app`, by which the proxy reports
  /// @param account service account of the pods
  static void inject(ObjectNode template, String app, String account) {
    template
        .withObject("/metadata/annotations")
        .put("sidecar.istio.io/status", "injected-version-0.2.12");
    var spec = template.withObjectProperty("spec");
    spec.set("initContainers", YAML.readTree(INIT));
    var proxy = (ObjectNode) YAML.readTree(PROXY);
    proxy.withArray("args").add("--serviceCluster").add(app);
    spec.withArrayProperty("containers").add(proxy);
    putVolumes(spec.withArrayProperty("volumes"), account);
  }

  private static void putVolumes(ArrayNode volumes, String account) {
    var memory = volumes.addObject().put("name", "istio-envoy").putObject("emptyDir");
    memory.put("medium", "Memory");
    var certs = volumes.addObject().put("name", "istio-certs").putObject("secret");
    certs.put("secretName", "istio." + account).put("optional", true);
  }
}
