package org.partnercabinet.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;

/** The house rules of docs/architecture.md, each as a test. Each was seen failing once on a planted violation. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("jte") && !location.contains("-tests.jar"))
            .importPackages("org.partnercabinet");

    private static final String DOMAIN = "org.partnercabinet.domain..";
    private static final String APPLICATION = "org.partnercabinet.application..";
    private static final String[] ADAPTERS = {
        "org.partnercabinet.http..", "org.partnercabinet.persistence..", "org.partnercabinet.bitrix24.."
    };

    @Test
    void the_domain_depends_on_java_alone() {
        check(classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(DOMAIN, "java.."));
    }

    @Test
    void the_application_depends_on_the_domain_and_java_alone() {
        check(classes()
                .that()
                .resideInAPackage(APPLICATION)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(DOMAIN, APPLICATION, "java..", "javax.crypto.."));
    }

    @Test
    void adapters_do_not_know_each_other_nor_who_starts_them() {
        for (String adapter : ADAPTERS) {
            for (String other : ADAPTERS) {
                if (!adapter.equals(other)) {
                    check(noClasses()
                            .that()
                            .resideInAPackage(adapter)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(other));
                }
            }
            check(noClasses()
                    .that()
                    .resideInAPackage(adapter)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.partnercabinet.bootstrap.."));
        }
    }

    @Test
    void features_form_no_cycles_in_any_module() {
        for (String module : new String[] {"domain", "application", "http", "persistence", "bitrix24", "bootstrap"}) {
            check(slices().matching("org.partnercabinet." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles());
        }
    }

    @Test
    void nobody_in_the_core_looks_at_audit_crm_messaging_report_or_upkeep() {
        for (String module : new String[] {"domain", "application"}) {
            for (String top : new String[] {"audit", "crm", "messaging", "report", "upkeep"}) {
                String feature = "org.partnercabinet." + module + "." + top + "..";
                check(noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "org.partnercabinet." + module + ".audit..",
                                "org.partnercabinet." + module + ".crm..",
                                "org.partnercabinet." + module + ".messaging..",
                                "org.partnercabinet." + module + ".report..",
                                "org.partnercabinet." + module + ".upkeep..")
                        .and()
                        .resideInAPackage("org.partnercabinet." + module + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(feature)
                        .allowEmptyShould(true));
            }
        }
    }

    @Test
    void time_chance_and_ids_come_from_outside_the_core() {
        check(core().should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Clock.class, "system", ZoneId.class)
                .orShould()
                .callConstructor(SecureRandom.class)
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(ThreadLocalRandom.class, "current"));
    }

    @Test
    void transactions_begin_only_in_use_cases_and_at_the_start() {
        check(noClasses()
                .that()
                .resideInAnyPackage("org.partnercabinet.http..", "org.partnercabinet.bitrix24..", DOMAIN)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Transactions.class));
        // Reading piece by piece needs one on PostgreSQL.
        check(noClasses()
                .that()
                .haveSimpleNameNotContaining("JdbiTransactions")
                .and()
                .haveSimpleNameNotContaining("JdbiClickDays")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "begins a transaction by itself",
                        call -> call.getTargetOwner().getName().startsWith("org.jdbi.")
                                && Set.of("inTransaction", "useTransaction", "begin")
                                        .contains(call.getName()))));
    }

    @Test
    void handlers_and_gateways_never_see_stores_of_the_database() {
        check(noClasses()
                .that()
                .resideInAnyPackage("org.partnercabinet.http..", "org.partnercabinet.bitrix24..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..", "com.zaxxer..", "org.flywaydb.."));
    }

    @Test
    void the_web_framework_stays_in_its_adapter_and_so_does_the_rest() {
        stays("io.javalin..", "org.partnercabinet.http..");
        stays("org.eclipse.jetty..", "org.partnercabinet.http..");
        stays("gg.jte..", "org.partnercabinet.http..");
        stays("org.jdbi..", "org.partnercabinet.persistence..");
        stays("org.flywaydb..", "org.partnercabinet.persistence..");
        stays("okhttp3..", "org.partnercabinet.bitrix24..");
    }

    @Test
    void words_that_say_nothing_are_in_no_name() {
        for (String suffix : new String[] {
            "Impl", "Service", "Manager", "Helper", "Port", "Dto", "DTO", "Entity", "Util", "Utils", "Processor"
        }) {
            check(noClasses()
                    .that()
                    .resideInAPackage("org.partnercabinet..")
                    .and()
                    .doNotHaveFullyQualifiedName("org.partnercabinet.domain.referral.Entity")
                    .and()
                    .resideOutsideOfPackage("org.partnercabinet.bitrix24.practice..")
                    .should()
                    .haveSimpleNameEndingWith(suffix));
        }
    }

    @Test
    void use_cases_are_final_and_nobody_invents_another_way_to_say_no() {
        check(classes()
                .that()
                .resideInAPackage(APPLICATION)
                .and()
                .areNotInterfaces()
                .and()
                .areNotRecords()
                .and()
                .areTopLevelClasses()
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL));
        check(noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .and()
                .areNotAssignableTo(Refusal.class)
                .should()
                .beAssignableTo(RuntimeException.class));
    }

    @Test
    void money_is_never_a_floating_point_number() {
        for (Class<?> type : new Class<?>[] {double.class, float.class, Double.class, Float.class}) {
            check(noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage(DOMAIN)
                    .should()
                    .haveRawType(type));
        }
    }

    private static void stays(String framework, String home) {
        check(noClasses()
                .that()
                .resideInAPackage("org.partnercabinet..")
                .and()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(framework));
    }

    private static com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction core() {
        return noClasses().that().resideInAnyPackage(DOMAIN, APPLICATION);
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
