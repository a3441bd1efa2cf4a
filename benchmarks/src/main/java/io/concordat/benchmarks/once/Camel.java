package io.concordat.benchmarks.once;

import java.io.Closeable;
import java.io.IOException;
import javax.sql.DataSource;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Camel's idempotent consumer in a route, with its keys in the database. */
final class Camel implements Way.One, Closeable {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final ProducerTemplate producer;
    private final Endpoint endpoint;
    private final TransactionTemplate around;

    private Camel(DataSource dataSource, TransactionTemplate around) throws Exception {
        this.around = around;
        JdbcMessageIdRepository keys =
                new JdbcMessageIdRepository(dataSource, Peers.transactions(dataSource), "ledger");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:orders")
                        .idempotentConsumer(header("order"), keys)
                        .process(exchange ->
                                Peers.insert(dataSource, exchange.getMessage().getBody(Message.class)));
            }
        });
        context.start();
        this.producer = context.createProducerTemplate();
        this.endpoint = context.getEndpoint("direct:orders");
    }

    /** As it comes: the key is committed before the effect. */
    static Way usual(DataSource dataSource) throws Exception {
        return Way.of(Way.Kind.PEER, "Camel", new Camel(dataSource, null));
    }

    /** Key and effect in one transaction of Spring. */
    static Way inTransaction(DataSource dataSource) throws Exception {
        return Way.of(Way.Kind.PEER, "Camel in one transaction", new Camel(dataSource, Peers.transactions(dataSource)));
    }

    @Override
    public boolean deliver(Message message) throws Exception {
        Exchange exchange = around == null ? send(message) : around.execute(status -> send(message));
        return exchange.getProperty(Exchange.DUPLICATE_MESSAGE) == null;
    }

    private Exchange send(Message message) {
        Exchange exchange = producer.send(endpoint, sent -> {
            sent.getMessage().setHeader("order", message.id());
            sent.getMessage().setBody(message);
        });
        if (exchange.getException() != null) {
            throw new IllegalStateException("the route failed with " + message.id(), exchange.getException());
        }
        return exchange;
    }

    @Override
    public void close() throws IOException {
        context.close();
    }
}
