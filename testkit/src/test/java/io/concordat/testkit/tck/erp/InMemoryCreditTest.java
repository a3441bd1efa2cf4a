package io.concordat.testkit.tck.erp;

import io.concordat.adapter.erp.CreditCheck;
import io.concordat.adapter.erp.CreditRequest;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.credit.CreditDecision;
import io.concordat.model.credit.CreditDecision.Outcome;
import io.concordat.model.credit.CreditDecisionBuilder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The in-memory ERP keeps the promises of {@link CreditCheck}. */
public class InMemoryCreditTest extends CreditCheckTck implements Bench.Breakable<CreditCheck> {

    public static final List<Mutant<CreditCheck>> MUTANTS = List.of(
            Mutant.port("ERP-7", "reserves what it approves", () -> {
                Set<Object> keys = new HashSet<>();
                return call -> {
                    Object decision = call.proceed();
                    boolean again = keys.add(call.context().key()) && keys.size() > 1;
                    return again ? refused((CreditDecision) decision) : decision;
                };
            }),
            Mutant.port("ERP-8", "decides anew each time", () -> {
                int[] times = {0};
                return call -> call.proceedIn(
                        call.context().withKey(call.context().key().step("t" + times[0]++)));
            }),
            Mutant.answering(
                    "ERP-9",
                    "approves more than was asked for",
                    CreditDecision.class,
                    decision -> decision.outcome() == Outcome.APPROVED
                            ? CreditDecisionBuilder.builder(decision)
                                    .approvedAmount(Money.of("6000.01", "EUR"))
                                    .build()
                            : decision),
            Mutant.answering(
                    "ERP-9",
                    "gives no reason",
                    CreditDecision.class,
                    decision -> CreditDecisionBuilder.builder(decision)
                            .reasons(List.of())
                            .build()),
            Mutant.port("ERP-10", "decides for strangers", () -> call -> {
                try {
                    return call.proceed();
                } catch (CallFailedException e) {
                    if (e.kind() == io.concordat.model.call.FailureKind.TRANSIENT) {
                        throw e;
                    }
                    return call.proceedWith(request("1"), call.context());
                }
            }));

    private final Bench<CreditCheck> bench = new Bench<>(CreditCheck.class);
    private final ErpWorld world = new ErpWorld();

    @Override
    public Bench<CreditCheck> bench() {
        return bench;
    }

    @Override
    protected CreditCheck port() {
        return bench.port(world.erp.credit());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected CreditRequest affordable() {
        return request("6000.00");
    }

    @Override
    protected CreditRequest unaffordable() {
        return request("10000.01");
    }

    @Override
    protected CreditRequest ofAStranger() {
        return new CreditRequest(Ref.to(Id.of("nobody")), null, Money.of("1", "EUR"));
    }

    private static CreditRequest request(String amount) {
        return new CreditRequest(Ref.to(Customers.TYPICAL), null, Money.of(amount, "EUR"));
    }

    private static CreditDecision refused(CreditDecision decision) {
        return CreditDecisionBuilder.builder(decision)
                .outcome(Outcome.HOLD)
                .approvedAmount(null)
                .build();
    }
}
