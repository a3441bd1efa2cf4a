package io.concordat.json.cast;

import io.concordat.model.event.EventType;
import io.concordat.model.event.EventTypes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which fact, in which major, an event says it tells.
 *
 * @param fact such as {@code payment.received}
 * @param major of its data
 * @param version of its data; the first of the major if the event does not say
 */
record EventClaim(String fact, int major, String version) {

    private static final Pattern NAME = Pattern.compile("io\\.concordat\\.([a-z0-9.-]+)\\.v([1-9][0-9]{0,3})");
    private static final Pattern SCHEMA =
            Pattern.compile("urn:concordat:schema:([a-z0-9.-]+):([0-9]{1,4}(\\.[0-9]{1,5}){2})");

    static @Nullable EventClaim of(Claim claim) {
        Matcher name = NAME.matcher(claim.contract() == null ? "" : claim.contract());
        if (!name.matches()) {
            return null;
        }
        int major = Integer.parseInt(name.group(2));
        Matcher schema = SCHEMA.matcher(claim.version() == null ? "" : claim.version());
        boolean agrees = schema.matches()
                && schema.group(1).equals(name.group(1))
                && ClaimVerdict.majorOf(schema.group(2)) == major;
        return new EventClaim(name.group(1), major, agrees ? schema.group(2) : major + ".0.0");
    }

    /** The type that tells this fact today, null if there is none. */
    @Nullable
    EventType<?> head() {
        return EventTypes.all().stream()
                .filter(type -> type.fact().equals(fact))
                .findFirst()
                .orElse(null);
    }

    static String nameOf(String fact, int major) {
        return "io.concordat." + fact + ".v" + major;
    }

    static String schemaOf(String fact, String version) {
        return "urn:concordat:schema:" + fact + ":" + version;
    }
}
