package io.concordat.json.profile;

import io.concordat.json.check.CompiledSchema;
import io.concordat.json.schema.ContractName;
import io.concordat.json.schema.SchemaFiles;
import io.concordat.json.subset.Proof;
import io.concordat.json.subset.SchemaDocument;
import io.concordat.model.pricing.ToleranceProfile;
import io.concordat.model.rule.Rule;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Builds a profile; each part only restricts. A part that names a member the contract does not have, or that lets in
 * everything the contract lets in, is refused where it is added. Not thread-safe.
 */
public final class ProfileBuilder {

    private final String id;
    private final Class<? extends Record> type;
    private final SchemaDocument contract;
    private final List<CompiledSchema> restrictions = new ArrayList<>();
    private final Set<Rule> promoted = EnumSet.noneOf(Rule.class);

    ProfileBuilder(String id, Class<? extends Record> type) {
        if (!URI.create(id).isAbsolute()) {
            throw new IllegalArgumentException("found profile id '" + id + "', expected an absolute URI");
        }
        this.id = id;
        this.type = type;
        this.contract = new SchemaDocument(SchemaFiles.text(ContractName.of(type), true), 1);
    }

    /**
     * Adds a restriction.
     *
     * @param schema JSON Schema 2020-12 of the whole document, holding only what is demanded beyond the contract
     * @throws IllegalArgumentException if it is broken, names a member the contract does not have, or restricts nothing
     */
    public ProfileBuilder restrictedBy(String schema) {
        CompiledSchema compiled = new CompiledSchema(schema, "profile " + id);
        SchemaDocument restriction = new SchemaDocument(schema, 2);
        List<String> unknown = new MemberNames().unknown(restriction.root(), contract.root());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("profile " + id + " names what contract "
                    + ContractName.of(type).name() + " does not have: " + String.join(", ", unknown)
                    + "; check the spelling, a profile cannot add members");
        }
        if (Proof.obstacles(contract, restriction, false).isEmpty()) {
            throw new IllegalArgumentException("profile " + id + " restricts nothing here: every document of contract "
                    + ContractName.of(type).name() + " obeys " + schema.strip());
        }
        restrictions.add(compiled);
        return this;
    }

    /**
     * Lets in some values only.
     *
     * @param path members from the root, separated by slashes; a star for each element of a list: {@code terms/currency}
     * @param values the values that are left
     * @throws IllegalArgumentException if the contract has no such member
     */
    public ProfileBuilder allowing(String path, String... values) {
        return restrictedBy(PathSchema.of(path, values));
    }

    /**
     * Lets in extensions of some namespaces only; none where none is named.
     *
     * @throws IllegalArgumentException if documents of the contract have no extensions
     */
    public ProfileBuilder onlyExtensions(String... namespaces) {
        return allowing("appendix/extensions/*/namespace", namespaces);
    }

    /**
     * Demands a tolerance.
     *
     * @param path where the document's rounding policy stands: {@code terms/rounding} in an order
     */
    public ProfileBuilder tolerance(String path, ToleranceProfile tolerance) {
        return allowing(path + "/tolerance", tolerance.code());
    }

    /**
     * Makes advice binding: a document the rule advises against is refused.
     *
     * @throws IllegalArgumentException if a rule is no advice
     */
    public ProfileBuilder promoting(Rule... advice) {
        for (Rule rule : advice) {
            if (!rule.text().endsWith("(advice)")) {
                throw new IllegalArgumentException("profile " + id + " promotes " + rule.number()
                        + ", which every document has to obey anyway: expected a rule that is advice");
            }
            promoted.add(rule);
        }
        return this;
    }

    /**
     * The profile.
     *
     * @throws IllegalArgumentException if nothing was restricted
     */
    public Profile build() {
        if (restrictions.isEmpty() && promoted.isEmpty()) {
            throw new IllegalArgumentException(
                    "profile " + id + " restricts nothing: add a restriction or leave it out");
        }
        return new Profile(id, type, restrictions, promoted);
    }
}
