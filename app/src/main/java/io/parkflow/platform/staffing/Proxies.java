package io.parkflow.platform.staffing;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.ParkTime;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Who stands in for whom, and when.
@Singleton
public final class Proxies {
    /// @param workflow nothing: every one
    record Proxy(
            UUID id,
            UUID member,
            String memberName,
            UUID proxy,
            String proxyName,
            LocalDate fromOn,
            LocalDate untilOn,
            Optional<String> workflow,
            boolean ended) {}

    private final Sql sql;
    private final ParkTime time;
    private final Clock clock;

    Proxies(Sql sql, ParkTime time, Clock clock) {
        this.sql = sql;
        this.time = time;
        this.clock = clock;
    }

    LocalDate today() {
        return time.today();
    }

    /// @param here    active in the park
    /// @param standIn whoever stands in today
    record Presence(boolean here, Optional<UUID> standIn) {}

    /// Whether a member can be asked; one who stands in for this workflow comes before one for all.
    Presence presence(UUID member, String workflow) {
        return sql.of("""
                        select m.state = 'active' as here, (
                            select p.proxy_id from proxy p
                            join member s on s.tenant_id = p.tenant_id and s.id = p.proxy_id and s.state = 'active'
                            where p.tenant_id = m.tenant_id and p.member_id = m.id and p.ended_at is null
                                and p.from_on <= :today and p.until_on >= :today
                                and (p.workflow is null or p.workflow = :workflow)
                            order by p.workflow is null, p.id desc limit 1) as stand_in
                        from member m where m.tenant_id = :tenant and m.id = :member
                        """)
                .with("member", member)
                .with("workflow", workflow)
                .with("today", today())
                .find(row -> new Presence(row.flag("here"), row.findUuid("stand_in")))
                .orElse(new Presence(false, Optional.empty()));
    }

    /// @param here active in the park
    record Standing(UUID id, String name, boolean here, Optional<UUID> standIn, Optional<String> standInName) {}

    /// As [#presence], of many at once.
    Map<UUID, Standing> standing(Collection<UUID> members, String workflow) {
        Map<UUID, Standing> standing = new HashMap<>();
        if (!members.isEmpty()) {
            sql.of("""
                            select m.id, m.name, m.state = 'active' as here, s.id as stand_in, s.name as stand_in_name
                            from member m
                            left join lateral (
                                select p.proxy_id from proxy p
                                join member a on a.tenant_id = p.tenant_id and a.id = p.proxy_id and a.state = 'active'
                                where p.tenant_id = m.tenant_id and p.member_id = m.id and p.ended_at is null
                                    and p.from_on <= :today and p.until_on >= :today
                                    and (p.workflow is null or p.workflow = :workflow)
                                order by p.workflow is null, p.id desc limit 1) as there on true
                            left join member s on s.tenant_id = m.tenant_id and s.id = there.proxy_id
                            where m.tenant_id = :tenant and m.id = any(cast(:members as uuid[]))
                            """)
                    .with("members", List.copyOf(members))
                    .with("workflow", workflow)
                    .with("today", today())
                    .list(row -> new Standing(
                            row.uuid("id"),
                            row.text("name"),
                            row.flag("here"),
                            row.findUuid("stand_in"),
                            row.findText("stand_in_name")))
                    .forEach(member -> standing.put(member.id(), member));
        }
        return standing;
    }

    /// Those a member has named and those who have named the member, newest first.
    List<Proxy> of(UUID member) {
        return sql.of("""
                        select p.id, p.member_id, m.name as member_name, p.proxy_id, s.name as proxy_name, p.from_on,
                            p.until_on, p.workflow, p.ended_at is not null as ended
                        from proxy p
                        join member m on m.tenant_id = p.tenant_id and m.id = p.member_id
                        join member s on s.tenant_id = p.tenant_id and s.id = p.proxy_id
                        where p.tenant_id = :tenant and (p.member_id = :member or p.proxy_id = :member)
                        order by p.id desc limit 100
                        """)
                .with("member", member)
                .list(row -> new Proxy(
                        row.uuid("id"),
                        row.uuid("member_id"),
                        row.text("member_name"),
                        row.uuid("proxy_id"),
                        row.text("proxy_name"),
                        row.date("from_on"),
                        row.date("until_on"),
                        row.findText("workflow"),
                        row.flag("ended")));
    }

    boolean overlaps(UUID member, Optional<String> workflow, LocalDate from, LocalDate until) {
        return sql.of("""
                        select exists (select from proxy where tenant_id = :tenant and member_id = :member
                            and ended_at is null and from_on <= :until and until_on >= :from
                            and workflow is not distinct from cast(:workflow as text)) as there
                        """)
                .with("member", member)
                .with("workflow", workflow)
                .with("from", from)
                .with("until", until)
                .one(row -> row.flag("there"));
    }

    /// Until the transaction ends nobody else names a proxy for this member.
    void lock(UUID member) {
        sql.of("select id from member where tenant_id = :tenant and id = :member for no key update")
                .with("member", member)
                .list(_ -> 0);
    }

    UUID add(UUID member, UUID proxy, LocalDate from, LocalDate until, Optional<String> workflow, UUID by) {
        UUID id = Ids.next();
        sql.of("""
                        insert into proxy (tenant_id, id, member_id, proxy_id, from_on, until_on, workflow, made_by, made_at)
                        values (:tenant, :id, :member, :proxy, :from, :until, :workflow, :by, :now)
                        """)
                .with("id", id)
                .with("member", member)
                .with("proxy", proxy)
                .with("from", from)
                .with("until", until)
                .with("workflow", workflow)
                .with("by", by)
                .with("now", clock.instant())
                .change();
        return id;
    }

    /// @return false when there is none of this member's that still runs
    boolean end(UUID id, UUID member) {
        return sql.of("""
                                update proxy set ended_at = :now where tenant_id = :tenant and id = :id
                                    and member_id = :member and ended_at is null
                                """)
                        .with("id", id)
                        .with("member", member)
                        .with("now", clock.instant())
                        .change()
                > 0;
    }

    /// Somebody leaves: nobody stands in for them, and they stand in for nobody.
    ///
    /// @return how many ended
    public int endAll(UUID member) {
        return sql.of("""
                        update proxy set ended_at = :now where tenant_id = :tenant and ended_at is null
                            and (member_id = :member or proxy_id = :member)
                        """).with("member", member).with("now", clock.instant()).change();
    }
}
