package io.concordat.adapter.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.status.PaymentStatus;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrmRecordsTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T08:00:00Z");
    private static final String NAME = "QZX12345";

    private static Opportunity opportunity(int revision) {
        return new Opportunity(
                Id.of("opp-1"),
                revision,
                Ref.to(Id.of("cust-1")),
                NAME,
                Code.of("Proposal"),
                Opportunity.Outcome.OPEN,
                null,
                List.of(),
                List.of(),
                NOW);
    }

    private static ServiceCase serviceCase(int revision) {
        return new ServiceCase(
                Id.of("case-1"),
                revision,
                ServiceCase.Subject.of(Ref.to(Id.of("so-1"))),
                Code.of("DELAY"),
                ServiceCase.Priority.NORMAL,
                ServiceCase.Status.OPEN,
                NAME,
                List.of(),
                NOW);
    }

    @Test
    void showsNoNamesInTexts() {
        assertThat(opportunity(1).toString()).contains("opp-1").doesNotContain(NAME);
        assertThat(serviceCase(1).toString()).contains("case-1").doesNotContain(NAME);
    }

    @Test
    void countsRevisionsFromOne() {
        assertThatThrownBy(() -> opportunity(0)).hasMessageContaining("the first revision is 1");
        assertThatThrownBy(() -> serviceCase(0)).hasMessageContaining("the first revision is 1");
        assertThat(serviceCase(1).next(ServiceCase.Status.CLOSED, NOW).revision())
                .isEqualTo(2);
    }

    @Test
    void refusesACaseAboutNothing() {
        assertThatThrownBy(() -> new ServiceCase.Subject(null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("about nothing");
    }

    @Test
    void refusesAProbabilityThatIsNone() {
        assertThatThrownBy(() -> new Opportunity.Forecast(null, new BigDecimal("100.1"), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected 0 to 100");
        assertThat(new Opportunity.Forecast(null, new BigDecimal("100"), null).probabilityPercent())
                .isEqualByComparingTo("100");
    }

    @Test
    void refusesAnInvoiceOfTwoCurrencies() {
        assertThatThrownBy(() -> new InvoiceStatusReport.Amounts(Money.of("1.00", "EUR"), Money.of("1.00", "USD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected one currency");
    }

    @Test
    void refusesAPaymentReportedBeforeTheFirstPosition() {
        assertThatThrownBy(() -> new PaymentStatusReport(
                        Ref.to(Id.of("pay-1")),
                        List.of(),
                        PaymentStatus.SETTLED,
                        Money.of("1.00", "EUR"),
                        List.of(),
                        -1,
                        NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected 0 or more");
    }
}
