package io.parkflow.ground.identity;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Enters departments, groups, posts and fields of experts into the bound park without asking anybody's leave: for demo
/// data and seeds. What is there already stays as it is. Inside a transaction.
@Singleton
public final class Establishment {
    private final Units units;
    private final Crews crews;
    private final Expertises expertises;
    private final Sql sql;

    Establishment(Units units, Crews crews, Expertises expertises, Sql sql) {
        this.units = units;
        this.crews = crews;
        this.expertises = expertises;
        this.sql = sql;
    }

    /// @param people who has no department yet
    /// @return id of the department
    public UUID unit(String name, Optional<UUID> above, UUID head, Collection<UUID> people) {
        UUID id = units.all().stream()
                .filter(unit -> unit.name().equals(name))
                .map(Unit::id)
                .findFirst()
                .orElseGet(() -> units.add(name, above, Optional.of(head)).id());
        sql.of("""
                        update member set unit_id = :unit
                        where tenant_id = :tenant and unit_id is null and id = any(cast(:people as uuid[]))
                        """).with("unit", id).with("people", List.copyOf(people)).change();
        return id;
    }

    /// @param kind `group` or `post`
    public void crew(String kind, String name, Collection<UUID> people) {
        if (crews.all().stream().noneMatch(crew -> crew.name().equals(name))) {
            crews.put(crews.add(kind, name), people);
        }
    }

    public void expertise(UUID member, Collection<String> fields) {
        if (expertises.of(List.of(member)).isEmpty()) {
            expertises.put(member, fields);
        }
    }
}
