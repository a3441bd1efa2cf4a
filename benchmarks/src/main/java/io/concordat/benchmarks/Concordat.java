package io.concordat.benchmarks;

import io.concordat.json.CanonicalJson;
import io.concordat.model.event.Event;

/** This library: strict reading with every check, with or without the numbered rules. */
record Concordat(String title, CanonicalJson json) implements Candidate {

    static Concordat standard() {
        return new Concordat("Concordat", CanonicalJson.standard());
    }

    static Concordat withoutRules() {
        return new Concordat(
                "Concordat without rules",
                CanonicalJson.builder().withoutRules().build());
    }

    @Override
    public Work prepare(Sample sample) {
        return sample.event() ? new Events(json) : new Documents(json, sample.type());
    }

    private record Documents(CanonicalJson json, Class<? extends Record> type) implements Work {

        @Override
        public Object read(byte[] bytes) {
            return json.read(bytes, type);
        }

        @Override
        public byte[] write(Object object) {
            return json.write((Record) object);
        }
    }

    private record Events(CanonicalJson json) implements Work {

        @Override
        public Object read(byte[] bytes) {
            return json.readEvent(bytes);
        }

        @Override
        public byte[] write(Object object) {
            return json.write((Event<?>) object);
        }
    }
}
