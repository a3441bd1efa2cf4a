package io.concordat.adapter.lineage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lineage in the log of the application. */
enum LoggedLineage implements LineageLog {
    INSTANCE;

    private static final Logger LOG = LoggerFactory.getLogger("io.concordat.adapter.lineage");

    @Override
    public void write(LineageEntry entry) {
        LOG.info(
                "{} of {} input={} outputs={} notes={} failure={} key={} correlationId={} causationId={} traceparent={}",
                entry.step().port(),
                entry.step().system(),
                entry.input(),
                entry.outputs(),
                entry.notes(),
                entry.failure(),
                entry.step().key(),
                entry.step().correlationId(),
                entry.step().causationId(),
                entry.step().traceparent());
    }
}
