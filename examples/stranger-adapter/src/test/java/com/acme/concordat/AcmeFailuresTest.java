package com.acme.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.acme.concordat.http.Access;
import com.acme.concordat.http.AcmeClient;
import com.acme.concordat.master.AcmeCustomers;
import com.acme.concordat.order.AcmeOrders;
import com.acme.concordat.server.CannedAnswers;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.value.Id;
import io.concordat.testkit.fixture.SalesOrders;
import java.io.IOException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the kits do not ask: which failure each of Acme's answers becomes. */
class AcmeFailuresTest {

    @AutoClose
    private final AcmeBench acme = new AcmeBench();

    @AutoClose
    private final CannedAnswers canned = new CannedAnswers();

    AcmeFailuresTest() throws IOException {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    400 | {"code": "NO_SENSE"}                     | CONTRACT_MISMATCH | CONTRACT_MISMATCH
                    401 | {"code": "WHO_ARE_YOU"}                  | UNAUTHORISED      | UNAUTHORISED
                    403 | {}                                       | UNAUTHORISED      | UNAUTHORISED
                    405 | {}                                       | UNSUPPORTED       | UNSUPPORTED
                    409 | {"code": "ORDER_EXISTS", "orderRev": 4}  | CONFLICT          | CONFLICT
                    422 | {"code": "NOT_VALID"}                    | REJECTED          | REJECTED
                    429 | {}                                       | THROTTLED         | THROTTLED
                    500 | {}                                       | OUTCOME_UNKNOWN   | TRANSIENT
                    502 | <html>                                   | OUTCOME_UNKNOWN   | TRANSIENT
                    503 | {"code": "BUSY"}                         | TRANSIENT         | TRANSIENT
                    503 | {}                                       | OUTCOME_UNKNOWN   | TRANSIENT
                    302 | {}                                       | OUTCOME_UNKNOWN   | TRANSIENT
                    200 | {"orderNo":                              | OUTCOME_UNKNOWN   | CONTRACT_MISMATCH
                    200 | {}                                       | OUTCOME_UNKNOWN   | CONTRACT_MISMATCH
                    """)
    void givesEachAnswerItsFailure(int status, String body, FailureKind ofEffect, FailureKind ofQuestion) {
        canned.answer(status, body);
        assertThat(submit(client(Duration.ofSeconds(20))).kind()).isEqualTo(ofEffect);
        assertThat(read(client(Duration.ofSeconds(20))).kind()).isEqualTo(ofQuestion);
    }

    @ParameterizedTest
    @CsvSource({"7, PT7S", "'Mon, 02 Mar 2026 08:02:00 GMT', PT2M", "soon, PT30S", ", PT30S"})
    void waitsAsLongAsAcmeSays(String retryAfter, Duration wait) {
        canned.answer(429, "{}");
        canned.retryAfter(retryAfter);
        Failure failure = submit(client(Duration.ofSeconds(20)));
        assertThat(failure)
                .isInstanceOfSatisfying(
                        Failure.Throttled.class,
                        it -> assertThat(it.retryAfter()).isEqualTo(wait));
    }

    /** The time of the call runs out, not that of the connection, which would mean that nothing was sent. */
    @Test
    void doesNotKnowTheOutcomeOfWhatIsNotAnsweredInTime() {
        canned.answerNothing();
        AcmeClient client = client(Duration.ofSeconds(20));
        CallContext hurried = call().withDeadline(acme.clock.instant().plusMillis(500));
        assertThat(failure(() -> new AcmeOrders(client).submit(SalesOrders.typical(), hurried))
                        .kind())
                .isEqualTo(FailureKind.OUTCOME_UNKNOWN);
        assertThat(failure(() -> new AcmeCustomers(client).get(Id.of("cust-1"), hurried))
                        .kind())
                .isEqualTo(FailureKind.TRANSIENT);
    }

    @Test
    void saysLaterWhileAcmeIsStillAtIt() {
        canned.answer(200, "{\"state\": \"RUNNING\", \"kind\": \"ORDER\"}");
        AcmeOrders orders = new AcmeOrders(client(Duration.ofSeconds(20)));
        CallContext call = call();
        assertThat(failure(() -> orders.find(call.key(), call)).kind()).isEqualTo(FailureKind.TRANSIENT);
    }

    @Test
    void namesTheRevisionThatIsInTheBook() {
        canned.answer(409, "{\"code\": \"ORDER_EXISTS\", \"orderRev\": 4}");
        assertThat(submit(client(Duration.ofSeconds(20))))
                .isInstanceOfSatisfying(
                        Failure.Conflict.class,
                        it -> assertThat(it.foundRevision()).isEqualTo(4));
    }

    private AcmeClient client(Duration timeout) {
        return new AcmeClient(new Access("acme-eu1", canned.url(), "t", timeout, acme.clock));
    }

    private Failure submit(AcmeClient client) {
        return failure(() -> new AcmeOrders(client).submit(SalesOrders.typical(), call()));
    }

    private Failure read(AcmeClient client) {
        return failure(() -> new AcmeCustomers(client).get(Id.of("cust-1"), call()));
    }

    private static Failure failure(ThrowingCallable call) {
        return catchThrowableOfType(CallFailedException.class, call).failure();
    }

    private CallContext call() {
        return CallContext.of(
                IdempotencyKey.of("erp.submit", "so-1"), acme.clock.instant().plusSeconds(60));
    }
}
