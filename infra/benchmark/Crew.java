import io.micronaut.context.ApplicationContext;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.identity.Enrolment.Person;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.operator.Founding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// A park with people in it, entered through the product's own door beside the running server.
///
/// @param tokens one for each person
record Crew(Park park, List<UUID> members, List<String> tokens) {

    static Crew of(Product product, int size, String... roles) {
        try (ApplicationContext context = beside(product)) {
            Park park = context.getBean(Founding.class).found("bench", "测试园区", "测");
            List<UUID> members = new ArrayList<>();
            List<String> tokens = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                UUID member = enter(context, park, "bench-" + i, roles);
                members.add(member);
                tokens.add(token(context, park, member));
            }
            return new Crew(park, members, tokens);
        }
    }

    /// @return the token of one more person
    static String joining(Product product, Park park, String... roles) {
        try (ApplicationContext context = beside(product)) {
            return token(context, park, enter(context, park, "bench-" + roles[0].toLowerCase(Locale.ROOT), roles));
        }
    }

    /// Parks with nobody in them.
    static List<Park> parks(Product product, int number) {
        try (ApplicationContext context = beside(product)) {
            Founding founding = context.getBean(Founding.class);
            return IntStream.range(0, number)
                    .mapToObj(i -> founding.found("bench-" + i, "测试园区" + i, "测" + i))
                    .toList();
        }
    }

    /// Tokens of now: they do not last.
    List<String> again(Product product) {
        try (ApplicationContext context = beside(product)) {
            return members.stream().map(member -> token(context, park, member)).toList();
        }
    }

    private static UUID enter(ApplicationContext context, Park park, String login, String... roles) {
        Person person = Person.of(login, UUID.randomUUID().toString(), "压测", roles);
        return Tenancy.as(park.tenant(), () -> context.getBean(Enrolment.class).member(person));
    }

    private static String token(ApplicationContext context, Park park, UUID member) {
        return Tenancy.as(park.tenant(), () -> context.getBean(Enrolment.class).issueToken(member));
    }

    private static ApplicationContext beside(Product product) {
        return ApplicationContext.run(Map.of(
                "parkflow.db.url", product.url(),
                "parkflow.db.owner-password", product.secret("parkflow_owner"),
                "parkflow.db.app-password", product.secret("parkflow_app"),
                "parkflow.db.jobs-password", product.secret("parkflow_jobs"),
                "parkflow.db.operator-password", product.secret("parkflow_operator"),
                "parkflow.secrets", product.folder().resolve("data/secrets").toString(),
                "parkflow.files", product.folder().resolve("data/files").toString(),
                "parkflow.migrate", false,
                "parkflow.jobs", false));
    }
}
