package io.concordat.benchmarks;

import io.concordat.json.PlainBinding;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plain binding by Jackson 3 to the very records of the model: no check but what their constructors do. It is told what it
 * cannot know (ids and units are text, an absent list is empty, decimals are written as text), nothing else.
 */
final class Jackson3 implements Candidate {

    private final JsonMapper mapper = PlainBinding.mapper();

    static JavaType typeOf(JsonMapper mapper, Sample sample) {
        return sample.event()
                ? mapper.getTypeFactory().constructParametricType(PlainEvent.class, sample.type())
                : mapper.constructType(sample.type());
    }

    @Override
    public String title() {
        return "Jackson 3";
    }

    @Override
    public Work prepare(Sample sample) {
        JavaType type = typeOf(mapper, sample);
        return new Binding(mapper.readerFor(type), mapper.writerFor(type));
    }

    private record Binding(ObjectReader reader, ObjectWriter writer) implements Work {

        @Override
        public Object read(byte[] json) {
            return reader.readValue(json);
        }

        @Override
        public byte[] write(Object object) {
            return writer.writeValueAsBytes(object);
        }
    }
}
