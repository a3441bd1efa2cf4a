package io.concordat.federation.identity;

import io.concordat.model.value.Identifier;

/** What of an identifier is compared; a type that is not there is the empty text. */
record KeyName(String system, String type, String value) {

    static KeyName of(Identifier key) {
        KeyName name =
                new KeyName(key.system(), key.type() == null ? "" : key.type().value(), key.value());
        require(name.system, 255, "system");
        require(name.type, 100, "type");
        require(name.value, 100, "value");
        return name;
    }

    // a column that cuts, or takes blanks at the end for none as some databases do, would make two keys one
    private static void require(String text, int most, String what) {
        if (text.length() > most || !text.equals(text.strip())) {
            throw new IllegalArgumentException("the " + what + " of a key has " + text.length()
                    + " characters: expected at most " + most + " and no blanks around them, strip them first");
        }
    }

    Identifier identifier() {
        return type.isEmpty() ? Identifier.of(system, value) : Identifier.of(system, value, type);
    }
}
