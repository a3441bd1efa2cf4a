package io.concordat.examples;

import io.concordat.model.derive.StatusPolicy;
import io.concordat.model.derive.StatusPolicyBuilder;
import io.concordat.model.event.Event;
import io.concordat.model.status.FulfilmentStatus;
import io.concordat.model.status.PaymentDisposition;
import io.concordat.visibility.OrderTimeline;
import io.concordat.visibility.Timelines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Imports the public OCEL 2.0 log "Order Management" into timelines and counts how its orders ended. */
public final class OcelMain {

    private OcelMain() {}

    /** Takes the path of the log, plain or compressed with gzip. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: OcelMain order-management.json[.gz]");
            System.exit(2);
        }
        OcelLog log = OcelLog.read(Path.of(arguments[0]));
        List<Event<?>> events = OcelImport.events(log);
        Timelines timelines = new Timelines(policy());
        timelines.record(events);
        long done = timelines.orders().stream()
                .map(timelines::of)
                .filter(OcelMain::isDeliveredAndPaid)
                .count();
        System.out.println(log.events().size() + " events and " + log.objects().size() + " objects in the log, "
                + events.size() + " canonical events");
        System.out.println(timelines.orders().size() + " orders, " + done + " delivered and paid");
    }

    /** The log shows no invoices, so what was ordered is what is due. */
    static StatusPolicy policy() {
        return StatusPolicyBuilder.builder().due(StatusPolicy.DueBasis.ORDERED).build();
    }

    static boolean isDeliveredAndPaid(OrderTimeline timeline) {
        return timeline.status().fulfilment().value().label() == FulfilmentStatus.DELIVERED
                && timeline.status().payment().value() == PaymentDisposition.PAID;
    }
}
