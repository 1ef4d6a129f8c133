package io.parkflow.ground.identity;

import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a member's fields must look like. Inside a transaction of the park, because units and companies are looked up.
@Singleton
final class MemberCheck {
    private final Units units;
    private final Residents residents;

    MemberCheck(Units units, Residents residents) {
        this.units = units;
        this.residents = residents;
    }

    Login login(Flaws flaws, String pointer, @Nullable String sent) {
        String text = flaws.text(pointer, sent, 200);
        Optional<Login> login = Login.find(text);
        if (login.isEmpty() && !text.isEmpty()) {
            flaws.add(Flaw.at(pointer, "identity.login-form"));
        }
        return login.orElseGet(() -> Login.typed(""));
    }

    static Optional<String> phone(Flaws flaws, @Nullable String sent) {
        return written(flaws, "/phone", sent, text -> Phone.find(text).map(Phone::value), "identity.phone-form");
    }

    static Optional<String> email(Flaws flaws, @Nullable String sent) {
        return written(flaws, "/email", sent, text -> Email.find(text).map(Email::value), "identity.email-form");
    }

    private static Optional<String> written(
            Flaws flaws, String pointer, @Nullable String sent, Function<String, Optional<String>> read, String code) {
        Optional<String> text = flaws.findText(pointer, sent, 254);
        Optional<String> value = text.flatMap(read);
        if (text.isPresent() && value.isEmpty()) {
            flaws.add(Flaw.at(pointer, code));
        }
        return value;
    }

    void places(Flaws flaws, MemberBody sent) {
        known(flaws, "/unitId", Optional.ofNullable(sent.unitId()), units::has, "identity.no-such-unit");
        known(
                flaws,
                "/residentId",
                Optional.ofNullable(sent.residentId()),
                id -> residents.find(id).isPresent(),
                "identity.no-such-resident");
    }

    private static <T> void known(Flaws flaws, String pointer, Optional<T> id, Predicate<T> there, String code) {
        if (id.isPresent() && !there.test(id.get())) {
            flaws.add(Flaw.at(pointer, code));
        }
    }
}
