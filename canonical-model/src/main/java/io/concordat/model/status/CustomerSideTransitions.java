package io.concordat.model.status;

import java.util.List;

/** The tables of what the customer says: to a quote, to an invoice, about an amount. */
final class CustomerSideTransitions {

    private CustomerSideTransitions() {}

    static TransitionTable<DisputeStatus> dispute() {
        TransitionTable.Builder<DisputeStatus> table = TransitionTable.of("Dispute", DisputeStatus.class)
                .numbered("D8")
                .withSkips()
                .move(DisputeStatus.OPEN, "take up", DisputeStatus.RESEARCHING)
                .move(DisputeStatus.OPEN, "ask the customer", DisputeStatus.AWAITING_CUSTOMER)
                .move(DisputeStatus.RESEARCHING, "ask the customer", DisputeStatus.AWAITING_CUSTOMER)
                .back(DisputeStatus.AWAITING_CUSTOMER, "answer", DisputeStatus.RESEARCHING);
        for (DisputeStatus undecided :
                List.of(DisputeStatus.OPEN, DisputeStatus.RESEARCHING, DisputeStatus.AWAITING_CUSTOMER)) {
            table.move(undecided, "approve", DisputeStatus.APPROVED)
                    .move(undecided, "approve a part", DisputeStatus.PARTIALLY_APPROVED)
                    .move(undecided, "deny", DisputeStatus.DENIED)
                    .move(undecided, "take back", DisputeStatus.WITHDRAWN);
        }
        return table.move(DisputeStatus.APPROVED, "settle", DisputeStatus.CLEARED)
                .move(DisputeStatus.PARTIALLY_APPROVED, "settle", DisputeStatus.CLEARED)
                .move(DisputeStatus.PARTIALLY_APPROVED, "give up the rest", DisputeStatus.WRITTEN_OFF)
                .move(DisputeStatus.DENIED, "customer pays", DisputeStatus.CLEARED)
                .move(DisputeStatus.DENIED, "give up", DisputeStatus.WRITTEN_OFF)
                .move(DisputeStatus.DENIED, "take back", DisputeStatus.WITHDRAWN)
                .back(DisputeStatus.DENIED, "object", DisputeStatus.RESEARCHING)
                .build();
    }

    static TransitionTable<BuyerResponse> buyerResponse() {
        return TransitionTable.of("Buyer-Response", BuyerResponse.class)
                .numbered("D9")
                .withSkips()
                .move(BuyerResponse.NONE, "AB", BuyerResponse.ACKNOWLEDGED)
                .move(BuyerResponse.ACKNOWLEDGED, "IP", BuyerResponse.IN_PROCESS)
                .move(BuyerResponse.IN_PROCESS, "UQ", BuyerResponse.UNDER_QUERY)
                .move(BuyerResponse.UNDER_QUERY, "CA", BuyerResponse.CONDITIONALLY_ACCEPTED)
                .move(BuyerResponse.CONDITIONALLY_ACCEPTED, "RE", BuyerResponse.REJECTED)
                .move(BuyerResponse.CONDITIONALLY_ACCEPTED, "AP", BuyerResponse.ACCEPTED)
                .move(BuyerResponse.ACCEPTED, "PD", BuyerResponse.PAYMENT_INITIATED)
                .build();
    }

    static TransitionTable<QuoteStatus> quote() {
        return TransitionTable.of("Quote", QuoteStatus.class)
                .numbered("D10")
                .withSkips()
                .move(QuoteStatus.DRAFT, "send", QuoteStatus.SENT)
                .move(QuoteStatus.SENT, "take", QuoteStatus.ACCEPTED)
                .move(QuoteStatus.SENT, "take a part", QuoteStatus.PARTIALLY_ACCEPTED)
                .move(QuoteStatus.SENT, "refuse", QuoteStatus.REJECTED)
                .move(QuoteStatus.SENT, "not taken in time", QuoteStatus.EXPIRED)
                .move(QuoteStatus.PARTIALLY_ACCEPTED, "take the rest", QuoteStatus.ACCEPTED)
                .move(QuoteStatus.PARTIALLY_ACCEPTED, "order", QuoteStatus.CONVERTED)
                .move(QuoteStatus.ACCEPTED, "order", QuoteStatus.CONVERTED)
                .back(QuoteStatus.REJECTED, "offer anew", QuoteStatus.SENT)
                .back(QuoteStatus.EXPIRED, "offer anew", QuoteStatus.SENT)
                .build();
    }
}
