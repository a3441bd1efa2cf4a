package io.concordat.testkit.arch;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Finds adapters that use database technology, and whoever uses a type that maps a table of a system of record. */
final class LeavesDatabasesAlone extends ArchCondition<JavaClass> {

    private final Names adapters;
    private final Names databases;
    private final Names tables;

    LeavesDatabasesAlone(Names adapters, Names databases, Names tables) {
        super("leave the databases of systems of record alone");
        this.adapters = adapters;
        this.databases = databases;
        this.tables = tables;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean adapter = adapters.has(type);
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass();
            if ((adapter && databases.has(target)) || (tables.has(target) && !tables.has(type))) {
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        }
    }
}
