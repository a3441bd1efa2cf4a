package io.concordat.testkit.arch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Methods by which work comes into a host: those that carry a named annotation, directly, by a composed annotation or on
 * the method they override, and those that implement a named interface.
 */
final class EntryPoints extends DescribedPredicate<JavaMethod> {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Names names;

    EntryPoints(String what, Names names) {
        super(what);
        this.names = names;
    }

    @Override
    public boolean test(JavaMethod method) {
        boolean runs = !method.getModifiers().contains(JavaModifier.ABSTRACT)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
        return runs && (implementsNamed(method) || annotations(method).stream().anyMatch(this::opens));
    }

    private boolean opens(JavaAnnotation<?> annotation) {
        return names.has(annotation.getRawType()) && !namesReadsOnly(annotation);
    }

    private boolean implementsNamed(JavaMethod method) {
        return overridden(method).anyMatch(above -> names.has(above.getOwner()));
    }

    /** The annotations of a method, of what it overrides, and of those annotations. */
    static List<JavaAnnotation<?>> annotations(JavaMethod method) {
        List<JavaAnnotation<?>> all = new ArrayList<>();
        Set<JavaClass> seen = new HashSet<>();
        Stream.concat(Stream.of(method), overridden(method))
                .forEach(each -> each.getAnnotations().forEach(annotation -> collect(annotation, all, seen)));
        return all;
    }

    private static void collect(JavaAnnotation<?> annotation, List<JavaAnnotation<?>> all, Set<JavaClass> seen) {
        all.add(annotation);
        if (seen.add(annotation.getRawType())) {
            annotation.getRawType().getAnnotations().forEach(above -> collect(above, all, seen));
        }
    }

    private static Stream<JavaMethod> overridden(JavaMethod method) {
        return Stream.concat(
                        method.getOwner().getAllRawSuperclasses().stream(),
                        method.getOwner().getAllRawInterfaces().stream())
                .flatMap(above -> above.getMethods().stream())
                .filter(above -> above.getName().equals(method.getName())
                        && above.getRawParameterTypes().size()
                                == method.getRawParameterTypes().size());
    }

    private static boolean namesReadsOnly(JavaAnnotation<?> annotation) {
        Object methods = annotation.get("method").orElse(null);
        return methods instanceof JavaEnumConstant[] named
                && named.length > 0
                && Arrays.stream(named).allMatch(each -> READS.contains(each.name()));
    }
}
