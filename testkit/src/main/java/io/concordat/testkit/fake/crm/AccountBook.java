package io.concordat.testkit.fake.crm;

import io.concordat.adapter.crm.AccountSource;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.testkit.fake.Agenda;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps accounts. */
final class AccountBook implements AccountSource {

    private final Agenda agenda;
    private final Map<Id<Customer>, Customer> accounts = new LinkedHashMap<>();

    AccountBook(Agenda agenda) {
        this.agenda = agenda;
    }

    void put(Customer customer) {
        accounts.put(customer.id(), customer);
    }

    @Override
    public Optional<Customer> account(Id<Customer> id, CallContext call) {
        return agenda.serve(call, () -> Optional.ofNullable(accounts.get(id)));
    }

    @Override
    public Optional<Customer> accountKnownAs(Identifier key, CallContext call) {
        return agenda.serve(call, () -> only(key));
    }

    private Optional<Customer> only(Identifier key) {
        List<Customer> fitting = accounts.values().stream()
                .filter(account -> account.identity().identifiers().stream().anyMatch(one -> isSame(one, key)))
                .toList();
        if (fitting.size() > 1) {
            throw new CallFailedException(new Failure.Conflict(
                    "a key fits " + fitting.size() + " accounts, expected one: clean the accounts up", null, null));
        }
        return fitting.stream().findFirst();
    }

    private static boolean isSame(Identifier one, Identifier other) {
        Code left = one.type();
        Code right = other.type();
        return one.system().equals(other.system())
                && one.value().equals(other.value())
                && (left == null || right == null || left.is(right));
    }
}
