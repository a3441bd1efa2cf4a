package io.concordat.benchmarks;

import com.alibaba.fastjson2.JSONFactory;
import com.alibaba.fastjson2.JSONReader;
import com.alibaba.fastjson2.modules.ObjectReaderModule;
import com.alibaba.fastjson2.reader.ObjectReader;
import com.alibaba.fastjson2.reader.ObjectReaderProvider;
import com.alibaba.fastjson2.util.TypeUtils;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.concordat.json.CanonicalJson;
import io.concordat.json.PlainBinding;
import io.concordat.model.value.Id;
import io.concordat.model.value.Unit;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Binding by fastjson2 to the very records of the model, the fastest there is. No check but what constructors do: required,
 * unknown and duplicate members, patterns, lengths and rules are not looked at. It cannot be told that an absent list is
 * empty, so the documents it is given say {@code []} wherever there is none, which makes them about a sixth longer.
 */
final class BindingLimit implements Candidate {

    private static final JsonMapper EVERY_LIST = PlainBinding.mapper()
            .rebuild()
            .withConfigOverride(
                    List.class,
                    o -> o.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS)))
            .build();

    private final JSONReader.Context context;

    BindingLimit() {
        ObjectReaderProvider provider = new ObjectReaderProvider();
        provider.register(new OfText());
        context = JSONFactory.createReadContext(provider);
    }

    @Override
    public String title() {
        return "fastjson2 binding only";
    }

    @Override
    public Work prepare(Sample sample) {
        Record object = CanonicalJson.standard().read(sample.json(), sample.type());
        return new Binding(context, sample.type(), EVERY_LIST.writeValueAsBytes(object));
    }

    private record Binding(JSONReader.Context context, Class<?> type, byte[] withEveryList) implements Work {

        @Override
        public Object read(byte[] json) {
            try (JSONReader reader = JSONReader.of(withEveryList, context)) {
                return reader.read(type);
            }
        }

        @Override
        public byte[] write(Object read) {
            return CanonicalJson.standard().write((Record) read);
        }
    }

    /** Ids and units are text. */
    private static final class OfText implements ObjectReaderModule {

        private final ObjectReader<Object> ids = reading(Id::of);
        private final ObjectReader<Object> units = reading(Unit::of);

        private static ObjectReader<Object> reading(Function<String, Object> of) {
            return new ObjectReader<>() {
                @Override
                public Object readObject(JSONReader reader, Type type, Object name, long features) {
                    return of.apply(reader.readString());
                }
            };
        }

        @Override
        public @Nullable ObjectReader<?> getObjectReader(ObjectReaderProvider provider, Type type) {
            Class<?> raw = TypeUtils.getClass(type);
            return raw == Id.class ? ids : raw == Unit.class ? units : null;
        }
    }
}
