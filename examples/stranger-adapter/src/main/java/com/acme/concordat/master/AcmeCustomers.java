package com.acme.concordat.master;

import com.acme.concordat.http.AcmeClient;
import com.acme.concordat.words.AcmeKeys;
import io.concordat.adapter.erp.CustomerSource;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import java.util.List;
import java.util.Optional;

/** Reads accounts of Acme as customers. Safe for use by several threads. */
public final class AcmeCustomers implements CustomerSource {

    private final AcmeClient client;
    private final AccountMapping mapping;

    /** Customers through a client. */
    public AcmeCustomers(AcmeClient client) {
        this.client = client;
        this.mapping = new AccountMapping(client.instance());
    }

    @Override
    public Optional<Customer> get(Id<Customer> id, CallContext call) {
        String doing = "reading customer " + id + " from Acme";
        if (id.value().startsWith(AccountMapping.UNNAMED)) {
            String number = id.value().substring(AccountMapping.UNNAMED.length());
            return byNumber(number, doing, call).filter(it -> it.id().equals(id));
        }
        return theOnly("/accounts?partnerRef=" + AcmeClient.escaped(id.value()), doing, call);
    }

    @Override
    public Optional<Customer> knownAs(Identifier key, CallContext call) {
        String doing = "reading a customer by a key of " + key.system() + " from Acme";
        Identifier number = AcmeKeys.account(client.instance(), key.value());
        if (key.system().equals(number.system())) {
            return AcmeKeys.fits(key, "ACCOUNT") ? byNumber(key.value(), doing, call) : nothing(doing, call);
        }
        Optional<String> scheme = AcmeKeys.scheme(key);
        if (scheme.isEmpty()) {
            return nothing(doing, call);
        }
        String query = "?scheme=" + AcmeClient.escaped(scheme.get()) + "&number=" + AcmeClient.escaped(key.value());
        return theOnly("/accounts" + query, doing, call);
    }

    private Optional<Customer> byNumber(String number, String doing, CallContext call) {
        return client.look("/accounts/" + AcmeClient.escaped(number), doing, call)
                .map(it -> it.read(Account.class, mapping::fromAcme));
    }

    /** Acme cannot have such a key; a call that is too late fails all the same. */
    private Optional<Customer> nothing(String doing, CallContext call) {
        client.refuseLate(doing, call);
        return Optional.empty();
    }

    private Optional<Customer> theOnly(String path, String doing, CallContext call) {
        List<Customer> hits = client.get(path, doing, call)
                .read(
                        Account.Hits.class,
                        it -> it.accounts().stream().map(mapping::fromAcme).toList());
        if (hits.size() > 1) {
            throw new CallFailedException(
                    new Failure.Conflict(doing + ": found " + hits.size() + " accounts, expected one", null, null));
        }
        return hits.stream().findFirst();
    }
}
