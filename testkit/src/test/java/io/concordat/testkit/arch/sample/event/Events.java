package io.concordat.testkit.arch.sample.event;

import java.util.Date;
import java.util.List;

/** Events that keep ARCH-7 and events that break it. */
public final class Events {

    private Events() {}

    /** Copies its list. */
    public record Kept(String id, List<String> lines) {
        /** Copies the list. */
        public Kept {
            lines = List.copyOf(lines);
        }
    }

    /** Keeps the caller's list. */
    public record Shared(List<String> lines) {}

    /** Holds a date that can be set. */
    public record Dated(Date at) {}

    /** Can be changed. */
    public static final class Settable {
        private String status = "";

        /** Changes it. */
        public void setStatus(String status) {
            this.status = status;
        }

        /** Tells it. */
        public String status() {
            return status;
        }
    }
}
