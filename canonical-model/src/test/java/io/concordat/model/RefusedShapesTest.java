package io.concordat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.change.ChangeResponse;
import io.concordat.model.change.LineChange;
import io.concordat.model.dispute.Claim;
import io.concordat.model.dispute.ClaimBuilder;
import io.concordat.model.dispute.Dispute;
import io.concordat.model.dispute.DisputeBuilder;
import io.concordat.model.dispute.DisputeHandling;
import io.concordat.model.dispute.DisputeSubject;
import io.concordat.model.dispute.Resolution;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.InvoiceEvent;
import io.concordat.model.inventory.StockLevels;
import io.concordat.model.pricelist.PriceAgreement;
import io.concordat.model.pricelist.PriceEntry;
import io.concordat.model.pricelist.PriceTarget;
import io.concordat.model.returns.RestockingFee;
import io.concordat.model.returns.ReturnOrigin;
import io.concordat.model.status.BuyerResponse;
import io.concordat.model.status.DisputeStatus;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.model.value.SystemRole;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no object of the model can be, and what follows from what it is. */
class RefusedShapesTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T10:00:00Z");
    private static final UnitPrice PRICE = UnitPrice.of("1", "EUR", Unit.ONE);

    @Test
    void aPriceIsForAnItemOrForAGroup() {
        assertThatThrownBy(() -> new PriceTarget(null, null)).hasMessageContaining("neither");
        assertThatThrownBy(() -> new PriceTarget(Ref.to(Id.of("item-1")), Code.of("GROUP")))
                .hasMessageContaining("both");
    }

    @Test
    void aBreakHasAPriceOrAPercentageAndBeginsAboveNothing() {
        Quantity ten = Quantity.of("10", "C62");
        assertThatThrownBy(() -> new PriceEntry.QuantityBreak(ten, null, null)).hasMessageContaining("neither");
        assertThatThrownBy(() -> new PriceEntry.QuantityBreak(ten, PRICE, BigDecimal.ONE))
                .hasMessageContaining("both");
        assertThatThrownBy(() -> new PriceEntry.QuantityBreak(Quantity.of("0", "C62"), PRICE, null))
                .hasMessageContaining("more than zero");
    }

    @Test
    void nobodyClaimsFromASupplierThatBearsNothing() {
        assertThatThrownBy(() -> new PriceAgreement("A-1", null, false, PriceAgreement.ClaimBasis.COST, null))
                .hasMessageContaining("vendorFunded");
        assertThatThrownBy(() -> new PriceAgreement("A-1", null, false, null, BigDecimal.TEN))
                .hasMessageContaining("vendorFunded");
    }

    @Test
    void aReturnedLineComesFromSomewhereOrIsMarked() {
        assertThatThrownBy(() -> new ReturnOrigin(null, null, null, false)).hasMessageContaining("not marked");
        assertThatThrownBy(() -> new ReturnOrigin(Ref.toLine(Id.of("so-1"), "1"), null, null, true))
                .hasMessageContaining("marked as unmatched");
    }

    @Test
    void aRestockingFeeIsAPercentageOrAnAmountOfNoLessThanNothing() {
        assertThatThrownBy(() -> new RestockingFee(null, null)).hasMessageContaining("neither");
        assertThatThrownBy(() -> new RestockingFee(BigDecimal.ONE, Money.of("1", "EUR")))
                .hasMessageContaining("both");
        assertThatThrownBy(() -> new RestockingFee(null, Money.of("-1", "EUR"))).hasMessageContaining("0 or more");
    }

    @Test
    void aDisputeIsAboutSomethingAndOpenAsFarAsItIsNotResolved() {
        Dispute dispute = dispute("42.35", resolution("30.25"));
        assertThat(dispute.openAmount()).isEqualTo(Money.of("12.10", "EUR"));
        assertThatThrownBy(() -> dispute("0")).hasMessageContaining("more than zero");
        assertThatThrownBy(() -> resolution("-1")).hasMessageContaining("more than zero");
    }

    private static Resolution resolution(String amount) {
        return new Resolution(Resolution.Kind.CREDIT_MEMO, Money.of(amount, "EUR"), null, NOW, null);
    }

    private static Dispute dispute(String amount, Resolution... resolutions) {
        return DisputeBuilder.builder()
                .id(Id.of("d-1"))
                .kind(Dispute.Kind.DEDUCTION)
                .customer(Ref.to(Id.of("cust-1")))
                .claim(ClaimBuilder.builder()
                        .origin(Claim.Origin.PRICE)
                        .reason(Code.of("PRICE"))
                        .build())
                .amount(Money.of(amount, "EUR"))
                .subject(DisputeSubject.of(Ref.to(Id.of("inv-1"))))
                .handling(new DisputeHandling(DisputeStatus.OPEN, null, null, NOW, null))
                .resolutions(List.of(resolutions))
                .appendix(Appendix.EMPTY)
                .meta(Meta.first(Dispute.class, Producer.of("erp-1", SystemRole.ERP), NOW))
                .build();
    }

    @Test
    void aBuyersAnswerSaysSomething() {
        assertThatThrownBy(() -> new InvoiceEvent.Responded(
                        Aggregate.at(Id.of("inv-1"), 1), BuyerResponse.NONE, List.of(), null, null))
                .hasMessageContaining("leave the event out");
    }

    @Test
    void whatMayBePromisedIsWhatNobodyHasAClaimOn() {
        StockLevels levels = new StockLevels(
                Unit.ONE,
                new StockLevels.Physical(number("40"), number("1"), number("2"), number("3")),
                new StockLevels.Reserved(number("4"), number("5"), number("100")),
                new StockLevels.Ordered(number("100"), number("100")),
                number("6"),
                number("19"));
        assertThat(levels.unreserved()).isEqualByComparingTo(levels.available());
    }

    private static BigDecimal number(String value) {
        return new BigDecimal(value);
    }

    @Test
    void codesOfOtherListsLeadToOurWordsAndBack() {
        assertThat(LineChange.Action.ofCode("74")).contains(LineChange.Action.REOPEN);
        assertThat(LineChange.Action.ofCode("5")).isEmpty();
        assertThat(ChangeResponse.Decision.ofCode("CA")).contains(ChangeResponse.Decision.CONDITIONALLY_ACCEPTED);
        assertThat(ChangeResponse.Decision.ofCode("PD")).isEmpty();
    }

    @Test
    void onlyAnUndecidedDisputeCountsAsDisputed() {
        assertThat(List.of(DisputeStatus.values()).stream().filter(DisputeStatus::isUndecided))
                .containsExactly(DisputeStatus.OPEN, DisputeStatus.RESEARCHING, DisputeStatus.AWAITING_CUSTOMER);
    }
}
