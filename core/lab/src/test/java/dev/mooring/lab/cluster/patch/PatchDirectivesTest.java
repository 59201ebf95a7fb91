package dev.mooring.lab.cluster.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.cluster.store.ApiKind;
import dev.mooring.lab.cluster.store.ApiKinds;
import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectStore;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/// Strategic merge patches of a pod: lists by key, lists that are sets, lists that go whole, and
/// the directives (apimachinery, strategicpatch).
class PatchDirectivesTest {
  private static final ApiKind PODS = new ApiKinds(new ObjectStore()).of("pods");
  private static final String POD =
      "{'metadata':{'labels':{'a':'1','b':'2'},'finalizers':['f','g']},"
          + "'spec':{'containers':[{'name':'x','image':'1','args':['-a','-b']},"
          + "{'name':'y','image':'2'},{'name':'z','image':'3'}]}}";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'metadata':{'labels':{'a':null}}}                           | /metadata/labels | {'b':'2'}
          {'metadata':{'labels':{'$patch':'replace','c':'3'}}}         | /metadata/labels | {'c':'3'}
          {'metadata':{'labels':{'$retainKeys':['b','c'],'c':'3'}}}    | /metadata/labels | {'b':'2','c':'3'}
          {'metadata':{'labels':{'$patch':'delete'}}}                  | /metadata | {'finalizers':['f','g']}
          {'metadata':{'finalizers':['h','f']}}                        | /metadata/finalizers | ['f','g','h']
          {'metadata':{'$deleteFromPrimitiveList/finalizers':['f']}}   | /metadata/finalizers | ['g']
          {'metadata':{'$setElementOrder/finalizers':['g','f']}}       | /metadata/finalizers | ['g','f']
          {'metadata':{'$setElementOrder/finalizers':['g']}}           | /metadata/finalizers | ['g','f']
          {'metadata':{'$setElementOrder/labels':['b','a']}}           | /metadata/labels | {'a':'1','b':'2'}
          {'spec':{'containers':[{'name':'y','image':'9'}]}}           | /spec/containers/1 | {'name':'y','image':'9'}
          {'spec':{'containers':[{'name':'x','args':['-c']}]}}         | /spec/containers/0/args | ['-c']
          {'spec':{'containers':[{'name':'x','ports':[]}]}}            | /spec/containers/0/ports | []
          """)
  void aFieldBecomes(String patch, String at, String wanted) {
    assertThat(patched(patch).at(at)).isEqualTo(Json.MAPPER.readTree(wanted.replace('\'', '"')));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          [{'name':'y','$patch':'delete'}]                             | x z
          [{'name':'none','$patch':'delete'}]                          | x y z
          [{'$patch':'replace'},{'name':'n'}]                          | n
          [{'name':'n'}]                                               | n x y z
          [{'name':'z'},{'name':'n'}]                                  | x y z n
          [{'name':'z'},{'name':'x'}]                                  | y z x
          """)
  void theListBecomes(String containers, String names) {
    var patch = "{'spec':{'containers':" + containers + "}}";

    assertThat(names(patched(patch))).isEqualTo(List.of(names.split(" ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          [{'name':'z'},{'name':'x'},{'name':'y'}]                     | z x y
          [{'name':'z'}]                                               | z x y
          [{'name':'none'},{'name':'y'}]                               | y x z
          """)
  void theOrderIsSet(String order, String names) {
    assertThat(names(patched("{'spec':{'$setElementOrder/containers':" + order + "}}")))
        .isEqualTo(List.of(names.split(" ")));
  }

  private static List<String> names(ObjectNode pod) {
    return pod.at("/spec/containers").values().stream()
        .map(container -> Json.text(container, "name"))
        .toList();
  }

  private static ObjectNode patched(String patch) {
    return new StrategicMergePatch(ListSchema.of(PODS)).apply(json(POD), json(patch));
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) Json.MAPPER.readTree(text.replace('\'', '"'));
  }
}
