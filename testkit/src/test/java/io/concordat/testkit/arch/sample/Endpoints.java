package io.concordat.testkit.arch.sample;

import io.concordat.model.order.SalesOrder;
import jakarta.ws.rs.POST;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Endpoints that keep ARCH-2 and endpoints that break it. */
public final class Endpoints {

    private Endpoints() {}

    /** Writes once. */
    public record Guarded(Listeners.Guarded intake) {
        @PostMapping
        void post(SalesOrder order) {
            new Listeners.OnceIntake(intake).take(order);
        }
    }

    /** Reads. */
    public record Reading() {
        @GetMapping
        int one() {
            return 1;
        }

        @RequestMapping(method = RequestMethod.GET)
        int two() {
            return 2;
        }
    }

    /** Writes without a guard. */
    public record Spring() {
        @PostMapping
        void post(SalesOrder order) {
            order.id();
        }
    }

    /** Takes whatever method. */
    public record AnyMethod() {
        @RequestMapping
        void any(SalesOrder order) {
            order.id();
        }
    }

    /** What a resource offers. */
    public interface Offer {
        /** Takes an order. */
        @POST
        void post(SalesOrder order);
    }

    /** Has the annotation on its interface. */
    public record Resource() implements Offer {
        @Override
        public void post(SalesOrder order) {
            order.id();
        }
    }
}
