package io.concordat.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * Finds calls that take the time from the machine or a number from nowhere. A program's {@code main} may, since somebody must
 * inject the first clock, and so may the store's default, which says what a store's time is when nobody injects one.
 */
final class ReadsTheSystemClock extends ArchCondition<JavaClass> {

    private static final Set<String> SYSTEM_METHODS =
            Set.of("currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone", "tickSeconds", "randomUUID");

    private static final Set<String> UNSEEDED =
            Set.of("java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom");

    /** A secret nobody may guess, a name that must be new among machines, a default clock, kits that wait for a database or name new keys. */
    private static final Set<String> MUST = Set.of(
            "SeenSet$Builder", "MariaDbInsert", "ReplayDesk", "ReplayDesk$Builder", "IdempotencyStoreTck", "PortTck");

    ReadsTheSystemClock() {
        super("read the system clock or unseeded chance");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            boolean injects = access.getOrigin().getName().equals("main")
                    || type.getSimpleName().equals("IdempotencyStore")
                    || MUST.contains(
                            type.getName().substring(type.getPackageName().length() + 1));
            if (!injects && access.getTarget() instanceof CodeUnitAccessTarget target) {
                events.add(new SimpleConditionEvent(type, reads(target), access.getDescription()));
            }
        }
    }

    private static boolean reads(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        boolean nowWithoutClock = owner.startsWith("java.time.")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream()
                        .noneMatch(p -> p.getName().equals("java.time.Clock"));
        boolean emptyConstructor = target.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty()
                && Set.of("java.util.Date", "java.util.Random", "java.util.SplittableRandom")
                        .contains(owner);
        return nowWithoutClock
                || emptyConstructor
                || SYSTEM_METHODS.contains(target.getName())
                || UNSEEDED.contains(owner)
                || (owner.equals("java.lang.Math") && target.getName().equals("random"));
    }
}
