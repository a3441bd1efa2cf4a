package io.concordat.benchmarks;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.concordat.json.PlainBinding;
import io.concordat.model.document.OpaqueJson;
import io.concordat.model.document.UnknownFields;
import io.concordat.model.value.Id;
import io.concordat.model.value.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * Plain binding by Jackson 2 to the very records of the model: no check but what their constructors do. It is told what it
 * cannot know (ids and units are text, an absent list is empty, decimals are written as text), nothing else.
 */
final class Jackson2 implements Candidate {

    private final JsonMapper mapper = mapper();

    static JsonMapper mapper() {
        SimpleModule values = new SimpleModule("values");
        values.addDeserializer(Id.class, new FromText<>() {
            @Override
            Id<?> of(String text) {
                return Id.of(text);
            }
        });
        values.addDeserializer(Unit.class, new FromText<>() {
            @Override
            Unit of(String text) {
                return Unit.of(text);
            }
        });
        values.addDeserializer(OpaqueJson.class, new Opaque());
        values.addSerializer(Id.class, new ToText<Id>());
        values.addSerializer(Unit.class, new ToText<Unit>());
        values.addSerializer(OpaqueJson.class, new Raw());
        return JsonMapper.builder()
                .addModule(values)
                .annotationIntrospector(new Components())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new JavaTimeModule())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .withConfigOverride(
                        BigDecimal.class, o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                .withConfigOverride(
                        List.class,
                        o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
                                .setInclude(JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
                .build();
    }

    static JavaType typeOf(JsonMapper mapper, Sample sample) {
        return sample.event()
                ? mapper.getTypeFactory().constructParametricType(PlainEvent.class, sample.type())
                : mapper.constructType(sample.type());
    }

    @Override
    public String title() {
        return "Jackson 2";
    }

    @Override
    public Work prepare(Sample sample) {
        JavaType type = typeOf(mapper, sample);
        return new Binding(mapper.readerFor(type), mapper.writerFor(type));
    }

    private record Binding(ObjectReader reader, ObjectWriter writer) implements Work {

        @Override
        public Object read(byte[] json) {
            try {
                return reader.readValue(json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public byte[] write(Object object) {
            try {
                return writer.writeValueAsBytes(object);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Of a record only its components are properties, none of its other methods. */
    private static final class Components extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean hasIgnoreMarker(AnnotatedMember member) {
            boolean unknown = !(member instanceof AnnotatedConstructor) && member.getRawType() == UnknownFields.class;
            boolean other = member instanceof AnnotatedMethod method
                    && method.getDeclaringClass().isRecord()
                    && !PlainBinding.isComponent(method.getDeclaringClass(), method.getName());
            return unknown || other || super.hasIgnoreMarker(member);
        }

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            return PlainBinding.ofConstants(constants);
        }
    }

    private abstract static class FromText<T> extends JsonDeserializer<T> {

        abstract T of(String text);

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return of(parser.getText());
        }
    }

    private static final class Opaque extends JsonDeserializer<OpaqueJson> {

        @Override
        public OpaqueJson deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new OpaqueJson(context.readTree(parser).toString());
        }
    }

    private static final class ToText<T> extends JsonSerializer<T> {

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider context) throws IOException {
            out.writeString(value.toString());
        }
    }

    private static final class Raw extends JsonSerializer<OpaqueJson> {

        @Override
        public void serialize(OpaqueJson value, JsonGenerator out, SerializerProvider context) throws IOException {
            out.writeRawValue(value.text());
        }
    }
}
