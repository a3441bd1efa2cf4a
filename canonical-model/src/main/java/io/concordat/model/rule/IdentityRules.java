package io.concordat.model.rule;

import io.concordat.model.Discreet;
import io.concordat.model.item.Item;
import io.concordat.model.item.ItemUnits;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.party.CustomerAccount;
import io.concordat.model.party.CustomerStatus;
import io.concordat.model.party.Party;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Unit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rules of master data and its keys (IDN, and QTY-11 for units), and advice on GS1 keys. Pure and thread-safe.
 *
 * <p>Advice blocks nothing: partners send GTINs and GLNs with wrong check digits, published examples among them, and an
 * order must not fail for it.
 */
public final class IdentityRules {

    private static final Set<Integer> GTIN_LENGTHS = Set.of(8, 12, 13, 14);

    private IdentityRules() {}

    /** Everything that is wrong with a customer; empty when nothing is. Never throws. */
    public static List<Violation> check(Customer customer) {
        return DocumentRules.check(customer, own(customer));
    }

    static Consumer<Findings> own(Customer customer) {
        return findings -> {
            checkUnique(customer.identity().identifiers(), "/identity/identifiers", findings);
            Set<CustomerAccount.Role> defaults = EnumSet.noneOf(CustomerAccount.Role.class);
            for (int i = 0; i < customer.accounts().size(); i++) {
                CustomerAccount account = customer.accounts().get(i);
                checkUnique(account.identifiers(), "/accounts/" + i + "/identifiers", findings);
                findings.unless(
                        !account.isDefault() || defaults.add(account.role()),
                        Rule.IDN_5,
                        "/accounts/" + i + "/isDefault",
                        "a second default " + account.role(),
                        "one default account in each role");
            }
        };
    }

    /** Everything that is wrong with an item; empty when nothing is. Never throws. */
    public static List<Violation> check(Item item) {
        return DocumentRules.check(item, own(item));
    }

    static Consumer<Findings> own(Item item) {
        return findings -> {
            checkUnique(item.identity().identifiers(), "/identity/identifiers", findings);
            checkPackagings(item.units(), findings);
        };
    }

    /** GS1 keys of an order that cannot be right (IDN-3, IDN-4). Blocks nothing. */
    public static List<Violation> advise(SalesOrder order) {
        Findings findings = new Findings();
        advise(order.parties().soldTo(), "/parties/soldTo", findings);
        advise(order.parties().seller(), "/parties/seller", findings);
        advise(order.parties().billTo(), "/parties/billTo", findings);
        advise(order.parties().shipTo(), "/parties/shipTo", findings);
        for (int i = 0; i < order.lines().size(); i++) {
            advise(order.lines().get(i).item().identifiers(), "/lines/" + i + "/item/identifiers", findings);
        }
        return findings.all();
    }

    /** GS1 keys of an item that cannot be right (IDN-3). Blocks nothing. */
    public static List<Violation> advise(Item item) {
        Findings findings = new Findings();
        advise(item.identity().identifiers(), "/identity/identifiers", findings);
        for (int i = 0; i < item.units().packagings().size(); i++) {
            adviseGtin(item.units().packagings().get(i).gtin(), "/units/packagings/" + i + "/gtin", findings);
        }
        return findings.all();
    }

    /** GS1 keys of a customer that cannot be right (IDN-4). Blocks nothing. */
    public static List<Violation> advise(Customer customer) {
        Findings findings = new Findings();
        advise(customer.identity().identifiers(), "/identity/identifiers", findings);
        for (int i = 0; i < customer.accounts().size(); i++) {
            adviseGln(customer.accounts().get(i).gln(), "/accounts/" + i + "/gln", findings);
        }
        return findings.all();
    }

