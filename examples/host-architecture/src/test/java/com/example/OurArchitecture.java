package com.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.concordat.testkit.arch.ConcordatRules;
import io.concordat.testkit.arch.HostArchitecture;
import io.concordat.testkit.arch.Setting;

@AnalyzeClasses(packages = "com.example", importOptions = ImportOption.DoNotIncludeTests.class)
class OurArchitecture {

    // all rules, for the layout and with the frozen violations of concordat-architecture.properties
    @ArchTest
    static final ArchTests concordat = ArchTests.in(ConcordatRules.class);

    // one rule, for a layout said here
    @ArchTest
    static final ArchRule adapters = ConcordatRules.of(
                    HostArchitecture.standard().with(Setting.ADAPTERS, "com.example.adapter.(*).."))
            .adaptersDoNotKnowEachOther();

    // without the switch the legacy shows
    @ArchTest
    static void theLegacyIsStillThere(JavaClasses classes) {
        ArchRule strict = ConcordatRules.of(HostArchitecture.standard()).moneyIsExact();
        assertTrue(strict.evaluate(classes).hasViolation());
    }
}
