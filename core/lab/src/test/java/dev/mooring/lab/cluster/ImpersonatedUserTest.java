package dev.mooring.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.cluster.RawClient.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A request made as another user has that user's rights, and only whoever may impersonate makes
/// it.
class ImpersonatedUserTest {
  private static final String ROLES = "/apis/rbac.authorization.k8s.io/v1/";
  private static final String SERVICES = "/api/v1/namespaces/default/services";
  private TestCluster world;
  private RawClient bob;

  @BeforeEach
  void start() {
    world = TestCluster.start();
    var kubeconfig = world.cluster.kubeconfigFor("bob");
    var token = kubeconfig.replaceFirst("(?s).*token: \"?([-0-9a-f]+).*", "$1");
    bob = new RawClient(world.cluster.url(), world.cluster.caPem(), token);
  }

  @AfterEach
  void stop() {
    bob.close();
    world.close();
  }

  @Test
  void theUserHasNothingButRoles() {
    assertThat(world.raw.get(SERVICES).code()).isEqualTo(200);

    var refused = world.raw.get(SERVICES, "Impersonate-User", "ada");

    assertThat(refused.code()).isEqualTo(403);
    assertThat(refused.message())
        .isEqualTo(
            "services is forbidden: User \"ada\" cannot list resource \"services\" in API group"
                + " \"\" in the namespace \"default\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "User           | ada        | Impersonate-User=ada",
        "Group          | dev        | Impersonate-User=ada, Impersonate-Group=ops,"
            + " Impersonate-Group=dev",
        "Group          | system:authenticated | Impersonate-User=ada",
        "Group          | system:serviceaccounts:ops"
            + " | Impersonate-User=system:serviceaccount:ops:deployer",
        "ServiceAccount | deployer   | Impersonate-User=system:serviceaccount:ops:deployer"
      })
  void aRoleIsTheOneOfTheUserThatIsNamed(String kind, String name, String headers) {
    var as = headers.split(", |=");
    assertThat(world.raw.get(SERVICES, as).code()).isEqualTo(403);

    bind("reader", "[\"get\", \"list\"]", "\"\"", "[\"services\"]", kind, name);

    assertThat(world.raw.get(SERVICES, as).code()).isEqualTo(200);
    assertThat(world.raw.get(SERVICES, "Impersonate-User", "eve").code())
        .isEqualTo(name.equals("system:authenticated") ? 200 : 403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Impersonate-User=ada | users \"ada\" is forbidden: User \"bob\" cannot impersonate"
            + " resource \"users\" in API group \"\" at the cluster scope",
        "Impersonate-User=system:serviceaccount:ops:deployer | serviceaccounts \"deployer\" is"
            + " forbidden: User \"bob\" cannot impersonate resource \"serviceaccounts\" in API"
            + " group \"\" in the namespace \"ops\""
      })
  void whoMayNotImpersonateIsRefused(String headers, String why) {
    bind("reader", "[\"get\", \"list\"]", "\"\"", "[\"services\"]", "User", "ada");

    for (var path : new String[] {SERVICES, "/version"}) {
      var refused = bob.get(path, headers.split("="));

      assertThat(refused.code()).isEqualTo(403);
      assertThat(refused.message()).isEqualTo(why);
    }
  }

  @Test
  void theRightToImpersonateReachesNoFurtherThanItSays() {
    bind("reader", "[\"get\", \"list\"]", "\"\"", "[\"services\"]", "User", "ada");
    bind("actor", "[\"impersonate\"]", "\"\"", "[\"users\"], \"resourceNames\": [\"ada\"]");

    assertThat(asBob("Impersonate-User", "ada").code()).isEqualTo(200);
    assertThat(asBob("Impersonate-User", "eve").message()).startsWith("users \"eve\" is forbidden");
    assertThat(asBob("Impersonate-User", "ada", "Impersonate-Group", "system:masters").message())
        .startsWith("groups \"system:masters\" is forbidden");
    assertThat(asBob("Impersonate-User", "ada", "Impersonate-Uid", "7").message())
        .startsWith("uids.authentication.k8s.io \"7\" is forbidden");
    assertThat(asBob("Impersonate-User", "ada", "Impersonate-Extra-Scopes", "a").message())
        .contains("cannot impersonate resource \"userextras/scopes\"");
  }

  @Test
  void groupsWithoutAUserAreNoUser() {
    var broken = world.raw.get(SERVICES, "Impersonate-Group", "system:masters");

    assertThat(broken.code()).isEqualTo(500);
    assertThat(broken.message()).contains("without impersonating a user");
  }

  private Reply asBob(String... headers) {
    return bob.get(SERVICES, headers);
  }

  private void bind(String role, String verbs, String group, String resources) {
    bind(role, verbs, group, resources, "User", "bob");
  }

  private void bind(
      String role, String verbs, String group, String resources, String kind, String name) {
    made(
        ROLES + "clusterroles",
        """
        {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRole",
         "metadata": {"name": "%s"},
         "rules": [{"verbs": %s, "apiGroups": [%s], "resources": %s}]}
        """
            .formatted(role, verbs, group, resources));
    made(
        ROLES + "clusterrolebindings",
        """
        {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRoleBinding",
         "metadata": {"name": "%1$s"},
         "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": "%1$s"},
         "subjects": [{"kind": "%2$s", "name": "%3$s"%4$s}]}
        """
            .formatted(
                role, kind, name, kind.equals("ServiceAccount") ? ", \"namespace\": \"ops\"" : ""));
  }

  private void made(String path, String body) {
    assertThat(world.raw.post(path, body)).extracting(Reply::code).isEqualTo(201);
  }
}
