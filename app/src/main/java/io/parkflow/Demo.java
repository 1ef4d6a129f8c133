package io.parkflow;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.order.Ordered;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.identity.Enrolment.Person;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.operator.Founding;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Founds the demo parks with somebody in every role, once. All share a random password, written for the person at the
/// keyboard into `demo-accounts.txt` beside the other secrets: park, login, password, roles, name.
@Singleton
@Requires(property = "parkflow.demo", value = "true")
final class Demo implements ApplicationEventListener<StartupEvent>, Ordered {
    private final Founding founding;
    private final Enrolment enrolment;
    private final Parks parks;
    private final Path secrets;

    Demo(Founding founding, Enrolment enrolment, Parks parks, @Value("${parkflow.secrets}") String secrets) {
        this.founding = founding;
        this.enrolment = enrolment;
        this.parks = parks;
        this.secrets = Path.of(secrets);
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (DemoPark.ALL.stream().anyMatch(park -> parks.findBySlug(park.slug()).isPresent())) {
            return;
        }
        var password = password();
        var lines = new ArrayList<String>();
        for (var park : DemoPark.ALL) {
            lines.addAll(found(park, password));
        }
        enrolment.operator("operator", password);
        lines.add("-  operator  %s  OPERATOR  平台运营".formatted(password));
        write(lines);
    }

    private List<String> found(DemoPark demo, String password) {
        var lines = new ArrayList<String>();
        var park = founding.found(demo.slug(), demo.name(), demo.shortName());
        Tenancy.run(park.tenant(), () -> {
            for (var one : demo.people()) {
                var login = one.login() + "." + demo.slug();
                enrolment.member(Person.of(login, password, one.name(), one.role()));
                lines.add(line(demo, login, password, one.role(), one.name()));
            }
            for (var company : demo.companies()) {
                var login = company.login() + "." + demo.slug();
                var resident = enrolment.resident(company.name(), company.uscc());
                enrolment.member(Person.of(login, password, company.contact(), "APPLICANT", "APPLICANT_ADMIN")
                        .speakingFor(resident));
                lines.add(line(demo, login, password, "APPLICANT,APPLICANT_ADMIN", company.name()));
            }
        });
        return lines;
    }

    private static String line(DemoPark park, String login, String password, String roles, String name) {
        return String.join("  ", park.slug(), login, password, roles, name);
    }

    private static String password() {
        var bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return "park-" + HexFormat.of().formatHex(bytes);
    }

    private void write(List<String> lines) {
        try {
            Files.createDirectories(secrets);
            var file = secrets.resolve("demo-accounts.txt");
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getOrder() {
        return 0;
    }
}
