package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.Json;
import tools.jackson.databind.node.ObjectNode;

/// Answers what the user may do: one question, or all rights in a list.
record Reviews(Rights rights) {

  /// @throws ApiException 400 when the question is none
  ObjectNode answer(Caller caller, ObjectNode review) {
    return Json.text(review, "kind").equals("SelfSubjectRulesReview")
        ? rules(caller, review)
        : access(caller, review);
  }

  private ObjectNode access(Caller caller, ObjectNode review) {
    var spec = review.path("spec");
    var about = spec.has("resourceAttributes") ? "resourceAttributes" : "nonResourceAttributes";
    if (!spec.has(about)) {
      throw ApiException.badRequest(
          "spec: Invalid value: exactly one of nonResourceAttributes or resourceAttributes must be"
              + " specified");
    }
    var allowed =
        about.equals("nonResourceAttributes") || rights.may(caller, Attempt.asked(review));
    var status = review.putObject("status").put("allowed", allowed);
    if (!allowed) {
      status.put("reason", "no role of the user allows it");
    }
    return review;
  }

  private ObjectNode rules(Caller caller, ObjectNode review) {
    var status = review.putObject("status").put("incomplete", false);
    if (!caller.name().equals(Rights.LEARNER)) {
      var rules = status.putArray("resourceRules");
      rights.roles().rules(caller, Json.text(review, "spec", "namespace")).forEach(rules::add);
      status.putArray("nonResourceRules");
      return review;
    }
    var rule = status.putArray("resourceRules").addObject();
    var verbs = rule.putArray("verbs");
    if (rights.readOnly()) {
      Rights.LOOKING.stream().sorted().forEach(verbs::add);
    } else {
      verbs.add("*");
    }
    rule.putArray("apiGroups").add("*");
    rule.putArray("resources").add("*");
    var pages = status.putArray("nonResourceRules").addObject();
    pages.putArray("verbs").add("get");
    pages.putArray("nonResourceURLs").add("*");
    return review;
  }
}
