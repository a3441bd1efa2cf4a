package io.concordat.testkit.arch.sample;

import io.concordat.model.Classification;
import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Types that keep ARCH-9 and types that break it. */
public final class Logs {

    private static final Logger LOG = System.getLogger("sample");

    private Logs() {}

    /** Says what may be said of it. */
    public record Person(
            String id, @Classified(Classification.PERSONAL) String name) {
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /** Says everything. */
    public record Talkative(
            @Classified(Classification.PERSONAL) String name) {}

    /** Logs the key. */
    public static final class Quiet {
        /** Logs. */
        public void done(Person person) {
            LOG.log(Level.INFO, person.id());
        }
    }

    /** Logs the name. */
    public static final class Loud {
        /** Logs. */
        public void done(Person person) {
            String name = person.name();
            LOG.log(Level.INFO, name);
        }
    }
}
