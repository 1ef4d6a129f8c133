package io.parkflow.ground.identity;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who leads whom, who belongs where: what a step may be assigned by beside a role.
@Singleton
public final class Organisation {
    private final Sql sql;

    Organisation(Sql sql) {
        this.sql = sql;
    }

    /// Codes a member's token carries beside roles; they allow nothing and are inbox keys: `u:<unit>`, `g:<crew>`.
    Set<String> belongings(UUID member) {
        return Set.copyOf(sql.of("""
                        select 'g:' || crew_id as code from crew_member where tenant_id = :tenant and member_id = :member
                        union all select 'u:' || unit_id from member
                            where tenant_id = :tenant and id = :member and unit_id is not null
                        """).with("member", member).list(row -> row.text("code")));
    }

    /// A code that is no role.
    public static boolean isBelonging(String code) {
        return code.startsWith("g:") || code.startsWith("u:");
    }

    /// Code of everybody in a department.
    public Optional<String> findUnit(String name) {
        return sql.of("select id from unit where tenant_id = :tenant and name = :name")
                .with("name", name)
                .find(row -> "u:" + row.uuid("id"));
    }

    /// Code of everybody in a working group or at a post.
    public Optional<String> findCrew(String kind, String name) {
        return sql.of("select id from crew where tenant_id = :tenant and kind = :kind and name = :name")
                .with("kind", kind)
                .with("name", name)
                .find(row -> "g:" + row.uuid("id"));
    }

    public Optional<UUID> findHead(String unit) {
        return sql.of("""
                        select u.head_id from unit u join member m on m.tenant_id = u.tenant_id and m.id = u.head_id
                        where u.tenant_id = :tenant and u.name = :name and m.state = 'active'
                        """).with("name", unit).find(row -> row.uuid("head_id"));
    }

    /// The active head so many levels above a member: the first is the head of the member's own department, or of the
    /// one
    /// above where the member leads it.
    public Optional<UUID> findHead(UUID member, int levels) {
        Optional<UUID> unit = sql.of("""
                        select unit_id from member where tenant_id = :tenant and id = :member and unit_id is not null
                        """).with("member", member).find(row -> row.uuid("unit_id"));
        Set<UUID> seen = new HashSet<>();
        int left = levels;
        while (unit.isPresent() && seen.add(unit.get())) {
            Lead lead = lead(unit.get());
            if (lead.head().filter(head -> !head.equals(member)).isPresent() && --left == 0) {
                return lead.head();
            }
            unit = lead.above();
        }
        return Optional.empty();
    }

    /// As [#findHead(UUID, int)] for every level at once, the nearest first.
    public List<UUID> heads(UUID member) {
        return sql.of("""
                        with recursive chain (level, id, head_id, parent_id) as (
                            select 1, u.id, u.head_id, u.parent_id from member m
                            join unit u on u.tenant_id = m.tenant_id and u.id = m.unit_id
                            where m.tenant_id = :tenant and m.id = :member
                            union all
                            select c.level + 1, u.id, u.head_id, u.parent_id from chain c
                            join unit u on u.tenant_id = :tenant and u.id = c.parent_id where c.level < 20)
                        select h.id from chain c
                        join member h on h.tenant_id = :tenant and h.id = c.head_id and h.state = 'active'
                        where h.id <> :member order by c.level
                        """).with("member", member).list(row -> row.uuid("id"));
    }

    private record Lead(Optional<UUID> head, Optional<UUID> above) {}

    private Lead lead(UUID unit) {
        return sql.of("""
                        select m.id as head_id, u.parent_id from unit u
                        left join member m on m.tenant_id = u.tenant_id and m.id = u.head_id and m.state = 'active'
                        where u.tenant_id = :tenant and u.id = :unit
                        """).with("unit", unit).one(row -> new Lead(row.findUuid("head_id"), row.findUuid("parent_id")));
    }

    /// The person a company is spoken to through: its administrator, else whoever was entered first.
    public Optional<UUID> findContact(UUID resident) {
        return sql.of("""
                        select m.id from member m
                        left join member_role r on r.tenant_id = m.tenant_id and r.member_id = m.id
                            and r.role = 'APPLICANT_ADMIN'
                        where m.tenant_id = :tenant and m.resident_id = :resident and m.state = 'active'
                        order by r.role is null, m.id limit 1
                        """).with("resident", resident).find(row -> row.uuid("id"));
    }

    /// Whether anybody can act under this code.
    public boolean hasAnybody(String code) {
        return hasAnybody(code, Set.of());
    }

    /// Whether anybody but these can act under this code.
    public boolean hasAnybody(String code, Collection<UUID> without) {
        return sql.of("""
                        select exists (
                            select from member m where m.tenant_id = :tenant and m.state = 'active'
                                and m.id <> all(cast(:without as uuid[])) and (
                                exists (select from member_role r where r.tenant_id = m.tenant_id
                                    and r.member_id = m.id and r.role = :code)
                                or 'u:' || m.unit_id = :code
                                or exists (select from crew_member c where c.tenant_id = m.tenant_id
                                    and c.member_id = m.id and 'g:' || c.crew_id = :code))) as there
                        """)
                .with("code", code)
                .with("without", List.copyOf(without))
                .one(row -> row.flag("there"));
    }

    /// What people call a department, group or post.
    public Optional<String> findName(String code) {
        return sql.of("""
                        select name from unit where tenant_id = :tenant and 'u:' || id = :code
                        union all select name from crew where tenant_id = :tenant and 'g:' || id = :code
                        """).with("code", code).find(row -> row.text("name"));
    }

    /// @return how many departments changed heads
    public int handHeadship(UUID from, UUID to) {
        return sql.of("""
                        update unit set head_id = :to, version = version + 1
                        where tenant_id = :tenant and head_id = :from
                        """).with("from", from).with("to", to).change();
    }

    /// Departments somebody leads.
    public int countHeadships(UUID member) {
        return sql.of("select cast(count(*) as integer) as n from unit where tenant_id = :tenant and head_id = :member")
                .with("member", member)
                .one(row -> row.integer("n"));
    }
}
