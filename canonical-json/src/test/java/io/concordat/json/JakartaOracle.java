package io.concordat.json;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.context.TypeConstraintMappingContext;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Hibernate Validator, told to follow the records of the model to every depth, and to leave the numbered rules alone. */
public final class JakartaOracle {

    private JakartaOracle() {}

    /** The records do not say {@code @Valid}, so the validator is told to follow every record and list of records. */
    public static Validator of(Collection<Class<? extends Record>> types) {
        HibernateValidatorConfiguration configuration = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator());
        ConstraintMapping mapping = configuration.createConstraintMapping();
        Set<Class<?>> seen = new HashSet<>();
        types.forEach(type -> cascade(type, mapping, seen));
        return configuration.addMapping(mapping).buildValidatorFactory().getValidator();
    }

    private static void cascade(Class<?> type, ConstraintMapping mapping, Set<Class<?>> seen) {
        if (!seen.add(type)) {
            return;
        }
        TypeConstraintMappingContext<?> context = mapping.type(type).ignoreAnnotations(true);
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> part = partOf(component.getGenericType());
            if (part.isRecord()) {
                if (component.getType() == List.class) {
                    context.field(component.getName()).containerElementType(0).valid();
                } else {
                    context.field(component.getName()).valid();
                }
                cascade(part, mapping, seen);
            }
        }
    }

    private static Class<?> partOf(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            boolean list = parameterized.getRawType() == List.class;
            return partOf(list ? parameterized.getActualTypeArguments()[0] : parameterized.getRawType());
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
