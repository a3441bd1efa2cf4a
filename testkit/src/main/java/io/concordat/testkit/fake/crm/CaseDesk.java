package io.concordat.testkit.fake.crm;

import io.concordat.adapter.crm.CaseReceipt;
import io.concordat.adapter.crm.CaseSink;
import io.concordat.adapter.crm.ServiceCase;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.Deduplication;
import io.concordat.testkit.fake.FeedLog;
import io.concordat.testkit.fake.KeyedEffects;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Keeps cases and tells what changes in them. */
final class CaseDesk implements CaseSink {

    private record Filed(ServiceCase content, CaseReceipt receipt) {}

    private final String source;
    private final Agenda agenda;
    private final KeyedEffects<ServiceCase, CaseReceipt> effects;
    private final FeedLog<ServiceCase> log;
    private final Map<Id<ServiceCase>, Filed> cases = new LinkedHashMap<>();

    CaseDesk(String source, Agenda agenda, Deduplication deduplication) {
        this.source = source;
        this.agenda = agenda;
        this.effects = new KeyedEffects<>(deduplication);
        this.log = new FeedLog<>(source, agenda);
    }

    @Override
    public CaseReceipt record(ServiceCase serviceCase, CallContext call) {
        return agenda.serve(call, () -> effects.once(call.key(), serviceCase, () -> take(serviceCase)));
    }

    @Override
    public Optional<CaseReceipt> find(IdempotencyKey key, CallContext call) {
        return agenda.serve(call, () -> effects.find(key));
    }

    FeedLog<ServiceCase> log() {
        return log;
    }

    List<ServiceCase> cases() {
        return cases.values().stream().map(Filed::content).toList();
    }

    /** Has somebody in the CRM bring a case to another status. */
    void handle(Id<ServiceCase> id, ServiceCase.Status status) {
        Filed before = Objects.requireNonNull(cases.get(id), "a case that is there");
        file(before.content().next(status, agenda.now()), before.receipt().crmCase());
    }

    private CaseReceipt take(ServiceCase content) {
        Filed before = cases.get(content.id());
        if (before == null) {
            return file(content, Identifier.of(source, "CASE-" + (1 + cases.size()), "CASE"));
        }
        if (before.content().equals(content)) {
            return before.receipt();
        }
        if (before.content().revision() >= content.revision()) {
            throw new CallFailedException(new Failure.Conflict(
                    "case " + content.id() + " was changed since: read it and build on its newest revision",
                    content.revision(),
                    before.content().revision()));
        }
        return file(content, before.receipt().crmCase());
    }

    private CaseReceipt file(ServiceCase content, Identifier number) {
        CaseReceipt receipt = new CaseReceipt(content.id(), content.revision(), number, agenda.now(), List.of());
        cases.put(content.id(), new Filed(content, receipt));
        log.add(content);
        return receipt;
    }
}
