package io.parkflow.squad.meetings;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The usual kinds with the park's own laid over them.
@Singleton
final class MeetingKinds {
    private final Sql sql;

    MeetingKinds(Sql sql) {
        this.sql = sql;
    }

    List<MeetingKind> all() {
        Map<String, MeetingKind> all = new LinkedHashMap<>();
        MeetingKind.USUAL.forEach(kind -> all.put(kind.key(), kind));
        sql.of("""
                        select key, name, chair_role, weekly, active from squad_meeting_kind
                        where tenant_id = :tenant order by key
                        """)
                .list(row -> new MeetingKind(
                        row.text("key"),
                        row.text("name"),
                        row.text("chair_role"),
                        row.flag("weekly"),
                        row.flag("active")))
                .forEach(kind -> all.put(kind.key(), kind));
        return List.copyOf(all.values());
    }

    Optional<MeetingKind> find(String key) {
        return all().stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    void put(MeetingKind kind) {
        sql.of("""
                        insert into squad_meeting_kind (tenant_id, key, name, chair_role, weekly, active)
                        values (:tenant, :key, :name, :chair, :weekly, :active)
                        on conflict (tenant_id, key) do update set name = excluded.name,
                            chair_role = excluded.chair_role, weekly = excluded.weekly, active = excluded.active
                        """)
                .with("key", kind.key())
                .with("name", kind.name())
                .with("chair", kind.chairRole())
                .with("weekly", kind.weekly())
                .with("active", kind.active())
                .change();
    }
}
