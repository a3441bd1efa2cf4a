/** Retry, circuit breaker, rate limit and bulkhead around ports, on Resilience4j, driven by the kind of failure. */
module io.concordat.adapter.resilience {
    requires transitive io.concordat.adapter;
    requires transitive io.concordat.model;
    requires transitive org.jspecify;
    requires transitive io.github.resilience4j.bulkhead;
    requires transitive io.github.resilience4j.circuitbreaker;
    requires transitive io.github.resilience4j.ratelimiter;
    requires transitive io.github.resilience4j.retry;
    requires io.github.resilience4j.core;

    exports io.concordat.adapter.resilience;
}
