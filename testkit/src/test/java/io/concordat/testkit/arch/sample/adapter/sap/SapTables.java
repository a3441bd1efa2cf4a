package io.concordat.testkit.arch.sample.adapter.sap;

import java.sql.Connection;
import java.sql.SQLException;

/** Reads the tables of the system. */
public final class SapTables {

    /** The schema. */
    public String schema(Connection connection) throws SQLException {
        return connection.getSchema();
    }
}
