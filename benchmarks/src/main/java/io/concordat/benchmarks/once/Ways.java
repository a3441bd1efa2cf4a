package io.concordat.benchmarks.once;

import java.util.List;
import javax.sql.DataSource;

/** All ways, in the order of the tables. */
final class Ways {

    static final int BARE = 0;
    static final int CAMEL = 1;
    static final int STATEMENT = 7;
    static final int BATCH = 8;

    private Ways() {}

    static List<Way> to(DataSource dataSource) throws Exception {
        return List.of(
                Ours.bare(dataSource),
                Camel.usual(dataSource),
                Camel.inTransaction(dataSource),
                Peers.spring(dataSource),
                Peers.eventuate(dataSource),
                Peers.gruelbox(dataSource),
                Ours.work(dataSource),
                Ours.statement(dataSource),
                Ours.batch(dataSource),
                Ours.coalescer(dataSource),
                Ours.leased(dataSource));
    }
}
