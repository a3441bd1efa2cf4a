package io.concordat.testkit.arch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.regex.Pattern;

/** Types that deal with money or quantities: they use a type of exact numbers, or have a member named like an amount. */
final class HandlesMoney extends DescribedPredicate<JavaClass> {

    private static final Names EXACT = new Names(List.of(
            "java.math.BigDecimal",
            "java.util.Currency",
            "io.concordat.model.value.Money",
            "io.concordat.model.value.UnitPrice",
            "io.concordat.model.value.Quantity",
            "javax.money..",
            "org.joda.money.."));

    private static final Pattern AMOUNT = Pattern.compile(
            "(?i).*(amount|price|money|total|discount|rebate|freight|invoice|balance|credit|payable|payment).*|(?i)(.*[a-z])?(tax|fee|cost|net|gross)");

    private final Names everything;

    HandlesMoney(Names everything) {
        super("handle money or quantities");
        this.everything = everything;
    }

    @Override
    public boolean test(JavaClass type) {
        return everything.has(type)
                || type.getDirectDependenciesFromSelf().stream().anyMatch(each -> EXACT.has(each.getTargetClass()))
                || type.getMembers().stream()
                        .filter(UsesNoFloatingPoint::touches)
                        .anyMatch(member -> AMOUNT.matcher(member.getName()).matches());
    }
}
