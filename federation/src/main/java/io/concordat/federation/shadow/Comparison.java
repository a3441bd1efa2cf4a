package io.concordat.federation.shadow;

import io.concordat.federation.shadow.Field.Seen;
import io.concordat.idempotency.reconcile.Difference;
import io.concordat.model.Classification;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.document.Meta;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.UnitPrice;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two answers compared place by place, in canonical terms: numbers by value, moments by instant, meta and what is ignored not at
 * all. Used once, by one thread.
 */
final class Comparison {

    private static final Set<Class<?>> WHOLE = Set.of(Money.class, Quantity.class, Code.class, Id.class);

    private final Field.Answers answers;
    private final Ignored ignored;
    private final Owners owners;
    private final List<Difference<IdempotencyKey, Object, Object>> found = new ArrayList<>();

    Comparison(Field.Answers answers, Ignored ignored, Owners owners) {
        this.answers = answers;
        this.ignored = ignored;
        this.owners = owners;
    }

    List<Difference<IdempotencyKey, Object, Object>> run() {
        compare("", Classification.DEFAULT, answers.left(), answers.right());
        return found;
    }

    private void compare(String pointer, Classification nested, @Nullable Object left, @Nullable Object right) {
        @Nullable Object one = present(left);
        @Nullable Object other = present(right);
        if (same(one, other) || ignored.has(pointer)) {
            return;
        }
        if (one instanceof List<?> list && other instanceof List<?> others) {
            for (int i = 0; i < Math.max(list.size(), others.size()); i++) {
                compare(pointer + "/" + i, nested, at(list, i), at(others, i));
            }
        } else if (one instanceof UnitPrice price && other instanceof UnitPrice cost && isPerTheSame(price, cost)) {
            compare(pointer + "/amount", nested, amountOf(price), amountOf(cost));
        } else if (one instanceof Record record
                && !isWhole(record)
                && record.getClass().isInstance(other)) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Classification said =
                        Classification.said(component).map(nested::or).orElse(nested);
                compare(pointer + "/" + component.getName(), said, value(component, one), value(component, other));
            }
        } else {
            Field field = new Field(answers, pointer, nested, owners.of(answers.left(), pointer));
            found.add(field.difference(new Seen(one, other)));
        }
    }

    private static boolean isPerTheSame(UnitPrice price, UnitPrice cost) {
        return price.currency().equals(cost.currency()) && same(price.per(), cost.per());
    }

    private static Money amountOf(UnitPrice price) {
        return Money.of(price.amount(), price.currency());
    }

    private static boolean isWhole(Record record) {
        return WHOLE.contains(record.getClass());
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Meta || other instanceof Meta) {
            return true;
        } else if (one instanceof Money money && other instanceof Money amount) {
            return money.isSameValueAs(amount);
        } else if (one instanceof Quantity quantity && other instanceof Quantity counted) {
            return quantity.unit().equals(counted.unit()) && quantity.value().compareTo(counted.value()) == 0;
        } else if (one instanceof BigDecimal number && other instanceof BigDecimal figure) {
            return number.compareTo(figure) == 0;
        } else if (one instanceof OffsetDateTime moment && other instanceof OffsetDateTime time) {
            return moment.isEqual(time);
        }
        return Objects.equals(one, other);
    }

    // an empty list says no more than none
    private static @Nullable Object present(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        return value instanceof Collection<?> many && many.isEmpty() ? null : value;
    }

    private static @Nullable Object at(List<?> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component.getName() + " of a public record", e);
        }
    }
}
