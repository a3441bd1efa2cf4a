package io.concordat.model.rule;

import java.util.List;

/**
 * What a rule accepts and what it refuses.
 *
 * @param rule the rule
 * @param accepted what checking a sound document finds; nothing of the rule
 * @param refused what checking a broken one finds
 * @param pointer where the rule must find it
 */
record RuleCase(Rule rule, List<Violation> accepted, List<Violation> refused, String pointer) {

    @Override
    public String toString() {
        return rule.number() + " at " + pointer;
    }
}
