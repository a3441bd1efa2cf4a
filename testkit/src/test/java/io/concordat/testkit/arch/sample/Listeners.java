package io.concordat.testkit.arch.sample;

import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.idempotency.IdempotentExecutor;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.order.SalesOrder;
import jakarta.jms.MessageListener;
import java.util.List;
import org.springframework.kafka.annotation.KafkaListener;

/** Listeners that keep ARCH-1 and listeners that break it. */
public final class Listeners {

    private Listeners() {}

    /** Hands the effect to the executor. */
    public record Guarded(IdempotentExecutor once, SalesOrderSink erp) {
        @KafkaListener
        void placed(SalesOrder order) {
            once.execute(IdempotencyKey.of("erp.submit", order.id()), order, call -> erp.submit(order, call));
        }
    }

    /** Comes to the executor by another class, an interface and a loop. */
    public record GuardedFurtherOn(Intake intake) {
        @KafkaListener
        void placed(List<SalesOrder> orders) {
            orders.forEach(intake::take);
        }
    }

    /** Takes an order. */
    @FunctionalInterface
    public interface Intake {
        /** Takes it. */
        void take(SalesOrder order);
    }

    /** Takes it once. */
    public record OnceIntake(Guarded guarded) implements Intake {
        @Override
        public void take(SalesOrder order) {
            guarded.placed(order);
        }
    }

    /** Reaches no guard. */
    public record Unguarded(SalesOrderSink erp) {
        @KafkaListener
        void placed(SalesOrder order, CallContext call) {
            erp.submit(order, call);
        }
    }

    /** Reaches a guard with one effect and has another beside it. */
    public record HalfGuarded(IdempotentExecutor once, SalesOrderSink erp) {
        @KafkaListener
        void placed(SalesOrder order, CallContext call) {
            erp.submit(order, call);
            once.execute(IdempotencyKey.of("erp.submit", order.id()), order, mine -> erp.submit(order, mine));
        }
    }

    /** Has its effect in a loop that no guard runs. */
    public record UnguardedLoop(SalesOrderSink erp) {
        @KafkaListener
        void placed(List<SalesOrder> orders, CallContext call) {
            orders.forEach(order -> erp.submit(order, call));
        }
    }

    /** Comes in by an interface. */
    public record Queue(Intake intake) implements MessageListener {
        @Override
        public void onMessage(Object message) {
            intake.take((SalesOrder) message);
        }
    }
}
