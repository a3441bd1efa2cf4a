package io.concordat.model.rule.service;

import io.concordat.model.constraint.RuleBook;
import io.concordat.model.rule.Rules;
import io.concordat.model.rule.Violation;

/** {@link Rules} for the constraint {@code ObeysRules}; found as a service, not for calling. Thread-safe. */
public final class RulesAsConstraint implements RuleBook {

    /** For the service loader. */
    public RulesAsConstraint() {}

    @Override
    public void check(Record document, Report report) {
        for (Violation violation : Rules.check(document)) {
            report.add(
                    violation.pointer(),
                    violation.rule() + ": found " + violation.found() + ", expected " + violation.expected());
        }
    }
}
