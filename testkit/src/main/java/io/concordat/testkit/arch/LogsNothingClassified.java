package io.concordat.testkit.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.concordat.model.Classification;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds methods that log and take up a confidential component of a record, and records with confidential components whose
 * text is that of every record.
 */
final class LogsNothingClassified extends ArchCondition<JavaClass> {

    private final Names loggers;
    private final Map<String, Set<String>> confidential = new HashMap<>();

    LogsNothingClassified(Names loggers) {
        super("log nothing classified");
        this.loggers = loggers;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnits().forEach(unit -> checkUnit(unit, events));
        Set<String> own = confidentialOf(type);
        boolean ownText = type.tryGetMethod("toString")
                .map(method -> !method.getAccessesFromSelf().isEmpty())
                .orElse(false);
        if (!own.isEmpty() && !ownText) {
            events.add(SimpleConditionEvent.violated(
                    type,
                    type.getDescription() + " has a toString that shows "
                            + own.stream().sorted().toList() + " " + type.getSourceCodeLocation()));
        }
    }

    private void checkUnit(JavaCodeUnit unit, ConditionEvents events) {
        if (unit.getMethodCallsFromSelf().stream().anyMatch(this::isLogged)) {
            unit.getAccessesFromSelf().stream()
                    .filter(access -> confidentialOf(access.getTargetOwner()).contains(access.getName()))
                    .forEach(access -> events.add(SimpleConditionEvent.violated(
                            unit.getOwner(), "where something is logged, " + access.getDescription())));
        }
    }

    private boolean isLogged(JavaMethodCall call) {
        String name = call.getName();
        return loggers.hasKindOf(call.getTargetOwner()) && !name.startsWith("is") && !name.startsWith("get");
    }

    private Set<String> confidentialOf(JavaClass type) {
        return confidential.computeIfAbsent(type.getName(), name -> type.isRecord() ? read(name) : Set.of());
    }

    private static Set<String> read(String name) {
        try {
            Class<?> record = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            return Arrays.stream(record.getRecordComponents())
                    .filter(component -> Classification.of(component).isConfidential())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (ClassNotFoundException | LinkageError e) {
            // analysed from files that cannot be loaded here: nothing says how its values are classified
            return Set.of();
        }
    }
}
