package io.concordat.testkit.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;

/** The patterns of one setting, asked about types. */
final class Names {

    private final List<NamePattern> patterns;

    Names(List<String> patterns) {
        this.patterns = patterns.stream().map(NamePattern::of).toList();
    }

    /** Whether one of them matches the type's own name; of an array, that of its elements. */
    boolean has(JavaClass type) {
        return has(type.getBaseComponentType().getName());
    }

    boolean has(String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(name));
    }

    /** Whether one of them matches the type or something it extends or implements. */
    boolean hasKindOf(JavaClass type) {
        return type.getAllClassesSelfIsAssignableTo().stream().anyMatch(this::has);
    }

    /** What the first pattern that matches keeps of the type's name. */
    Optional<String> partOf(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return patterns.stream()
                .flatMap(pattern -> pattern.partOf(name).stream())
                .findFirst();
    }
}
