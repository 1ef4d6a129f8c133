package io.parkflow;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceRule;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.engine.Verb;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Open;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.tenancy.Cell;
import io.parkflow.ground.tenancy.operator.CrossesParks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules of the house, a sentence each. A rule that must give way names who may and why.
class HouseRulesTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // what the compiler writes beside our classes
            .withImportOption(location -> !location.matches(Pattern.compile(".*/\\$[^/]*\\.class")))
            .importPackages("io.parkflow");

    private static final DescribedPredicate<JavaClass> FEATURE = describe(
            "a feature",
            type -> !room(type).isEmpty()
                    && !Set.of("ground", "engine", "platform", "local", "migrations")
                            .contains(room(type)));

    private static String room(JavaClass type) {
        String below = type.getPackageName().replaceFirst("^io\\.parkflow\\.?", "");
        return type.getPackageName().startsWith("io.parkflow") ? below.split("\\.", 2)[0] : "";
    }

    @Test
    void arrowsPointDown() {
        noClasses()
                .that()
                .resideInAPackage("..ground..")
                .should(dependOnClassesThat(
                        resideInAnyPackage("io.parkflow.engine..", "io.parkflow.platform..", "io.parkflow.local..")
                                .or(FEATURE)))
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("io.parkflow.engine..")
                .should(dependOnClassesThat(resideInAnyPackage("io.parkflow.platform..", "io.parkflow.local..")
                        .or(FEATURE)))
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("io.parkflow.platform..")
                .should(dependOnClassesThat(
                        resideInAnyPackage("io.parkflow.local..").or(FEATURE)))
                .check(PRODUCT);
        noClasses()
                .that(FEATURE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.parkflow.local..")
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void featuresDoNotKnowEachOther() {
        slices().matching("io.parkflow.(*)..")
                .namingSlices("$1")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(FEATURE.negate(), DescribedPredicate.alwaysTrue())
                .ignoreDependency(DescribedPredicate.alwaysTrue(), FEATURE.negate())
                .check(PRODUCT);
    }

    /// What a project is, then its plan, then its lights; whoever adds to them looks at them and never back.
    @Test
    void theSquadRoomsPointLeft() {
        noClasses()
                .that()
                .resideInAPackage("io.parkflow.squad.projects..")
                .should(dependOnClassesThat(describe(
                        "another room of the squad",
                        type -> type.getPackageName().startsWith("io.parkflow.squad.")
                                && !type.getPackageName().startsWith("io.parkflow.squad.projects"))))
                .check(PRODUCT);
        slices().matching("io.parkflow.squad.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void roomsOfALayerFormNoCircle() {
        // who asks is part of answering and of what is recorded; identity in turn answers and records
        withoutNamed(slices().matching("io.parkflow.ground.(*)..").should().beFreeOfCycles())
                .check(PRODUCT);
        slices().matching("io.parkflow.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PRODUCT);
    }

    private static SliceRule withoutNamed(SliceRule rule) {
        SliceRule named = rule;
        for (String room : List.of("answer", "audit")) {
            for (Class<?> door : List.of(Caller.class, Allowed.class, Rights.class)) {
                named = named.ignoreDependency(
                        resideInAnyPackage("io.parkflow.ground." + room),
                        describe(door.getSimpleName(), type -> type.isEquivalentTo(door)));
            }
        }
        return named;
    }

    @Test
    void onlyTheAdapterSeesTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.parkflow.engine.flowable..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.flowable..")
                .check(PRODUCT);
    }

    @Test
    void onlyTenancyTouchesTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.parkflow.ground.tenancy..", "io.parkflow.local..", "io.parkflow.migrations..")
                // the engine takes nothing but a DataSource
                .and()
                .doNotHaveFullyQualifiedName("io.parkflow.engine.flowable.Pools")
                .and()
                .doNotHaveFullyQualifiedName("io.parkflow.engine.flowable.RoutedDataSource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "com.zaxxer..")
                .check(PRODUCT);
    }

    @Test
    void workAcrossParksStandsInTwoPlaces() {
        DescribedPredicate<JavaClass> marked = describe(
                "marked @CrossesParks",
                type -> type.isAnnotatedWith(CrossesParks.class)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(CrossesParks.class)));
        classes()
                .that(marked)
                .should()
                .resideInAnyPackage("io.parkflow.ground.tenancy.operator", "io.parkflow.engine.flowable")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideOutsideOfPackages("io.parkflow.ground.tenancy..", "io.parkflow.engine.flowable")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Cell.class)
                .check(PRODUCT);
    }

    @Test
    void controllersAndVerbsAreNotPublic() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .or(describe("verbs", type -> type.isAssignableTo(Verb.class) && !type.isInterface()))
                .should()
                .bePublic()
                .check(PRODUCT);
    }

    @Test
    void httpStaysAtTheBorder() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Controller.class)
                .and(describe(
                        "are no part of a controller",
                        type -> type.getEnclosingClass()
                                .filter(outer -> outer.isAnnotatedWith(Controller.class))
                                .isEmpty()))
                .and()
                .resideOutsideOfPackages(
                        "io.parkflow.ground.problem",
                        "io.parkflow.ground.answer",
                        "io.parkflow.ground.edge",
                        "io.parkflow.ground.identity",
                        "io.parkflow.ground.contract")
                // names the request in what it records
                .and()
                .doNotHaveFullyQualifiedName("io.parkflow.ground.audit.Journal")
                // how a file leaves, for every room that hands one out
                .and()
                .doNotHaveFullyQualifiedName("io.parkflow.ground.files.Download")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut.http..")
                .check(PRODUCT);
    }

    @Test
    void whatAClassNeedsComesThroughItsConstructor() {
        fields().should()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("io.micronaut.context.annotation.Value")
                .andShould()
                .notBeAnnotatedWith("io.micronaut.context.annotation.Property")
                .check(PRODUCT);
    }

    @Test
    void namesSayTheBusinessWord() {
        noClasses()
                // named as the type of the framework it replaces
                .that()
                .haveNameNotMatching(".*\\.TenantTransactionManager(\\$.*)?")
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Interface)(\\$.*)?")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(PRODUCT);
    }

    /// Operations without a park or over several databases; each opens what it needs itself.
    private static final Set<String> OWN_TRANSACTIONS = Set.of(
            // signing in ends before a park is bound, and works on the directory
            "AuthController",
            "RegistrationController",
            "JwksController",
            // the key is in the folder of secrets
            "EvidenceKeyController",
            // an account of the directory and a member of the park
            "MemberController.enter",
            "MemberController.resetPassword",
            "MeController",
            // the park is the one the code names
            "SeatController",
            // the directory alone
            "TenantController",
            "SignInController.mine",
            "PublicParkController.list",
            // a secret is shown once: its answer is kept for no second asking
            "WebhookController.add",
            "WebhookController.rotate",
            "InvitationController.invite",
            // a run is taken in one transaction and done in the next
            "RhythmController.again",
            // bytes come before the transaction that enters them
            "FileController.upload",
            "UploadController.append",
            // each item of a batch is a transaction of its own
            "BatchController.complete",
            // what is in memory
            "RoleController",
            "ContractController",
            "ProblemController");

    @Test
    void everyOperationSaysWhoMayCallItAndOpensOneTransaction() {
        List<String> silent = PRODUCT.stream()
                .filter(type -> type.isAnnotatedWith(Controller.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.isMetaAnnotatedWith(HttpMethodMapping.class) && !method.isAnnotatedWith(Error.class))
                .filter(method -> !spokenFor(method))
                .map(HouseRulesTest::name)
                .sorted()
                .toList();

        assertEquals(List.of(), silent);
    }

    /// What is read here is confidential or leaves the park, so that somebody read it is a change.
    private static final Set<String> WRITTEN_DOWN = Set.of("NoticeController.one", "EvidenceController.export");

    private static boolean spokenFor(JavaMethod method) {
        boolean named = OWN_TRANSACTIONS.contains(name(method))
                || OWN_TRANSACTIONS.contains(method.getOwner().getSimpleName());
        boolean reads = method.isAnnotatedWith(Get.class);
        boolean views = reads && !WRITTEN_DOWN.contains(name(method));
        boolean bound = named || method.isAnnotatedWith(views ? View.class : Change.class);
        return bound && method.isAnnotatedWith(Allowed.class) != method.isAnnotatedWith(Open.class);
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static final Pattern UPDATE = Pattern.compile("\"\"\"\\s*update (?:(?!\"\"\").)*\"\"\"", Pattern.DOTALL);
    private static final Pattern VOLATILE =
            Pattern.compile("now\\(\\)|clock_timestamp|random|nextval|current_timestamp");

    /// A distributed database runs an update in several places; each must come to the same.
    @Test
    void updatesOfACellComeToTheSameEverywhere() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> unsteady = sources.filter(source -> source.toString().endsWith(".java"))
                    .flatMap(source -> UPDATE.matcher(text(source))
                            .results()
                            .map(found -> source.getFileName() + ": " + found.group()))
                    .filter(update -> !update.contains("update directory.")
                            && VOLATILE.matcher(update).find())
                    .toList();
            assertEquals(List.of(), unsteady);
        }
    }

    private static final Pattern OWN_CLOCK = Pattern.compile(
            "Calendar\\.ZONE|ZoneId\\.(of|systemDefault)\\(|(LocalDate|LocalDateTime|ZonedDateTime|Year)\\.now\\(|\"Asia/");

    /// What day it is says the park's own clock, `ParkTime` or its calendar.
    private static final Set<String> ZONES = Set.of(
            "Calendar.java",
            "KeptCalendars.java",
            "CalendarDays.java",
            "ParkTime.java",
            // reads one zone after the other
            "Metronome.java",
            // what a new park has when nothing is said
            "Founding.java",
            "TenantController.java",
            "ParkZone.java",
            // made-up moments
            "Kinds.java",
            "Demo.java",
            "DemoPast.java",
            // the engine's own columns have none
            "Table.java");

    @Test
    void onlyTheParksClockSaysWhichDayItIs() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> own = sources.filter(source -> source.toString().endsWith(".java"))
                    .filter(source -> !ZONES.contains(source.getFileName().toString()))
                    .filter(source -> OWN_CLOCK.matcher(text(source)).find())
                    .map(source -> source.getFileName().toString())
                    .toList();
            assertEquals(List.of(), own);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The contract knows a type by its name without the package: of two it would keep one and say nothing.
    @Test
    void noTwoTypesThatAreSentHaveOneName() {
        Map<String, List<String>> named = PRODUCT.stream()
                .filter(type -> type.isAnnotatedWith(Serdeable.class))
                .collect(Collectors.groupingBy(
                        HouseRulesTest::inContract, Collectors.mapping(JavaClass::getName, Collectors.toList())));

        assertTrue(named.containsKey("MeetingSheet.Line"), named::toString);
        named.values().removeIf(types -> types.size() == 1);
        assertEquals(Map.of(), named);
    }

    private static String inContract(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    @Test
    void theRulesCanFail() {
        assertThrows(
                AssertionError.class,
                () -> noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.flowable..")
                        .check(PRODUCT));
        assertThrows(
                AssertionError.class,
                () -> slices().matching("io.parkflow.ground.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .check(PRODUCT));
        assertThrows(
                AssertionError.class,
                () -> noClasses().should().haveNameMatching(".*Manager").check(PRODUCT));
    }
}
