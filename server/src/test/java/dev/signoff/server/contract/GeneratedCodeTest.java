package dev.signoff.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.ibmmq.api.LoginApi;
import dev.signoff.server.ibmmq.api.QueueApi;
import dev.signoff.server.rested.api.CustomEndpointApi;
import dev.signoff.server.rocketchat.api.AuthenticationApi;
import dev.signoff.server.rocketchat.model.LoginData;
import dev.signoff.server.rocketchat.model.Profile;
import dev.signoff.spec.Contract;
import dev.signoff.spec.ContractOperation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of the Java code that the templates generate from the contracts. */
class GeneratedCodeTest {
  private static final Map<String, List<Class<?>>> APIS =
      Map.of(
          "ibm-mq", List.of(LoginApi.class, QueueApi.class),
          "rested", List.of(CustomEndpointApi.class),
          "rocket-chat", List.of(AuthenticationApi.class));

  @Test
  void aResponseTypeHasOneFactoryMethodForEachDocumentedStatusAndNoPublicConstructor()
      throws Exception {
    for (Contract contract : Contract.all()) {
      Map<String, Method> methods = methods(contract);
      for (ContractOperation operation : contract.operations()) {
        Class<?> response = responseType(methods.get(operation.id()));
        assertThat(response.getConstructors()).as("public constructors of %s", response).isEmpty();
        assertThat(statuses(response)).as("%s", response).isEqualTo(operation.responses().keySet());
      }
      assertThat(methods.keySet())
          .isEqualTo(
              contract.operations().stream()
                  .map(ContractOperation::id)
                  .collect(Collectors.toSet()));
    }
  }

  @Test
  void annotationsNameTheSameStatuses() {
    for (Contract contract : Contract.all()) {
      Map<String, Method> methods = methods(contract);
      for (ContractOperation operation : contract.operations()) {
        Operation annotation = methods.get(operation.id()).getAnnotation(Operation.class);
        assertThat(Arrays.stream(annotation.responses()).map(ApiResponse::responseCode))
            .containsExactlyElementsOf(
                operation.responses().keySet().stream().map(String::valueOf).toList());
      }
    }
  }

  @Test
  void modelsMaskSecrets() {
    String secret = "secret-secret";
    Profile me = new Profile("id", "alice", null, null, null, Map.of());
    List<Record> models =
        List.of(
            new dev.signoff.server.ibmmq.model.Credentials("user", secret),
            new dev.signoff.server.rested.model.Credentials("user", null, secret),
            new dev.signoff.server.rocketchat.model.Credentials("user", null, null, secret, secret),
            new LoginData("id", secret, me));
    for (Record model : models) {
      assertThat(model.toString()).contains("***").doesNotContain(secret);
    }
  }

  private static Map<String, Method> methods(Contract contract) {
    return APIS.get(contract.id()).stream()
        .flatMap(api -> Arrays.stream(api.getDeclaredMethods()))
        .collect(Collectors.toMap(Method::getName, method -> method, (a, b) -> a, TreeMap::new));
  }

  private static Class<?> responseType(Method method) {
    assertThat(method.getReturnType()).isEqualTo(OperationResult.class);
    ParameterizedType response = (ParameterizedType) method.getGenericReturnType();
    return (Class<?>) response.getActualTypeArguments()[0];
  }

  private static Set<Integer> statuses(Class<?> response) throws Exception {
    Stream.Builder<Integer> statuses = Stream.builder();
    for (Method method : response.getDeclaredMethods()) {
      if (Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers())) {
        Object[] arguments =
            IntStream.range(0, method.getParameterCount())
                .mapToObj(
                    i ->
                        method.getParameterTypes()[i] == ResponseCookie[].class
                            ? new ResponseCookie[0]
                            : null)
                .toArray();
        statuses.add(((OperationResponse) method.invoke(null, arguments)).status());
      }
    }
    return statuses.build().collect(Collectors.toSet());
  }
}
