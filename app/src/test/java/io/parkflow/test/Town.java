package io.parkflow.test;

import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.operator.Founding;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.UUID;

/// Parks and people for tests, new ones each time.
@Singleton
public final class Town {
    /// Everybody's.
    public static final String PASSWORD = "wiser lamp over nine rivers";

    /// What a field holds before a test has founded its park.
    public static final Park NOWHERE = new Park(new UUID(0, 0), "", "", "", "cell_1", true, "", 1);

    public static final Person NOBODY = new Person(NOWHERE, new UUID(0, 0), "", "");

    private final Founding founding;
    private final Enrolment enrolment;

    Town(Founding founding, Enrolment enrolment) {
        this.founding = founding;
        this.enrolment = enrolment;
    }

    /// A person and an access token of theirs.
    public record Person(Park park, UUID member, String login, String token) {}

    public Park park() {
        founding.open(Migrated.CELLS);
        return founding.found("p" + word(), "测试园区", "测");
    }

    /// @param zone by whose clock it works
    public Park park(String zone) {
        founding.open(Migrated.CELLS);
        return founding.found("p" + word(), "测试园区", "测", ZoneId.of(zone));
    }

    public Person person(Park park, String... roles) {
        String login = "u" + word();
        return Tenancy.as(park.tenant(), () -> {
            UUID member = enrolment.member(Enrolment.Person.of(login, PASSWORD, "王小明", roles));
            return new Person(park, member, login, enrolment.issueToken(member));
        });
    }

    /// The same person with a token of now.
    public Person again(Person person) {
        return Tenancy.as(
                person.park().tenant(),
                () -> new Person(
                        person.park(), person.member(), person.login(), enrolment.issueToken(person.member())));
    }

    public static String word() {
        return UUID.randomUUID().toString().substring(0, 13).replace("-", "");
    }
}
