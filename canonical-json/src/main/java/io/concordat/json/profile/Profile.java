package io.concordat.json.profile;

import io.concordat.json.check.CompiledSchema;
import io.concordat.model.rule.Rule;
import io.concordat.model.rule.Rules;
import io.concordat.model.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A restriction of a contract, with an id of its own. Documents are asked to obey the contract first and the profile in
 * addition, so what is valid under a profile is valid under the contract. Immutable and thread-safe.
 */
public final class Profile {

    private final String id;
    private final Class<? extends Record> type;
    private final List<CompiledSchema> restrictions;
    private final Set<String> promoted;

    Profile(String id, Class<? extends Record> type, List<CompiledSchema> restrictions, Set<Rule> promoted) {
        this.id = id;
        this.type = type;
        this.restrictions = List.copyOf(restrictions);
        this.promoted = promoted.stream().map(Rule::number).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Begins a profile.
     *
     * @param id an absolute URI
     * @param type the record of the contract: a document, or the data of an event
     * @throws IllegalArgumentException if the id is no absolute URI or the record has no contract
     */
    public static ProfileBuilder of(String id, Class<? extends Record> type) {
        return new ProfileBuilder(id, type);
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** The record of the contract it restricts; of the major this library reads. */
    public Class<? extends Record> type() {
        return type;
    }

    /**
     * What of the profile a document does not obey; each violation names the profile.
     *
     * @param document an object that obeys its contract
     * @param json the same as JSON
     */
    public List<Violation> check(Record document, String json) {
        List<Violation> found = new ArrayList<>();
        restrictions.forEach(restriction -> found.addAll(restriction.check(json, "")));
        if (!promoted.isEmpty()) {
            Rules.advise(document).stream()
                    .filter(advice -> promoted.contains(advice.rule()))
                    .map(advice -> new Violation(
                            advice.rule(), advice.pointer(), advice.found(), advice.expected() + ", by profile " + id))
                    .forEach(found::add);
        }
        return found;
    }
}