    /**
     * Customers that share a key that is in use (IDN-6): candidates to be merged. Blocks nothing.
     *
     * @param customers customers that are not closed count; pointers begin with the place in the list
     */
    public static List<Violation> adviseMerge(List<Customer> customers) {
        Findings findings = new Findings();
        Map<List<@Nullable Object>, Customer> owners = new HashMap<>();
        for (int i = 0; i < customers.size(); i++) {
            Customer customer = customers.get(i);
            List<Identifier> keys = customer.status() == CustomerStatus.CLOSED
                    ? List.of()
                    : customer.identity().identifiers();
            for (int j = 0; j < keys.size(); j++) {
                Customer other =
                        keys.get(j).use() == Identifier.Use.OLD ? null : owners.putIfAbsent(key(keys.get(j)), customer);
                findings.unless(
                        other == null || other.id().equals(customer.id()),
                        Rule.IDN_6,
                        "/" + i + "/identity/identifiers/" + j,
                        keys.get(j) + ", as customer " + (other == null ? "" : other.id()),
                        "a key of its own, or one customer");
            }
        }
        return findings.all();
    }

    private static List<@Nullable Object> key(Identifier one) {
        var type = one.type();
        return Arrays.asList(one.system(), type == null ? null : type.value(), one.value());
    }

    private static void checkUnique(List<Identifier> identifiers, String at, Findings findings) {
        Set<List<@Nullable Object>> seen = new HashSet<>();
        for (int i = 0; i < identifiers.size(); i++) {
            Identifier one = identifiers.get(i);
            boolean fresh = one.use() == Identifier.Use.OLD || seen.add(key(one));
            findings.unless(fresh, Rule.IDN_1, at + "/" + i, "a key that stands before it already", "each key once");
        }
    }

    private static void checkPackagings(ItemUnits units, Findings findings) {
        Set<Unit> seen = new HashSet<>(Set.of(units.base()));
        for (int i = 0; i < units.packagings().size(); i++) {
            var conversion = units.packagings().get(i).conversion();
            boolean toBase = conversion.to().unit().equals(units.base());
            findings.unless(
                    toBase && seen.add(conversion.from().unit()),
                    Rule.QTY_11,
                    "/units/packagings/" + i + "/conversion",
                    conversion.from() + " = " + conversion.to(),
                    "a unit that is not there yet, converted to " + units.base());
        }
    }

    private static void advise(@Nullable Party party, String at, Findings findings) {
        if (party != null) {
            advise(party.identifiers(), at + "/identifiers", findings);
            adviseGln(party.gln(), at + "/gln", findings);
        }
    }

    private static void advise(List<Identifier> identifiers, String at, Findings findings) {
        for (int i = 0; i < identifiers.size(); i++) {
            Identifier one = identifiers.get(i);
            var type = one.type();
            String name = type == null ? "" : type.value();
            if (name.equals("GTIN")) {
                adviseGtin(one.value(), at + "/" + i + "/value", findings);
            } else if (name.equals("GLN")) {
                adviseGln(one.value(), at + "/" + i + "/value", findings);
            }
        }
    }

    private static void adviseGtin(@Nullable String gtin, String at, Findings findings) {
        findings.unless(
                gtin == null || (GTIN_LENGTHS.contains(gtin.length()) && endsInCheckDigit(gtin)),
                Rule.IDN_3,
                at,
                described(gtin),
                "8, 12, 13 or 14 digits that end in their check digit");
    }

    private static void adviseGln(@Nullable String gln, String at, Findings findings) {
        findings.unless(
                gln == null || (gln.length() == 13 && endsInCheckDigit(gln)),
                Rule.IDN_4,
                at,
                described(gln),
                "13 digits that end in their check digit");
    }

    /** The check digit of GS1 keys: weights 3 and 1 from the right. False for anything but digits. */
    static boolean endsInCheckDigit(String key) {
        if (key.length() < 2 || !key.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int i = key.length() - 1, weight = 1; i >= 0; i--, weight = 4 - weight) {
            sum += (key.charAt(i) - '0') * weight;
        }
        return sum % 10 == 0;
    }

    // Keys of a party are personal, so none is quoted.
    private static String described(@Nullable String key) {
        return key == null ? "nothing" : Discreet.described(key);
    }
}
