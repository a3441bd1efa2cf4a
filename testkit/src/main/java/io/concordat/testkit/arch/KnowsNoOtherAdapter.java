package io.concordat.testkit.arch;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** Finds what one adapter uses of another. The ports of Concordat are no adapter. */
final class KnowsNoOtherAdapter extends ArchCondition<JavaClass> {

    private static final String PORTS = "io.concordat.adapter.";

    private final Names adapters;

    KnowsNoOtherAdapter(Names adapters) {
        super("know no other adapter");
        this.adapters = adapters;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Optional<String> own = adapters.partOf(type);
        if (own.isEmpty()) {
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass();
            Optional<String> other = target.getName().startsWith(PORTS) ? Optional.empty() : adapters.partOf(target);
            if (other.isPresent() && !other.equals(own)) {
                events.add(SimpleConditionEvent.violated(
                        type,
                        "adapter " + own.get() + " knows adapter " + other.get() + ": " + dependency.getDescription()));
            }
        }
    }
}
