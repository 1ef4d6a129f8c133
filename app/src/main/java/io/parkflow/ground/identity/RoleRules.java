package io.parkflow.ground.identity;

import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which roles one person may hold. What two persons must do is checked where it is done: a maker who is also a
/// checker is no flaw of the roles.
@Singleton
final class RoleRules {
    private static final String POINTER = "/roles";

    private final Roles roles;

    RoleRules(Roles roles) {
        this.roles = roles;
    }

    Set<String> checked(Flaws flaws, @Nullable List<String> asked) {
        if (asked == null || asked.isEmpty()) {
            flaws.add(Flaw.at(POINTER, "problem.required"));
            return Set.of();
        }
        for (int i = 0; i < asked.size(); i++) {
            if (!givable(asked.get(i))) {
                flaws.add(Flaw.at(POINTER + "/" + i, "identity.no-such-role", asked.get(i)));
            }
        }
        if (asked.stream().filter(Roles.SEPARATED::contains).distinct().count() > 1) {
            flaws.add(Flaw.at(POINTER, "identity.roles-apart"));
        }
        return new LinkedHashSet<>(asked);
    }

    private boolean givable(String code) {
        return roles.all().stream().anyMatch(role -> role.code().equals(code));
    }

    static boolean administers(Collection<String> codes) {
        return codes.stream().anyMatch(Roles.SEPARATED::contains);
    }
}
