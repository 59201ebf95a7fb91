package dev.mooring.lab.cluster.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.cluster.store.ApiKinds;
import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectStore;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Lists are merged by their keys, where the kind has them.
class StrategicMergePatchTest {
  private static final String CONTAINERS = "/spec/template/spec/containers";

  private final ApiKinds kinds = new ApiKinds(new ObjectStore());

  @Test
  void aContainerIsFoundByItsName() {
    var patched =
        deployment(
            "[{'name':'a','image':'a:1'},{'name':'b','image':'b:1'}]",
            "[{'name':'b','image':'b:2'},{'name':'c','image':'c:1'}]");
    assertThat(patched.at(CONTAINERS))
        .isEqualTo(
            json(
                "[{'name':'a','image':'a:1'},{'name':'b','image':'b:2'},{'name':'c','image':'c:1'}]"));
  }

  @Test
  void aNewElementComesBeforeThoseThatThePatchDoesNotName() {
    var patched =
        deployment("[{'name':'a'},{'name':'b'}]", "[{'name':'c'},{'name':'a','$patch':'delete'}]");
    assertThat(patched.at(CONTAINERS)).isEqualTo(json("[{'name':'c'},{'name':'b'}]"));
  }

  @Test
  void anElementGoesByDirectiveOnly() {
    var patched = deployment("[{'name':'a'},{'name':'b'}]", "[{'name':'a','$patch':'delete'}]");
    assertThat(patched.at(CONTAINERS)).isEqualTo(json("[{'name':'b'}]"));
    var replaced = deployment("[{'name':'a'},{'name':'b'}]", "[{'name':'c'},{'$patch':'replace'}]");
    assertThat(replaced.at(CONTAINERS)).isEqualTo(json("[{'name':'c'}]"));
  }

  @Test
  void envIsMergedInsideItsContainer() {
    var patched =
        deployment(
            "[{'name':'a','env':[{'name':'X','value':'1'},{'name':'Y','value':'2'}]}]",
            "[{'name':'a','env':[{'name':'Y','value':'3'}]}]");
    assertThat(patched.at(CONTAINERS + "/0/env"))
        .isEqualTo(json("[{'name':'X','value':'1'},{'name':'Y','value':'3'}]"));
  }

  @Test
  void theOrderIsAsToldAndNullRemoves() {
    var patch =
        new StrategicMergePatch(ListSchema.of(kinds.of("services")))
            .apply(
                (ObjectNode) json("{'spec':{'type':'NodePort','ports':[{'port':1},{'port':2}]}}"),
                (ObjectNode)
                    json(
                        "{'spec':{'type':null,'$setElementOrder/ports':[{'port':3},{'port':1}],"
                            + "'ports':[{'port':3}]}}"));
    assertThat(patch).isEqualTo(json("{'spec':{'ports':[{'port':3},{'port':1},{'port':2}]}}"));
  }

  @Test
  void otherListsAreReplaced() {
    var endpoints = new StrategicMergePatch(ListSchema.of(kinds.of("endpoints")));
    var patched =
        endpoints.apply(
            (ObjectNode) json("{'subsets':[{'a':1}]}"), (ObjectNode) json("{'subsets':[{'b':2}]}"));
    assertThat(patched).isEqualTo(json("{'subsets':[{'b':2}]}"));
  }

  private ObjectNode deployment(String containers, String patch) {
    var schema = ListSchema.of(kinds.of("deployments"));
    return new StrategicMergePatch(schema).apply(template(containers), template(patch));
  }

  private static ObjectNode template(String containers) {
    return (ObjectNode) json("{'spec':{'template':{'spec':{'containers':" + containers + "}}}}");
  }

  private static JsonNode json(String text) {
    return Json.MAPPER.readTree(text.replace('\'', '"'));
  }
}
