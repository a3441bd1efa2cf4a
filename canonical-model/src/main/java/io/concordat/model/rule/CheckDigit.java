package io.concordat.model.rule;

/** The check digit of GS1 keys: weights 3 and 1 from the right (GS1 General Specifications 7.9). */
final class CheckDigit {

    private CheckDigit() {}

    /** Whether a key consists of digits and ends in their check digit; false for anything else. */
    static boolean isValid(String key) {
        if (key.length() < 2 || !key.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int i = key.length() - 1, weight = 1; i >= 0; i--, weight = 4 - weight) {
            sum += (key.charAt(i) - '0') * weight;
        }
        return sum % 10 == 0;
    }
}
