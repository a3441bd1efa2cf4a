package io.concordat.benchmarks;

import io.concordat.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Before anything is measured: every candidate reads every document to an equal object and writes what reads to an equal one,
 * and those that check refuse what is wrong.
 */
final class Agreement {

    private Agreement() {}

    static void requireEqualObjects(Candidate candidate, Sample sample) {
        Object expected = ours(sample, sample.json());
        Candidate.Work work = candidate.prepare(sample);
        Object read = work.read(sample.json());
        require(candidate, sample, "reads another object", expected.equals(comparable(read)));
        Object again = ours(sample, work.write(read));
        require(candidate, sample, "writes another document", expected.equals(again));
    }

    private static Object ours(Sample sample, byte[] json) {
        CanonicalJson canonical = CanonicalJson.standard();
        return sample.event() ? canonical.readEvent(json) : canonical.read(json, sample.type());
    }

    private static Object comparable(Object read) {
        return read instanceof PlainEvent<?> plain ? plain.toEvent() : read;
    }

    /** Documents made wrong by one change of text each, by what is wrong with them. */
    static Map<String, String> wrongOrders(Sample order) {
        String json = new String(order.json(), StandardCharsets.UTF_8);
        Map<String, String> wrong = new TreeMap<>();
        wrong.put("no id", json.replaceFirst("\"id\":\"so[^\"]*\",", ""));
        wrong.put("empty order number", json.replaceFirst("\"orderNumber\":\"[^\"]*\"", "\"orderNumber\":\"\""));
        wrong.put("long order number", json.replaceFirst("\"orderNumber\":\"", "\"orderNumber\":\"" + "9".repeat(60)));
        wrong.put("unknown enum constant", json.replaceFirst("\"STANDARD\"", "\"SOMETHING\""));
        wrong.put("no lines", json.replaceFirst("(?s)\"lines\":\\[.*?\\],\"amounts\"", "\"lines\":[],\"amounts\""));
        wrong.put("currency of two letters", json.replaceFirst("\"currency\":\"EUR\"", "\"currency\":\"EU\""));
        wrong.put("amount with an exponent", json.replaceFirst("\"lineNet\":\\{\"amount\":\"", "$0" + "1E"));
        wrong.put(
                "amount that is a word",
                json.replaceFirst("\"lineNet\":\\{\"amount\":\"[^\"]*\"", "\"lineNet\":{\"amount\":\"much\""));
        wrong.put("no line net", json.replaceFirst("\"lineNet\":\\{[^}]*\\},?", ""));
        wrong.put("text for a number", json.replaceFirst("\"netDays\":30", "\"netDays\":\"30\""));
        wrong.put("fraction for a whole number", json.replaceFirst("\"netDays\":30", "\"netDays\":30.5"));
        wrong.put("object for a text", json.replaceFirst("\"lineId\":\"1\"", "\"lineId\":{}"));
        wrong.put("country of three letters", json.replaceFirst("\"country\":\"NL\"", "\"country\":\"NLD\""));
        wrong.put("time without offset", json.replaceFirst("(\"orderedAt\":\"[^\"]*)Z\"", "$1\""));
        wrong.put("day of month 32", json.replaceFirst("\"earliest\":\"2026-11-25\"", "\"earliest\":\"2026-11-32\""));
        wrong.put("null where a value must be", json.replaceFirst("\"type\":\"STANDARD\"", "\"type\":null"));
        wrong.put("revision 0", json.replaceFirst("\"revision\":1", "\"revision\":0"));
        wrong.put("cut off", json.substring(0, json.length() - 1));
        return wrong;
    }

    static void requireRefusals(Candidate candidate, Sample order) {
        Candidate.Work work = candidate.prepare(order);
        wrongOrders(order).forEach((what, json) -> {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            require(
                    candidate,
                    order,
                    "was not changed for: " + what,
                    !new String(order.json(), StandardCharsets.UTF_8).equals(json));
            require(candidate, order, "accepts an order with " + what, refuses(work, bytes));
        });
    }

    private static boolean refuses(Candidate.Work work, byte[] json) {
        try {
            work.read(json);
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    private static void require(Candidate candidate, Sample sample, String what, boolean holds) {
        if (!holds) {
            throw new IllegalStateException(candidate.title() + " " + what + " (" + sample.name() + ")");
        }
    }

    static void requireAll(List<Candidate> all, List<Candidate> checking, List<Sample> samples) {
        all.forEach(candidate -> samples.forEach(sample -> requireEqualObjects(candidate, sample)));
        checking.forEach(candidate -> requireRefusals(candidate, samples.get(0)));
    }
}
