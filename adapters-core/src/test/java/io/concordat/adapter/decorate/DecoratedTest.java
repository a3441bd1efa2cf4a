package io.concordat.adapter.decorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.concordat.adapter.AdapterDescriptor;
import io.concordat.adapter.Cursor;
import io.concordat.adapter.Feed;
import io.concordat.adapter.Page;
import io.concordat.adapter.provider.Adapter;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.FailureKind;
import io.concordat.model.value.SystemRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecoratedTest {

    /** A port that is neither sink, source, check nor feed. */
    @FunctionalInterface
    public interface Printer {
        String print(String text, CallContext call);
    }

    public interface RateCheck {
        String rate(CallContext call);
    }

    interface Hidden {
        String ask(CallContext call);
    }

    private final Orders system = new Orders();
    private final List<String> heard = new ArrayList<>();

    @Test
    void readsFromOutsideToInside() {
        OrderSink orders = decorated().with(named("outer")).with(named("inner")).build();

        assertThat(orders.submit("so-1", Orders.call())).isEqualTo("ERP-so-1");
        assertThat(heard)
                .containsExactly(
                        "outer OrderSink.submit EFFECT",
                        "inner OrderSink.submit EFFECT",
                        "inner answered",
                        "outer answered");
    }

    @Test
    void knowsWhatACallCanDo() {
        assertThat(kind(OrderSink.class, system, port -> port.submit("so-1", Orders.call())))
                .isEqualTo(CallKind.EFFECT);
        assertThat(kind(OrderSink.class, system, port -> port.find(Orders.call().key(), Orders.call())))
                .isEqualTo(CallKind.QUESTION);
        assertThat(kind(Printer.class, (text, call) -> text, port -> port.print("x", Orders.call())))
                .isEqualTo(CallKind.EFFECT);
        assertThat(kind(RateCheck.class, call -> "1", port -> port.rate(Orders.call())))
                .isEqualTo(CallKind.QUESTION);
        Feed<String> feed = (since, most, call) -> Page.empty(since);
        assertThat(kind(Feed.class, feed, port -> port.poll(Cursor.START, 1, Orders.call())))
                .isEqualTo(CallKind.POLL);
    }

    @Test
    void givesTheQuestionWhatBecameOfAnEffectAndOfNothingElse() {
        List<Optional<PortCall>> inquiries = new ArrayList<>();
        Around asking = (call, onward) -> {
            inquiries.add(call.inquiry());
            return onward.make(call);
        };
        OrderSink orders = decorated().with(asking).build();
        orders.submit("so-1", Orders.call());
        orders.find(Orders.call().key(), Orders.call());
        Printer printer = Decorated.port(Printer.class, (text, call) -> text, "printer-1")
                .with(asking)
                .build();
        printer.print("x", Orders.call());

        assertThat(inquiries.get(0)).hasValueSatisfying(inquiry -> {
            assertThat(inquiry.name()).isEqualTo("OrderSink.find");
            assertThat(inquiry.subject()).contains(Orders.call().key());
        });
        assertThat(inquiries.get(1)).isEmpty();
        assertThat(inquiries.get(2)).isEmpty();
    }

    @Test
    void anInquiryGoesTheWayOfEveryCall() {
        OrderSink orders = decorated()
                .with((call, onward) -> {
                    onward.make(call);
                    return onward.make(call.inquiry().orElseThrow());
                })
                .with(named("inner"))
                .build();

        assertThatThrownBy(() -> orders.submit("so-1", Orders.call())).isInstanceOf(ClassCastException.class);
        assertThat(heard).contains("inner OrderSink.find QUESTION");
    }

    @Test
    void aDefaultMethodWithAContextIsACallAndOneWithoutIsPassedOn() {
        OrderSink orders = decorated().with(named("one")).build();

        assertThat(orders.submitted("so-1", Orders.call()).value()).isEqualTo("ERP-so-1");
        assertThat(orders.instance()).isEqualTo("one");
        assertThat(heard).containsExactly("one OrderSink.submitted EFFECT", "one answered");
    }

    @Test
    void failuresOfThePortComeOutAsTheyAre() {
        system.next = Orders.throttled();
        OrderSink orders = decorated().build();

        assertThatThrownBy(() -> orders.submit("so-1", Orders.call())).isSameAs(system.next);
    }

    @Test
    void whatNoPortMayThrowLeavesAnEffectInDoubt() {
        system.next = new IllegalStateException("customer Jane Doe");
        OrderSink orders = decorated().build();

        CallFailedException failed =
                catchThrowableOfType(CallFailedException.class, () -> orders.submit("so-1", Orders.call()));

        assertThat(failed.kind()).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
        assertThat(failed)
                .hasMessageContaining("OrderSink.submit of erp-1 under erp.submit:so-1 ended with")
                .hasMessageContaining("CALL-1")
                .hasMessageNotContaining("Jane")
                .hasCause(system.next);
    }

    @Test
    void whatNoPortMayThrowIsTransientForAQuestion() {
        RateCheck rates = Decorated.port(
                        RateCheck.class,
                        call -> {
                            throw new IllegalStateException("broken");
                        },
                        "rates-1")
                .build();

        CallFailedException failed = catchThrowableOfType(CallFailedException.class, () -> rates.rate(Orders.call()));

        assertThat(failed.kind()).isEqualTo(FailureKind.TRANSIENT);
    }

    @Test
    void aDecoratorThatThrowsBreaksNoPromiseOfThePort() {
        OrderSink orders = decorated()
                .with((call, onward) -> {
                    throw new IllegalStateException("broken");
                })
                .build();

        assertThatThrownBy(() -> orders.submit("so-1", Orders.call()))
                .isInstanceOfSatisfying(
                        CallFailedException.class,
                        failed -> assertThat(failed.kind()).isEqualTo(FailureKind.OUTCOME_UNKNOWN));
    }

    @Test
    void anErrorIsNotHidden() {
        Printer printer = Decorated.port(
                        Printer.class,
                        (text, call) -> {
                            throw new StackOverflowError();
                        },
                        "printer-1")
                .build();

        assertThatThrownBy(() -> printer.print("x", Orders.call())).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void isAPortOfItsOwn() {
        OrderSink one = decorated().build();
        OrderSink other = decorated().build();

        assertThat(one).isNotEqualTo(other).hasToString("decorated OrderSink of erp-1");
        assertThat(Set.of(one, other)).contains(one, other).hasSize(2);
    }

    @Test
    void refusesWhatIsNoPublicInterface() {
        assertThatThrownBy(() -> Decorated.port(Hidden.class, call -> "", "x").build())
                .hasMessageContaining("public interface of an exported package");
        assertThatThrownBy(() -> Decorated.port(String.class, "", "x").build())
                .hasMessageContaining("public interface");
    }

    @Test
    void asksEachDecoratorAboutThoseInside() {
        Around picky = new Around() {
            @Override
            public Object call(PortCall call, Onward onward) {
                return onward.make(call);
            }

            @Override
            public void check(List<Around> inner) {
                if (!inner.isEmpty()) {
                    throw new IllegalArgumentException("must be innermost, found " + inner.size() + " inside");
                }
            }
        };
        decorated().with(named("outer")).with(picky).build();

        assertThatThrownBy(() -> decorated().with(picky).with(named("inner")).build())
                .hasMessageContaining("found 1 inside");
    }

    @Test
    void decoratesEveryPortOfAnAdapterAlike() {
        AdapterDescriptor descriptor = new AdapterDescriptor(
                "erp-eu1", SystemRole.ERP, Set.of(OrderSink.class), AdapterDescriptor.Limits.NONE);
        List<String> closed = new ArrayList<>();
        Adapter plain = new Adapter() {
            @Override
            public AdapterDescriptor descriptor() {
                return descriptor;
            }

            @Override
            public <P> P port(Class<P> port) {
                return descriptor.require(port).cast(system);
            }

            @Override
            public void close() {
                closed.add("closed");
            }
        };
        try (Adapter adapter = Decorated.adapter(plain).with(named("all")).build()) {
            assertThat(adapter.port(OrderSink.class).submit("so-1", Orders.call()))
                    .isEqualTo("ERP-so-1");
            assertThat(adapter.port(OrderSink.class)).isSameAs(adapter.port(OrderSink.class));
            assertThat(adapter.descriptor()).isSameAs(descriptor);
            assertThatThrownBy(() -> adapter.port(RateCheck.class)).hasMessageContaining("does not offer RateCheck");
        }
        assertThat(closed).hasSize(1);
        assertThat(heard).hasSize(2);
        assertThat(Decorated.port(OrderSink.class, plain).build()).hasToString("decorated OrderSink of erp-eu1");
    }

    private Decorated<OrderSink> decorated() {
        return Decorated.port(OrderSink.class, system, "erp-1");
    }

    private Around named(String name) {
        return (call, onward) -> {
            heard.add(name + " " + call.name() + " " + call.kind());
            Object answer = onward.make(call);
            heard.add(name + " answered");
            return answer;
        };
    }

    private interface Use<P> {
        Object of(P port);
    }

    private static <P> CallKind kind(Class<P> type, P target, Use<P> use) {
        List<CallKind> kinds = new ArrayList<>();
        P port = Decorated.port(type, target, "system-1")
                .with((call, onward) -> {
                    kinds.add(call.kind());
                    return onward.make(call);
                })
                .build();
        use.of(port);
        return kinds.get(0);
    }
}
