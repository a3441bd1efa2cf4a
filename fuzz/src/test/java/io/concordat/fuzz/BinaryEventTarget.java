package io.concordat.fuzz;

import io.concordat.json.BinaryEvent;
import io.concordat.json.CanonicalJson;
import io.concordat.json.ContractViolationException;
import io.concordat.json.ReceivedEvent;
import io.concordat.json.cloudevents.HttpBinding;
import io.concordat.model.event.Event;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads an event in binary mode over HTTP: lines of headers, an empty line, the body. */
public final class BinaryEventTarget {

    private static final CanonicalJson JSON = CanonicalJson.standard();

    private BinaryEventTarget() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        Map<String, String> headers = new LinkedHashMap<>();
        int body = headers(input, headers);
        try {
            read(HttpBinding.event(headers, Arrays.copyOfRange(input, body, input.length)));
        } catch (ContractViolationException e) {
            Oracle.checkRefusalOfJson(e.violations());
        } catch (IllegalArgumentException e) {
            Oracle.require(e.getMessage() != null && e.getMessage().startsWith("an attribute"), "no reason: " + e);
        }
    }

    private static void read(BinaryEvent binary) {
        ReceivedEvent received = JSON.receive(binary);
        if (received instanceof ReceivedEvent.Refused refused) {
            Oracle.checkRefusalOfJson(refused.violations());
        } else if (received instanceof ReceivedEvent.Understood understood) {
            BinaryEvent written = JSON.writeBinary(understood.event());
            ReceivedEvent again = JSON.receive(HttpBinding.event(HttpBinding.headers(written), written.data()));
            Event<?> same = ((ReceivedEvent.Understood) again).event();
            Oracle.require(understood.event().equals(same), "what was written reads as something else");
        }
    }

    private static int headers(byte[] input, Map<String, String> headers) {
        int at = 0;
        while (at < input.length) {
            int end = at;
            while (end < input.length && input[end] != '\n') {
                end++;
            }
            String line = new String(input, at, end - at, StandardCharsets.UTF_8);
            at = Math.min(input.length, end + 1);
            int colon = line.indexOf(':');
            if (colon < 0) {
                break;
            }
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return at;
    }

    static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (byte[] event : Seeds.events()) {
            BinaryEvent binary = BinaryEvent.ofStructured(event);
            StringBuilder headers = new StringBuilder();
            HttpBinding.headers(binary).forEach((name, value) -> headers.append(name + ": " + value + "\n"));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(headers.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(binary.data());
            seeds.add(bytes.toByteArray());
        }
        return seeds;
    }
}
