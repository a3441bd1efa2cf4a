package io.concordat.testkit.arch;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Finds what could change in an object after it was made: its fields, what they hold, and lists that were not copied. */
final class StaysAsItWasMade extends ArchCondition<JavaClass> {

    private static final Names CHANGEABLE = new Names(java.util.List.of(
            "java.util.Date",
            "java.sql.Date",
            "java.sql.Timestamp",
            "java.util.*Calendar",
            "java.util.Array*",
            "java.util.Linked*",
            "java.util.*HashMap",
            "java.util.*HashSet",
            "java.util.Hashtable",
            "java.util.Tree*",
            "java.util.Vector",
            "java.util.BitSet",
            "java.util.concurrent.atomic..",
            "java.lang.StringBuilder",
            "java.lang.StringBuffer"));

    private static final Set<String> COLLECTIONS =
            Set.of("java.util.Collection", "java.util.List", "java.util.Set", "java.util.SortedSet", "java.util.Map");

    private static final Set<String> COPIES = Set.of(
            "copyOf",
            "of",
            "ofEntries",
            "toList",
            "unmodifiableList",
            "unmodifiableSet",
            "unmodifiableMap",
            "unmodifiableCollection",
            "emptyList",
            "emptySet",
            "emptyMap");

    StaysAsItWasMade() {
        super("stay as they were made");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean holdsCollections = false;
        for (JavaField field : type.getFields()) {
            if (!field.getModifiers().contains(JavaModifier.STATIC)) {
                checkField(type, field, events);
                holdsCollections |= COLLECTIONS.contains(field.getRawType().getName());
            }
        }
        if (holdsCollections) {
            type.getConstructors().stream()
                    .filter(constructor -> !copies(constructor))
                    .forEach(constructor -> violated(
                            type,
                            constructor.getDescription() + " keeps a collection without a copy "
                                    + constructor.getSourceCodeLocation(),
                            events));
        }
    }

    private static void checkField(JavaClass type, JavaField field, ConditionEvents events) {
        if (!field.getModifiers().contains(JavaModifier.FINAL)) {
            violated(type, field.getDescription() + " is not final", events);
        }
        if (field.getRawType().isArray() || CHANGEABLE.has(field.getRawType())) {
            violated(
                    type,
                    field.getDescription() + " holds a " + field.getRawType().getSimpleName() + ", which can change",
                    events);
        }
    }

    /** Whether it copies something, or leaves that to another constructor of the same type. */
    private static boolean copies(JavaConstructor constructor) {
        return constructor.getAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .anyMatch(target -> COPIES.contains(target.getName())
                        || (target.getName().equals("<init>")
                                && target.getOwner().equals(constructor.getOwner())));
    }

    private static void violated(JavaClass type, String text, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(type, text));
    }
}
