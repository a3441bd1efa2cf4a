package io.concordat.fuzz;

import io.concordat.json.CanonicalJson;
import io.concordat.json.KnownContracts;
import io.concordat.json.RandomRecords;
import io.concordat.model.event.EventType;
import io.concordat.model.event.EventTypes;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Documents to start from: valid ones of every contract, the same in every run. */
final class Seeds {

    /** Documents and event data, in a fixed order; the first byte of an input chooses one. */
    static final List<Class<? extends Record>> CONTRACTS = KnownContracts.all();

    private static final CanonicalJson JSON =
            CanonicalJson.builder().withoutRules().build();

    private static final int ATTEMPTS = 30;

    private Seeds() {}

    /** A valid document of every contract, behind the byte that chooses it. */
    static List<byte[]> documents() {
        List<byte[]> seeds = new ArrayList<>();
        for (int i = 0; i < CONTRACTS.size(); i++) {
            Class<? extends Record> contract = CONTRACTS.get(i);
            seeds.add(behind(
                    i,
                    shortest(seed -> JSON.write(new RandomRecords(seed).plain().of(contract)))));
        }
        return seeds;
    }

    /** A valid event of every type. */
    static List<byte[]> events() {
        List<byte[]> seeds = new ArrayList<>();
        for (EventType<?> type : EventTypes.all()) {
            seeds.add(
                    shortest(seed -> JSON.write(new RandomRecords(seed).plain().event(type))));
        }
        return seeds;
    }

    // A fuzzer gets further with little.
    private static byte[] shortest(LongFunction<byte[]> making) {
        return LongStream.range(0, ATTEMPTS)
                .mapToObj(making)
                .min(Comparator.comparingInt(bytes -> bytes.length))
                .orElseThrow();
    }

    static byte[] behind(int choice, byte[] document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(choice);
        bytes.writeBytes(document);
        return bytes.toByteArray();
    }
}
