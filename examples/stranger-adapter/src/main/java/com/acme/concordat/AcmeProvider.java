package com.acme.concordat;

import com.acme.concordat.http.Access;
import io.concordat.adapter.AdapterDescriptor;
import io.concordat.adapter.provider.Adapter;
import io.concordat.adapter.provider.AdapterProvider;
import io.concordat.adapter.provider.Configuration;
import io.concordat.adapter.provider.Setting;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Offers adapters to Acme under the name {@code acme-erp}. */
public final class AcmeProvider implements AdapterProvider {

    /** The name of the system instance, as it stands in documents and events. */
    static final Setting<String> INSTANCE = Setting.text("acme.instance").orElse("acme");

    static final Setting<URI> URL = Setting.uri("acme.url");
    static final Setting<String> TOKEN = Setting.secret("acme.token");
    static final Setting<Duration> TIMEOUT = Setting.duration("acme.timeout").orElse(Duration.ofSeconds(30));

    private final Clock clock;

    /** For {@link java.util.ServiceLoader}; adapters go by the clock of the system. */
    public AcmeProvider() {
        this(Clock.systemUTC());
    }

    /** Adapters that go by a clock. */
    AcmeProvider(Clock clock) {
        this.clock = clock;
    }

    @Override
    public AdapterDescriptor descriptor() {
        return AcmeAdapter.describe("acme-erp");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(INSTANCE, URL, TOKEN, TIMEOUT);
    }

    @Override
    public Adapter create(Configuration it) {
        return new AcmeAdapter(new Access(it.get(INSTANCE), it.get(URL), it.get(TOKEN), it.get(TIMEOUT), clock));
    }
}
