package com.example;

import io.concordat.json.CanonicalJson;
import io.concordat.json.ReadResult;
import io.concordat.json.profile.Profile;
import io.concordat.json.version.Downcast;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.payment.Payment;
import java.nio.file.Files;
import java.nio.file.Path;

public class Contracts {

    public static void main(String[] args) throws Exception {
        // what was written years ago is read as what it is called today
        CanonicalJson json = CanonicalJson.standard();
        ReadResult<Payment> result = json.check(Files.readAllBytes(Path.of(args[1])), Payment.class);
        Payment payment = result.orThrow();
        System.out.println(payment.amounts().captured() + " of " + result.upcastFrom());

        // a reader that is not there yet gets its own version, and a report of what that cannot say
        Downcast old = json.downcast(payment, 1);
        System.out.println(old.losses());

        // a profile restricts a contract without forking it; every violation has its place
        CanonicalJson strict = CanonicalJson.builder()
                .profile(Profile.of("urn:example:profile:orders-in-dollars", SalesOrder.class)
                        .allowing("terms/currency", "USD")
                        .build())
                .build();
        ReadResult<SalesOrder> order = strict.check(Files.readAllBytes(Path.of(args[0])), SalesOrder.class);
        order.violations().forEach(System.out::println);

        // logs get what they may hold: the same document without what is personal or about accounts
        System.out.println(json.redacted(payment));
    }
}
