package io.concordat.testkit.arch;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.concordat.model.call.CallFailedException;
import java.util.Set;

/** Finds methods that catch the failure of a port and neither look at it nor hand it on. */
final class LooksAtTheFailure extends ArchCondition<JavaClass> {

    private static final String FAILED = CallFailedException.class.getName();
    private static final Set<String> BROADER =
            Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable");
    private static final Names PORTS = new Names(java.util.List.of(
            "io.concordat.adapter..*Source",
            "io.concordat.adapter..*Sink",
            "io.concordat.adapter..*Check",
            "io.concordat.adapter..*Feed"));

    private final Names loggers;

    LooksAtTheFailure(Names loggers) {
        super("look at the failure they catch");
        this.loggers = loggers;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            for (TryCatchBlock block : unit.getTryCatchBlocks()) {
                if (catchesFailures(block) && !isLookedAt(unit)) {
                    events.add(SimpleConditionEvent.violated(
                            type,
                            unit.getDescription() + " catches the failure of a call and does not look at it "
                                    + block.getSourceCodeLocation()));
                }
            }
        }
    }

    private static boolean catchesFailures(TryCatchBlock block) {
        boolean callsPort = block.getAccessesContainedInTryBlock().stream()
                .anyMatch(access -> PORTS.hasKindOf(access.getTargetOwner()));
        return block.getCaughtThrowables().stream()
                .map(JavaClass::getName)
                .anyMatch(caught -> caught.equals(FAILED) || (callsPort && BROADER.contains(caught)));
    }

    private boolean isLookedAt(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream().anyMatch(access -> asks(access) || handsOn(access));
    }

    private static boolean asks(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals(FAILED)
                && Set.of("kind", "failure").contains(access.getName());
    }

    private boolean handsOn(JavaAccess<?> access) {
        return access instanceof JavaCodeUnitAccess<?> call
                && !loggers.hasKindOf(call.getTargetOwner())
                && call.getTarget().getRawParameterTypes().stream().anyMatch(LooksAtTheFailure::takesFailures);
    }

    private static boolean takesFailures(JavaClass parameter) {
        return parameter.getName().equals(FAILED) || BROADER.contains(parameter.getName());
    }
}
