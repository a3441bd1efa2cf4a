package io.concordat.testkit.arch;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows the calls of a method until a guard takes over, and finds effects on the way. What stands in a lambda or method
 * reference of a method that calls a guard is the guard's to run.
 */
final class WorksUnderAGuard extends ArchCondition<JavaMethod> {

    private final Names guards;
    private final Names effects;

    WorksUnderAGuard(Names guards, Names effects) {
        super("work under a guard");
        this.guards = guards;
        this.effects = effects;
    }

    @Override
    public void check(JavaMethod entry, ConditionEvents events) {
        if (isAnnotatedAsGuarded(entry)) {
            return;
        }
        Walk walk = new Walk();
        walk.from(entry);
        if (!walk.guarded) {
            events.add(SimpleConditionEvent.violated(
                    entry, entry.getDescription() + " reaches no guard " + entry.getSourceCodeLocation()));
        }
        for (JavaAccess<?> effect : walk.unguarded) {
            events.add(SimpleConditionEvent.violated(
                    entry, entry.getDescription() + " has an effect outside of a guard: " + effect.getDescription()));
        }
    }

    private boolean isAnnotatedAsGuarded(JavaMethod entry) {
        Stream<JavaAnnotation<?>> all =
                Stream.concat(EntryPoints.annotations(entry).stream(), entry.getOwner().getAnnotations().stream());
        return all.anyMatch(annotation -> guards.has(annotation.getRawType()));
    }

    /** The code that runs before a guard takes over. */
    private final class Walk {

        private final Set<JavaCodeUnit> seen = new HashSet<>();
        private final Deque<JavaCodeUnit> open = new ArrayDeque<>();
        private final Set<JavaAccess<?>> unguarded = new HashSet<>();
        private boolean guarded;

        void from(JavaMethod entry) {
            open.add(entry);
            while (!open.isEmpty()) {
                JavaCodeUnit next = open.remove();
                if (seen.add(next)) {
                    follow(next);
                }
            }
        }

        private void follow(JavaCodeUnit unit) {
            boolean callsGuard = accesses(unit).stream().anyMatch(this::isGuard);
            guarded |= callsGuard;
            for (JavaCodeUnitAccess<?> access : accesses(unit)) {
                boolean underGuard = isGuard(access) || (callsGuard && isDeferred(access));
                if (!underGuard) {
                    meet(access);
                }
            }
        }

        private void meet(JavaCodeUnitAccess<?> access) {
            if (effects.hasKindOf(access.getTargetOwner())) {
                unguarded.add(access);
            } else {
                open.addAll(bodies(access));
            }
        }

        private boolean isGuard(JavaCodeUnitAccess<?> access) {
            return guards.hasKindOf(access.getTargetOwner());
        }

        private static boolean isDeferred(JavaCodeUnitAccess<?> access) {
            return access.isDeclaredInLambda() || !(access instanceof JavaMethodCall);
        }
    }

    private static List<JavaCodeUnitAccess<?>> accesses(JavaCodeUnit unit) {
        List<JavaCodeUnitAccess<?>> all = new ArrayList<>();
        for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
            if (access instanceof JavaCodeUnitAccess<?> call) {
                all.add(call);
            }
        }
        return all;
    }

    /** What may run when this is called: the target, and what overrides it. */
    private static List<JavaCodeUnit> bodies(JavaCodeUnitAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        Stream<JavaCodeUnit> declared =
                access.getTarget().resolveMember().stream().map(JavaCodeUnit.class::cast);
        Stream<JavaCodeUnit> overriding = owner.getAllSubclasses().stream()
                .flatMap(below -> below
                        .tryGetMethod(
                                access.getName(),
                                access.getTarget().getRawParameterTypes().stream()
                                        .map(JavaClass::getName)
                                        .toArray(String[]::new))
                        .stream());
        return Stream.concat(declared, overriding).toList();
    }
}
