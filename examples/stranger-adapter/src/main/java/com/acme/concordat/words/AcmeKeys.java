package com.acme.concordat.words;

import io.concordat.model.value.Code;
import io.concordat.model.value.Identifier;
import java.util.List;
import java.util.Optional;

/** Acme's schemes of keys and the systems they stand for. */
public final class AcmeKeys {

    private static final List<Scheme> SCHEMES =
            List.of(new Scheme("GLN", "urn:gs1:gln", "GLN"), new Scheme("DUNS", "urn:dnb:duns", "DUNS"));

    private static final String OTHER = "urn:acme:scheme:";

    private AcmeKeys() {}

    /** The number of an account of an instance. */
    public static Identifier account(String instance, String accountNo) {
        return Identifier.of("urn:acme:" + instance + ":account", accountNo, "ACCOUNT");
    }

    /** A key of a scheme of Acme's; a scheme that is not in the table keeps its name. */
    public static Identifier identifier(String scheme, String number) {
        return SCHEMES.stream()
                .filter(it -> it.word().equals(scheme))
                .findFirst()
                .map(it -> Identifier.of(it.system(), number, it.type()))
                .orElseGet(() -> Identifier.of(OTHER + scheme, number));
    }

    /** Acme's scheme for a key; empty when Acme cannot have it. */
    public static Optional<String> scheme(Identifier key) {
        if (key.system().startsWith(OTHER)) {
            return Optional.of(key.system().substring(OTHER.length()));
        }
        return SCHEMES.stream()
                .filter(it -> it.system().equals(key.system()))
                .filter(it -> fits(key, it.type()))
                .map(Scheme::word)
                .findFirst();
    }

    /** Whether a key may be of a type: where it has none, nothing speaks against it. */
    public static boolean fits(Identifier key, String type) {
        return key.type() == null || key.type().is(Code.of(type));
    }

    private record Scheme(String word, String system, String type) {}
}
