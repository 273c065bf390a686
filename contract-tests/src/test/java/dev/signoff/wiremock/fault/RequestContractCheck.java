package dev.signoff.wiremock.fault;

import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.MultiValue;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.signoff.spec.ContractCheck;
import dev.signoff.spec.Exchange;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Check of requests against the contract. The server misbehaves on purpose, so each request is
 * checked as if its response were correct.
 */
final class RequestContractCheck {
  private static final ContractCheck CHECK = new ContractCheck("ibm-mq-9.0.4");

  private RequestContractCheck() {}

  static List<String> violations(List<LoggedRequest> requests, WireFaultCase of) {
    ResponseDefinition response = of.vendor().response(of.step()).build();
    return requests.stream()
        .flatMap(request -> CHECK.check(exchange(request, response)).stream())
        .toList();
  }

  private static Exchange exchange(LoggedRequest request, ResponseDefinition response) {
    return new Exchange(
        request.getMethod().getName(),
        URI.create(request.getAbsoluteUrl()),
        fields(request.getHeaders()),
        request.getBodyAsString(),
        response.getStatus(),
        fields(response.getHeaders()),
        response.getBody() == null ? "" : response.getBody());
  }

  private static Map<String, List<String>> fields(@Nullable HttpHeaders headers) {
    return headers == null
        ? Map.of()
        : headers.all().stream().collect(Collectors.toMap(MultiValue::key, MultiValue::values));
  }
}
