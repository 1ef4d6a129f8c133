package io.parkflow.ground.identity;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The members of the bound park and the roles they hold.
@Singleton
public final class Members {
    private static final String SELECT =
            "select id, account_id, name, phone, email, unit_id, resident_id, state, version from member";

    private final Sql sql;
    private final Clock clock;

    Members(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<Member> find(UUID id) {
        return sql.of(SELECT + " where tenant_id = :tenant and id = :id")
                .with("id", id)
                .find(Members::member);
    }

    /// Active members who hold the role, in a stable order.
    public List<Member> holding(String role) {
        return sql.of(SELECT + """
                                 where tenant_id = :tenant and state = 'active' and id in
                                    (select member_id from member_role where tenant_id = :tenant and role = :role)
                                order by id
                                """).with("role", role).list(Members::member);
    }

    /// Names to show beside ids; an id without a member is left out.
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        sql.of("select id, name from member where tenant_id = :tenant and id = any(cast(:ids as uuid[]))")
                .with("ids", List.copyOf(Set.copyOf(ids)))
                .list(row -> names.put(row.uuid("id"), row.text("name")) == null);
        return Map.copyOf(names);
    }

    public Set<String> roles(UUID member) {
        return Set.copyOf(sql.of("select role from member_role where tenant_id = :tenant and member_id = :member")
                .with("member", member)
                .list(row -> row.text("role")));
    }

    /// Oldest first.
    ///
    /// @param q part of the name
    List<Member> page(@Nullable String role, @Nullable String q, @Nullable UUID cursor, int limit) {
        return sql.of(SELECT + """
                                 where tenant_id = :tenant
                                    and (cast(:cursor as uuid) is null or id > :cursor)
                                    and (cast(:q as text) is null or name ilike :part)
                                    and (cast(:role as text) is null or id in (
                                        select member_id from member_role where tenant_id = :tenant and role = :role))
                                order by id limit :limit
                                """)
                .with("cursor", cursor)
                .with("q", q)
                .with("part", "%" + Like.literal(q) + "%")
                .with("role", role)
                .with("limit", limit)
                .list(Members::member);
    }

    /// Active members of the company, or of the park itself; oldest first.
    ///
    /// @param words part of the name
    List<Member> colleagues(Optional<UUID> resident, Optional<String> words, Optional<UUID> cursor, int limit) {
        String whose = resident.isPresent() ? "resident_id = cast(:resident as uuid)" : "resident_id is null";
        return sql.of(SELECT + " where tenant_id = :tenant and state = 'active' and " + whose + """
                                    and (cast(:cursor as uuid) is null or id > :cursor)
                                    and (cast(:part as text) is null or name ilike :part)
                                order by id limit :limit
                                """)
                .with("resident", resident)
                .with("cursor", cursor)
                .with("part", words.map(text -> "%" + Like.literal(text) + "%"))
                .with("limit", limit)
                .list(Members::member);
    }

    /// Of these, those of that company, or the park's own.
    List<Member> named(Optional<UUID> resident, Collection<UUID> ids) {
        String whose = resident.isPresent() ? "resident_id = cast(:resident as uuid)" : "resident_id is null";
        return sql.of(SELECT + " where tenant_id = :tenant and id = any(cast(:ids as uuid[])) and " + whose
                        + " order by id")
                .with("resident", resident)
                .with("ids", List.copyOf(Set.copyOf(ids)))
                .list(Members::member);
    }

    /// The roles of each of these members; one without roles is left out.
    Map<UUID, Set<String>> roles(Collection<UUID> members) {
        Map<UUID, Set<String>> roles = new HashMap<>();
        sql.of("""
                        select member_id, role from member_role
                        where tenant_id = :tenant and member_id = any(cast(:members as uuid[]))
                        """)
                .with("members", members)
                .list(row -> roles.computeIfAbsent(row.uuid("member_id"), _ -> new TreeSet<>())
                        .add(row.text("role")));
        return roles;
    }

    /// Active holders of the role.
    int count(String role) {
        return sql.of("""
                        select cast(count(*) as integer) as holders from member_role r
                        join member m on m.tenant_id = r.tenant_id and m.id = r.member_id
                        where r.tenant_id = :tenant and r.role = :role and m.state = 'active'
                        """).with("role", role).one(row -> row.integer("holders"));
    }

    /// Writes everything but roles.
    ///
    /// @return false when it is not at `version` any more
    boolean change(Member member, int version) {
        return sql.of("""
                                update member set name = :name, phone = :phone, email = :email, unit_id = :unit,
                                    resident_id = :resident, state = :state, version = version + 1
                                where tenant_id = :tenant and id = :id and version = :version
                                """)
                        .with("id", member.id())
                        .with("name", member.name())
                        .with("phone", member.phone())
                        .with("email", member.email())
                        .with("unit", member.unit())
                        .with("resident", member.resident())
                        .with("state", member.active() ? "active" : "suspended")
                        .with("version", version)
                        .change()
                == 1;
    }

    void take(UUID member, Collection<String> roles) {
        sql.of("""
                        delete from member_role
                        where tenant_id = :tenant and member_id = :member and role = any(cast(:roles as text[]))
                        """).with("member", member).with("roles", roles).change();
    }

    void consents(UUID member, String subject, String wording) {
        sql.of("""
                        insert into consent (tenant_id, member_id, subject, wording, given_at)
                        values (:tenant, :member, :subject, :wording, :now)
                        """)
                .with("member", member)
                .with("subject", subject)
                .with("wording", wording)
                .with("now", clock.instant())
                .change();
    }

    void add(Member member) {
        sql.of("""
                        insert into member (tenant_id, id, account_id, name, phone, email, unit_id, resident_id,
                            state, created_at, version)
                        values (:tenant, :id, :account, :name, :phone, :email, :unit, :resident, 'active', :now, 1)
                        """)
                .with("id", member.id())
                .with("account", member.account())
                .with("name", member.name())
                .with("phone", member.phone())
                .with("email", member.email())
                .with("unit", member.unit())
                .with("resident", member.resident())
                .with("now", clock.instant())
                .change();
    }

    void give(UUID member, Collection<String> roles) {
        for (String role : roles) {
            sql.of("insert into member_role (tenant_id, member_id, role) values (:tenant, :member, :role)")
                    .with("member", member)
                    .with("role", role)
                    .change();
        }
    }

    static Member member(Row row) {
        return new Member(
                row.uuid("id"),
                row.uuid("account_id"),
                row.text("name"),
                row.findText("phone"),
                row.findText("email"),
                row.findUuid("unit_id"),
                row.findUuid("resident_id"),
                row.text("state").equals("active"),
                row.integer("version"));
    }
}
