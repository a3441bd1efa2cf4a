package com.example.adapter.northwind;

import com.example.adapter.northwind.vendor.NorthwindReply;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;

/** Says in canonical terms what the maker's client answered. */
public final class NorthwindOrders {

    private NorthwindOrders() {}

    /** The number of a booked order. */
    public static String number(String answer) {
        return booked(new NorthwindReply(answer.substring(0, 2), answer.substring(2)));
    }

    private static String booked(NorthwindReply reply) {
        if (!reply.code().equals("OK")) {
            throw new CallFailedException(new Failure.Transient("book an order: Northwind answered " + reply.code()));
        }
        return reply.text();
    }
}
