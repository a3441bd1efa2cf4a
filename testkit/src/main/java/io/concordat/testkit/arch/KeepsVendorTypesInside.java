package io.concordat.testkit.arch;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** Finds vendor types that are used outside of adapters, or offered to the outside by them. */
final class KeepsVendorTypesInside extends ArchCondition<JavaClass> {

    private final Names adapters;
    private final Names vendors;

    KeepsVendorTypesInside(Names adapters, Names vendors) {
        super("keep vendor types inside");
        this.adapters = adapters;
        this.vendors = vendors;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (vendors.has(type)) {
            return;
        }
        if (adapters.has(type)) {
            checkOffers(type, events);
        } else {
            checkUses(type, events);
        }
    }

    private void checkUses(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            if (vendors.has(dependency.getTargetClass())) {
                events.add(SimpleConditionEvent.violated(
                        type, "used outside of an adapter: " + dependency.getDescription()));
            }
        }
    }

    private void checkOffers(JavaClass type, ConditionEvents events) {
        if (!type.getModifiers().contains(JavaModifier.PUBLIC)) {
            return;
        }
        for (JavaMember member : type.getMembers()) {
            if (member.getModifiers().contains(JavaModifier.PUBLIC)) {
                said(member)
                        .filter(vendors::has)
                        .distinct()
                        .forEach(vendor -> events.add(SimpleConditionEvent.violated(
                                type,
                                "offered by an adapter: " + member.getDescription() + " says " + vendor.getName() + " "
                                        + member.getSourceCodeLocation())));
            }
        }
    }

    /** The types a member says; what a constructor takes is the business of whoever puts the program together. */
    private static Stream<JavaClass> said(JavaMember member) {
        if (member instanceof JavaField field) {
            return raw(field.getType());
        }
        return member instanceof JavaMethod method
                ? Stream.concat(
                        raw(method.getReturnType()),
                        method.getParameterTypes().stream().flatMap(KeepsVendorTypesInside::raw))
                : Stream.empty();
    }

    private static Stream<JavaClass> raw(JavaType type) {
        Set<JavaClass> all = type.getAllInvolvedRawTypes();
        return all.stream();
    }
}
