package io.parkflow.platform.inbox;

import io.parkflow.engine.Tasks;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.catalog.Completion;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Counts the answers of a step that many answer, keeps each of them, and ends the step as soon as its result is fixed.
@Singleton
public final class Voting {
    /// @param over the round it belongs to is decided, or was left
    public record Vote(String step, String member, String outcome, BigDecimal weight, Instant castAt, boolean over) {}

    private record Sum(BigDecimal passing, BigDecimal cast, int votes) {}

    private final Items items;
    private final Members members;
    private final Tasks tasks;
    private final Journal journal;
    private final Sql sql;
    private final Clock clock;

    Voting(Items items, Members members, Tasks tasks, Journal journal, Sql sql, Clock clock) {
        this.items = items;
        this.members = members;
        this.tasks = tasks;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    /// @param item taken out of the inbox already
    /// @return routing values: whether the step is decided, and what it came to
    Map<String, Object> cast(Item item, Completion policy, String outcome, UUID member) {
        List<Item> open = items.lock(item.caseId()).stream()
                .filter(other -> other.kind() == Item.Kind.STEP && other.step().equals(item.step()))
                .toList();
        keep(item, outcome, policy.weight(members.roles(member)), member);
        Sum sum = sum(item, policy.pass());
        int unasked = Math.max(0, tasks.instances(item.id()) - sum.votes() - open.size());
        BigDecimal out = open.stream()
                .map(other -> weight(other, policy))
                .reduce(policy.heaviest().multiply(BigDecimal.valueOf(unasked)), BigDecimal::add);
        Optional<Boolean> result = policy.result(sum.passing(), sum.cast(), out);
        if (result.isEmpty()) {
            return Map.of(policy.into(), false);
        }
        String reached = result.get() ? policy.pass() : policy.fail();
        journal.record(Fact.ofCase("work.vote.decided", item.caseId())
                .at(item.step())
                .with("outcome", reached)
                .with("passing", sum.passing().toPlainString())
                .with("cast", sum.cast().toPlainString())
                .with("votes", sum.votes())
                .with("noLongerNeeded", open.stream().map(Item::owner).toList()));
        close(item);
        return Map.of(policy.into(), true, "outcome", reached);
    }

    private BigDecimal weight(Item item, Completion policy) {
        return item.owner().startsWith("m:")
                ? policy.weight(members.roles(UUID.fromString(item.owner().substring(2))))
                : policy.heaviest();
    }

    private void keep(Item item, String outcome, BigDecimal weight, UUID member) {
        sql.of("""
                        insert into vote (tenant_id, task_id, case_id, step, member_id, outcome, weight, cast_at)
                        values (:tenant, :task, :case, :step, :member, :outcome, :weight, :now)
                        """)
                .with("task", item.id())
                .with("case", item.caseId())
                .with("step", item.step())
                .with("member", member)
                .with("outcome", outcome)
                .with("weight", weight)
                .with("now", clock.instant())
                .change();
    }

    private Sum sum(Item item, String pass) {
        return sql.of("""
                        select coalesce(sum(weight) filter (where outcome = :pass), 0) as passing,
                            coalesce(sum(weight), 0) as whole, cast(count(*) as integer) as votes
                        from vote where tenant_id = :tenant and case_id = :case and step = :step and not over
                        """)
                .with("pass", pass)
                .with("case", item.caseId())
                .with("step", item.step())
                .one(row -> new Sum(row.decimal("passing"), row.decimal("whole"), row.integer("votes")));
    }

    private void close(Item item) {
        sql.of("""
                        update vote set over = true
                        where tenant_id = :tenant and case_id = :case and step = :step and not over
                        """).with("case", item.caseId()).with("step", item.step()).change();
    }

    /// A vote that was taken back counts no more; those of the others in its round count again.
    public void takenBack(UUID task, List<UUID> others) {
        sql.of("""
                        update vote set over = (task_id = :task)
                        where tenant_id = :tenant and (task_id = :task or task_id = any(cast(:others as uuid[])))
                        """).with("task", task).with("others", others).change();
    }

    /// Rounds of steps at which nobody is asked any more.
    public void closeLeft(UUID caseId) {
        sql.of("""
                        update vote set over = true
                        where tenant_id = :tenant and case_id = :case and not over and not exists (
                            select from inbox_item i where i.tenant_id = vote.tenant_id and i.case_id = vote.case_id
                                and i.step = vote.step and i.opened_at <= vote.cast_at)
                        """).with("case", caseId).change();
    }

    /// Every vote of a case, in the order they were cast.
    public List<Vote> of(UUID caseId) {
        return sql.of("""
                        select v.step, coalesce(m.name, '') as name, v.outcome, v.weight, v.cast_at, v.over
                        from vote v left join member m on m.tenant_id = v.tenant_id and m.id = v.member_id
                        where v.tenant_id = :tenant and v.case_id = :case order by v.cast_at, v.task_id
                        """)
                .with("case", caseId)
                .list(row -> new Vote(
                        row.text("step"),
                        row.text("name"),
                        row.text("outcome"),
                        row.decimal("weight"),
                        row.instant("cast_at"),
                        row.flag("over")));
    }
}
