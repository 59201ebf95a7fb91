package dev.mooring.lab.cluster.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/// JSON patch as RFC 6902 has it, operation by operation, and what it refuses.
class JsonPatchTest {
  private static final String DOCUMENT = "{\"a\":{\"b\":1},\"l\":[\"x\",\"y\"]}";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'op':'add','path':'/a/c','value':2}           | {'a':{'b':1,'c':2},'l':['x','y']}
          {'op':'add','path':'/a/b','value':{'c':2}}     | {'a':{'b':{'c':2}},'l':['x','y']}
          {'op':'add','path':'/l/0','value':'w'}         | {'a':{'b':1},'l':['w','x','y']}
          {'op':'add','path':'/l/1','value':'w'}         | {'a':{'b':1},'l':['x','w','y']}
          {'op':'add','path':'/l/2','value':'w'}         | {'a':{'b':1},'l':['x','y','w']}
          {'op':'add','path':'/l/-','value':'w'}         | {'a':{'b':1},'l':['x','y','w']}
          {'op':'remove','path':'/a/b'}                  | {'a':{},'l':['x','y']}
          {'op':'remove','path':'/l/0'}                  | {'a':{'b':1},'l':['y']}
          {'op':'replace','path':'/a','value':7}         | {'a':7,'l':['x','y']}
          {'op':'replace','path':'/l/1','value':'z'}     | {'a':{'b':1},'l':['x','z']}
          {'op':'move','from':'/a/b','path':'/l/1'}      | {'a':{},'l':['x',1,'y']}
          {'op':'copy','from':'/l','path':'/a/l'}        | {'a':{'b':1,'l':['x','y']},'l':['x','y']}
          {'op':'test','path':'/l/1','value':'y'}        | {'a':{'b':1},'l':['x','y']}
          """)
  void anOperationDoesWhatItSays(String operation, String wanted) {
    assertThat(JsonPatch.apply(json(DOCUMENT), json("{'ops':[" + operation + "]}").path("ops")))
        .isEqualTo(json(wanted));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'op':'add','path':'/none/c','value':2}        | 422
          {'op':'add','path':'/l/3','value':'w'}         | 422
          {'op':'add','path':'/l/x','value':'w'}         | 422
          {'op':'add','path':'/a/b/c','value':'w'}       | 422
          {'op':'remove','path':'/l/2'}                  | 422
          {'op':'replace','path':'/a/c','value':2}       | 422
          {'op':'move','from':'/c','path':'/d'}          | 422
          {'op':'copy','from':'/c','path':'/d'}          | 422
          {'op':'test','path':'/l/1','value':'x'}        | 422
          {'op':'test','path':'/c','value':1}            | 422
          {'op':'replace','path':'','value':{}}          | 422
          {'op':'merge','path':'/a','value':{}}          | 400
          {'op':'remove','path':'a/b'}                   | 400
          """)
  void whatDoesNotFitIsRefused(String operation, int status) {
    var operations = json("{'ops':[" + operation + "]}").path("ops");

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> JsonPatch.apply(json(DOCUMENT), operations))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(status));
  }

  @Test
  void aPatchIsAList() {
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> JsonPatch.apply(json(DOCUMENT), json("{'op':'remove','path':'/a'}")))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(400));
  }

  @Test
  void whatIsCopiedIsNoLongerTheSame() {
    var operations =
        json(
            "{'ops':[{'op':'copy','from':'/a','path':'/c'},"
                + "{'op':'add','path':'/a/d','value':1}]}");

    assertThat(JsonPatch.apply(json(DOCUMENT), operations.path("ops")).path("c"))
        .isEqualTo(json("{'b':1}"));
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) Json.MAPPER.readTree(text.replace('\'', '"'));
  }
}
