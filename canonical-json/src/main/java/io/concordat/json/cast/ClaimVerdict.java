package io.concordat.json.cast;

import io.concordat.json.shape.Described;
import io.concordat.model.document.Contract;
import io.concordat.model.event.EventType;
import io.concordat.model.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with what a document claims to be, so wrong that nothing else about it is worth telling. */
final class ClaimVerdict {

    private static final String CONTRACT = "/meta/contract";
    private static final String VERSION = "/meta/contractVersion";
    private static final String RULE = "contract-version";

    private ClaimVerdict() {}

    /** What to say instead of what the reader said; empty if the reader said it all. */
    static List<Violation> violations(Claim claim, Contract head, List<Violation> said) {
        if (claim.contract() != null && !claim.contract().equals(head.name())) {
            return List.of(new Violation(
                    "contract",
                    CONTRACT,
                    "contract " + Described.contract(claim.contract()),
                    "contract " + head.name() + "; read it as what it is"));
        }
        boolean isObject = said.stream()
                .noneMatch(one -> one.pointer().isEmpty() && one.rule().equals("type"));
        if (claim.major() == 0 && isObject) {
            return named(claim, head, said);
        }
        return claim.major() > majorOf(head.version()) && claim.version() != null
                ? List.of(tooNew(claim.version(), head))
                : List.of();
    }

    // A missing or malformed version has a name of its own among all that is wrong.
    private static List<Violation> named(Claim claim, Contract head, List<Violation> said) {
        List<Violation> named = new ArrayList<>();
        said.stream().filter(one -> !one.pointer().equals(VERSION)).forEach(named::add);
        boolean isText = claim.version() != null;
        boolean isOther = !isText
                && said.stream()
                        .anyMatch(one ->
                                one.pointer().equals(VERSION) && one.rule().equals("type"));
        named.add(new Violation(
                RULE,
                VERSION,
                isText ? found(claim.version()) : isOther ? "no text" : "nothing",
                "the version of " + head.name() + " the document was written in, such as " + head.version()));
        return named;
    }

    private static String found(@Nullable String version) {
        return Described.code(String.valueOf(version));
    }

    private static Violation tooNew(String version, Contract head) {
        return new Violation(
                RULE,
                VERSION,
                head.name() + " " + version,
                head.name() + " " + majorOf(head.version())
                        + ".x at most; use a newer release of this library, or ask the sender for a downcast");
    }

    /** An older major nobody here can read. */
    static Violation noWay(String version, Contract head) {
        return new Violation(
                RULE,
                VERSION,
                head.name() + " " + version,
                head.name() + " " + majorOf(head.version()) + ".x; this reader has no upcaster from " + version);
    }

    /** An event of an older major nobody here can read. */
    static Violation noWay(EventClaim claim, EventType<?> head) {
        return new Violation(
                RULE,
                "/type",
                head.fact() + " in version " + claim.major(),
                head.name() + "; this reader has no upcaster from version " + claim.major());
    }

    static int majorOf(String version) {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }
}
