package click.dailyfeed.systemtests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The house rules that a compiler does not see. */
class ArchitectureTest {

    private static final String IDEMPOTENT = "click.dailyfeed.idempotency.Idempotent";
    private static final String CREATED = "click.dailyfeed.http.ApiResponse.created(";
    private static final List<String> WARS = CompiledServices.NAMES;

    private static CompiledServices services;
    private static JavaClasses classes;

    @BeforeAll
    static void importCompiledClasses() {
        services = new CompiledServices();
        classes = services.classes();
    }

    @Test
    @DisplayName("a WAR depends on no other WAR")
    void warsAreIndependent() {
        for (String war : WARS) {
            for (String other : WARS) {
                if (!war.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage("click.dailyfeed." + war + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("click.dailyfeed." + other + "..")
                            .check(classes);
                }
            }
        }
    }

    @Test
    @DisplayName("control and entity know nothing of HTTP")
    void noHttpBelowTheBoundary() {
        noClasses()
                .that()
                .resideInAnyPackage("..control..", "..entity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "click.dailyfeed.http..")
                .check(classes);
    }

    @Test
    @DisplayName("entities know neither control nor boundary")
    void entitiesAreInnermost() {
        noClasses()
                .that()
                .resideInAPackage("..entity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..control..", "..boundary..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("..control..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..boundary..")
                .check(classes);
    }

    @Test
    @DisplayName("every resource is closed unless a method opens it")
    void resourcesAreDeniedByDefault() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(DenyAll.class)
                .check(classes);
    }

    @Test
    @DisplayName("each operation says who may call it, and nothing but a resource in a boundary answers requests")
    void operationsNameTheirRoles() {
        assertThat(services.operations())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.isAnnotatedWith(RolesAllowed.class)
                                ^ operation.isAnnotatedWith(PermitAll.class))
                        .as(operation.getFullName())
                        .isTrue());
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .resideInAPackage("..boundary..")
                .check(classes);
        noClasses()
                .that()
                .areNotInterfaces() // those are clients
                .should()
                .beAnnotatedWith(Path.class)
                .check(new ClassFileImporter()
                        .withImportOption(location -> location.contains("/target/classes/"))
                        .importPath(java.nio.file.Path.of("..", "support")));
    }

    @Test
    @DisplayName("JPA entities live in entity packages")
    void entitiesLiveInEntity() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .resideInAPackage("..entity..")
                .check(classes);
    }

    @Test
    @DisplayName("what creates honours Idempotency-Key, and nothing else does")
    void creatingOperationsAreIdempotent() {
        assertThat(services.operations())
                .filteredOn(ArchitectureTest::creates)
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.isAnnotatedWith(IDEMPOTENT))
                        .as(operation.getFullName())
                        .isTrue());
        assertThat(services.operations())
                .filteredOn(operation -> operation.isAnnotatedWith(IDEMPOTENT))
                .allMatch(ArchitectureTest::creates);
    }

    /** Whether the operation answers 201, by itself or by what it calls in its class. */
    private static boolean creates(JavaCodeUnit operation) {
        return operation.getMethodCallsFromSelf().stream()
                .map(JavaMethodCall::getTarget)
                .anyMatch(target -> target.getFullName().startsWith(CREATED)
                        || (target.getOwner().equals(operation.getOwner())
                                && target.resolveMember()
                                        .filter(ArchitectureTest::creates)
                                        .isPresent()));
    }
}
