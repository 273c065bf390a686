package dev.signoff.spec;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Registry of all rules, by their sentences. */
final class ContractRules {
  static final Map<String, ContractRule> ALL = new LinkedHashMap<>();

  static {
    ALL.put("is OpenAPI 3.0.3", DocumentRules::isOpenApi303);
    ALL.put("parses without a message", ContractRules::parses);
    ALL.put("has no YAML anchor", DocumentRules::hasNoAnchors);
    ALL.put("has no extension that nobody reads", DocumentRules::knowsItsExtensions);
    ALL.put("uses each component", DocumentRules::usesItsComponents);
    ALL.put("declares its profiles", DocumentRules::declaresItsProfiles);
    ALL.put("calls each operation by a Java name", OperationRules::hasOperationIds);
    ALL.put("documents each operation", OperationRules::documentsOperations);
    ALL.put("declares each tag", OperationRules::declaresItsTags);
    ALL.put("has no credential as parameter", OperationRules::hasNoCredentialAsParameter);
    ALL.put("says required by a boolean", OperationRules::saysRequiredByBoolean);
    ALL.put("has variants that fit", OperationRules::hasVariantsThatFit);
    ALL.put("names each response", ResponseRules::namesItsResponses);
    ALL.put("tells cause and cure of each error", ResponseRules::namesCauseAndCure);
    ALL.put("has a schema for each error", ResponseRules::hasErrorBodies);
    ALL.put("shows each body", ResponseRules::givesBodyExamples);
    ALL.put("explains each header", ResponseRules::explainsItsHeaders);
    ALL.put("describes each cookie", ResponseRules::describesItsCookies);
    ALL.put("has no object schema without a name", SchemaRules::hasNoInlineObjects);
    ALL.put("describes each schema", SchemaRules::describesItsSchemas);
    ALL.put("explains each property", SchemaRules::explainsItsProperties);
    ALL.put("requires declared properties", SchemaRules::requiresDeclaredProperties);
    ALL.put("has examples that fit their schemas", ExampleRules::fitTheirSchemas);
    ALL.put("has cookie examples that obey their rules", ExampleRules::obeyTheirCookieRules);
    ALL.put("shows each credential", ExampleRules::showEachCredential);
    ALL.put("says why each error happens", OutcomeRules::sayWhyEachErrorHappens);
    ALL.put("says what to do about each error", FailureTextRules::sayWhatToDo);
    ALL.put("has cures that are short sentences", FailureTextRules::areShortSentences);
    ALL.put("cures errors alone", FailureTextRules::onlyErrorsHaveCures);
    ALL.put("has causes that can happen", OutcomeRules::haveCausesThatCanHappen);
    ALL.put("tells its errors apart", OutcomeRules::tellErrorsApart);
    ALL.put("has users that log in", OutcomeRules::haveUsersThatLogIn);
    ALL.put("has a requirement for each operation", RequirementRules::hasRequirementsEverywhere);
    ALL.put("has requirement ids of its vendor", RequirementRules::hasIdsOfItsVendor);
    ALL.put("says each thing once", RequirementRules::saysEachThingOnce);
  }

  private ContractRules() {}

  private static List<String> parses(Contract contract) {
    var options = new ParseOptions();
    options.setResolve(true);
    options.setResolveFully(true);
    return new OpenAPIV3Parser().readContents(contract.source(), null, options).getMessages();
  }
}
