package io.concordat.idempotency;

import static io.concordat.idempotency.OtherSystem.isDown;
import static io.concordat.idempotency.OtherSystem.losesAnswer;
import static io.concordat.idempotency.OtherSystem.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.ExecutionEvent.Kind;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExecutionCountsTest {

    private final Fixture f = new Fixture();

    private void submit(String number) {
        f.once.execute(IdempotencyKey.of("erp.submit", number), number, f.erp::submit, f.erp::find);
    }

    @Test
    void countsWhatHappened() {
        f.erp.then(isDown(), losesAnswer(), refuses(new Failure.Rejected("no credit", List.of())))
                .then(isDown(), isDown(), isDown());
        for (String number : List.of("1", "2", "1", "2", "3")) {
            submit(number);
        }

        assertThat(f.counts)
                .hasToString("5 calls: 1 effects, 2 duplicates suppressed, 1 rejected, 1 failed, 0 in doubt;"
                        + " 6 sent, 3 retries, 1 probes");
    }

    @Test
    void countsEveryCallWithOneEnd() {
        f.erp.then(isDown(), losesAnswer(), refuses(new Failure.Rejected("no credit", List.of())));
        for (String number : List.of("1", "2", "1", "2", "3")) {
            submit(number);
        }
        f.submit();
        f.once.execute(Fixture.KEY, "other", f.erp::submit);

        long ends = Arrays.stream(Kind.values())
                .filter(Kind::isEnd)
                .mapToLong(f.counts::of)
                .sum();
        assertThat(ends).isEqualTo(f.counts.calls()).isEqualTo(7);
    }
}
