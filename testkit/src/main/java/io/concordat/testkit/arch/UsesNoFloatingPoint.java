package io.concordat.testkit.arch;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds float and double in fields, parameters, results and in what is called. */
final class UsesNoFloatingPoint extends ArchCondition<JavaClass> {

    private static final Set<String> FLOATING =
            Set.of("float", "double", "float[]", "double[]", "java.lang.Float", "java.lang.Double");

    UsesNoFloatingPoint() {
        super("use no floating point");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(
                        type.getMembers().stream()
                                .filter(UsesNoFloatingPoint::touches)
                                .map(JavaMember::getFullName),
                        type.getAccessesFromSelf().stream()
                                .filter(access -> touches(access))
                                .map(JavaAccess::getDescription))
                .forEach(place -> events.add(SimpleConditionEvent.violated(type, "floating point: " + place)));
    }

    static boolean touches(JavaMember member) {
        if (member instanceof JavaField field) {
            return isFloating(field.getRawType());
        }
        return member instanceof JavaCodeUnit unit
                && (isFloating(unit.getRawReturnType()) || anyFloating(unit.getRawParameterTypes()));
    }

    private static boolean touches(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && (isFloating(target.getRawReturnType()) || anyFloating(target.getRawParameterTypes()));
    }

    private static boolean anyFloating(List<JavaClass> types) {
        return types.stream().anyMatch(UsesNoFloatingPoint::isFloating);
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.contains(type.getName()) || "[D".equals(type.getName()) || "[F".equals(type.getName());
    }
}
