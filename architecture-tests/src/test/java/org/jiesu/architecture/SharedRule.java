package org.jiesu.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.google.errorprone.annotations.CheckReturnValue;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/** What holds in every module, as functions of its root package. */
enum SharedRule {
    /** A name says what a thing is, not that it is one. */
    NAMES_SAY_SOMETHING(SharedRule::namesSaySomething),
    /** Without both marks a null or a dropped {@code Uni} compiles. */
    PACKAGES_ARE_MARKED(SharedRule::packagesAreMarked),
    /** Whoever waits blocks an event loop; whoever subscribes loses failures and the context. */
    NOBODY_WAITS(SharedRule::nobodyWaits);

    /** The classes whose very purpose is a subscription, each with its reason in its Javadoc. */
    private static final Set<String> MAY_SUBSCRIBE =
            Set.of("org.jiesu.webapi.Shielded", "org.jiesu.messaging.SafeContext");

    private static final Set<String> SUBSCRIBING =
            Set.of("await", "subscribe", "subscribeAsCompletionStage");
    private static final String EMPTY_NAMES =
            ".*(Impl|Manager|Helper|Utils?|Dto|DTO)|(Base|Abstract)[A-Z].*|I[A-Z][a-z].*";

    private final Function<String, ArchRule> rule;

    SharedRule(Function<String, ArchRule> rule) {
        this.rule = rule;
    }

    /** The rule for the module below this root package. */
    ArchRule in(String root) {
        return rule.apply(root).allowEmptyShould(true);
    }

    private static ArchRule namesSaySomething(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(
                        new ArchCondition<JavaClass>("have a name that says nothing") {
                            @Override
                            public void check(JavaClass item, ConditionEvents events) {
                                boolean empty = item.getSimpleName().matches(EMPTY_NAMES);
                                events.add(
                                        new SimpleConditionEvent(
                                                item,
                                                empty,
                                                item.getName() + " has a name that says nothing"));
                            }
                        });
    }

    private static ArchRule packagesAreMarked(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(
                        new ArchCondition<JavaClass>(
                                "live in a package marked @NullMarked @CheckReturnValue") {
                            @Override
                            public void check(JavaClass item, ConditionEvents events) {
                                JavaPackage home = item.getPackage();
                                boolean marked =
                                        home.isAnnotatedWith(NullMarked.class)
                                                && home.isAnnotatedWith(CheckReturnValue.class);
                                events.add(
                                        new SimpleConditionEvent(
                                                item,
                                                marked,
                                                item.getName() + " lives in an unmarked package"));
                            }
                        });
    }

    private static ArchRule nobodyWaits(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and(
                        DescribedPredicate.describe(
                                "are not named for it", item -> !isNamedForIt(item)))
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe(
                                "waits or subscribes", SharedRule::waitsOrSubscribes));
    }

    private static boolean isNamedForIt(JavaClass item) {
        return MAY_SUBSCRIBE.stream().anyMatch(name -> outermost(item).getName().equals(name));
    }

    private static JavaClass outermost(JavaClass item) {
        return item.getEnclosingClass().map(SharedRule::outermost).orElse(item);
    }

    private static boolean waitsOrSubscribes(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("io.smallrye.mutiny")
                && SUBSCRIBING.contains(access.getTarget().getName());
    }
}
