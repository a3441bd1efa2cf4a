package io.concordat.model.credit;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer may have an amount on credit, and why.
 *
 * @param id canonical id
 * @param subject who and what for
 * @param outcome the decision
 * @param approvedAmount how much; not more than was asked for
 * @param reasons codes of the checks that spoke
 * @param exposure the figures it was decided on
 * @param conditions what must be done
 * @param basis who decided, when, by which policy, until when
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "credit-decision", version = "1.0.0")
public record CreditDecision(
        Id<CreditDecision> id,
        @Valid Subject subject,
        Outcome outcome,
        @Nullable Money approvedAmount,
        List<@Valid Code> reasons,
        @Valid @Nullable CreditExposure exposure,
        List<@Valid Condition> conditions,
        @Valid Basis basis,
        @Valid Appendix appendix,
        @Valid Meta meta) {

    /** What was decided. */
    public enum Outcome {

        /** Yes. */
        APPROVED,

        /** Yes, if the conditions are met. */
        APPROVED_WITH_CONDITIONS,

        /** Part of it. */
        PARTIAL,

        /** A person must look. */
        REFERRED,

        /** Not now. */
        HOLD,

        /** No. */
        DECLINED
    }

    /**
     * Who and what for.
     *
     * @param customer who
     * @param order the sales order, null for a proposed total
     * @param requestedAmount how much
     */
    public record Subject(
            @Valid Ref<Customer> customer, @Nullable Id<?> order, Money requestedAmount) {}

    /**
     * Something that must be done before credit counts.
     *
     * @param kind what
     * @param prepayment how much is to be paid before, for {@code PREPAYMENT}
     * @param text words
     */
    public record Condition(
            Kind kind,
            @Nullable Money prepayment,

            @Classified(PERSONAL) @Nullable @Size(max = 1000)
            String text) {

        /** What must be done. */
        public enum Kind {

            /** Pay part of it before. */
            PREPAYMENT,

            /** Pay on delivery. */
            CASH_ON_DELIVERY,

            /** Somebody vouches. */
            GUARANTEE
        }

        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /**
     * Who decided and on what ground.
     *
     * @param decidedBy rule, person or bureau
     * @param decidedAt when
     * @param validUntil until when; null for no end
     * @param policyVersion version of the credit policy; names the definition of available credit
     * @param supersedes the decision this one takes the place of
     * @param override who set a rule aside and why
     */
    @GeneratesBuilder
    public record Basis(
            Decider decidedBy,
            OffsetDateTime decidedAt,
            @Nullable OffsetDateTime validUntil,
            @Nullable @Size(max = 50) String policyVersion,
            @Valid @Nullable Ref<CreditDecision> supersedes,
            @Valid @Nullable RuleOverride override) {

        /** Who decides. */
        public enum Decider {

            /** A rule. */
            RULE,

            /** A person. */
            PERSON,

            /** A credit bureau. */
            BUREAU
        }

        /**
         * A rule set aside.
         *
         * @param by the desk
         * @param reason why
         */
        public record RuleOverride(
                @Classified(PERSONAL) @Size(min = 1, max = 100)
                String by,

                @Valid Code reason) {

            /** Without the confidential values. */
            @Override
            public String toString() {
                return Discreet.text(this);
            }
        }
    }

    /** Copies the lists. */
    public CreditDecision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(outcome, "outcome");
        reasons = List.copyOf(reasons);
        conditions = List.copyOf(conditions);
    }
}
