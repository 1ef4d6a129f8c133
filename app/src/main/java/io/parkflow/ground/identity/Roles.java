package io.parkflow.ground.identity;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The role catalogue of the standard library.
@Singleton
public final class Roles {
    /// System, security and audit administration: never two of them in one person (三权分立, GB/T 22239-2019 8.1.4).
    public static final Set<String> SEPARATED = Set.of("TENANT_ADMIN", "SEC_ADMIN", "AUDITOR");

    /// Belongs to the platform, so no park can give it.
    static final String OPERATOR = "OPERATOR";

    private static final String FILE = "standard/roles.json";

    private final Map<String, Role> byCode = new LinkedHashMap<>();

    Roles(JsonMapper json) {
        for (Role role : read(json)) {
            if (!Rights.ALL.containsAll(role.rights())) {
                throw new IllegalStateException("role " + role.code() + " carries an unknown right");
            }
            byCode.put(role.code(), role);
        }
    }

    private static List<Role> read(JsonMapper json) {
        try (InputStream file = Roles.class.getClassLoader().getResourceAsStream(FILE)) {
            return json.readValue(Objects.requireNonNull(file, FILE), Argument.listOf(Role.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The roles a park can give, in the catalogue's order.
    public List<Role> all() {
        return byCode.values().stream()
                .filter(role -> !role.code().equals(OPERATOR))
                .toList();
    }

    public Optional<Role> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// What these roles may do together; a code the catalogue no longer knows allows nothing.
    public Set<String> rights(Collection<String> codes) {
        return codes.stream()
                .flatMap(code -> find(code).stream())
                .flatMap(role -> role.rights().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
