package io.parkflow.seedfund;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The park's applications.
@Singleton
final class Applications {
    private static final String SELECT = """
            select id, round_id, owner_id, resident_id, state, data, title, uscc, asked, granted, case_id, saved_at, version
            from seedfund_application where tenant_id = :tenant
            """;

    /// Drafts are their company's alone; what was handed in is for those with the right too, but never for who keeps
    /// out
    /// of the case (回避).
    private static final String MINE = """
             and (owner_id = :member or resident_id = :resident or (:staff and state = 'SUBMITTED'))
            and not exists (select from recusal r where r.tenant_id = seedfund_application.tenant_id
                and r.case_id = seedfund_application.case_id and r.member_id = :member)
            """;

    private final Sql sql;
    private final Clock clock;

    Applications(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Application application) {
        sql.of("""
                        insert into seedfund_application (tenant_id, id, round_id, owner_id, resident_id, state, data,
                            title, saved_at, saved_by, version)
                        values (:tenant, :id, :round, :owner, :resident, :state, cast(:data as json), :title, :savedAt,
                            :owner, 1)
                        """)
                .with("id", application.id())
                .with("round", application.round())
                .with("owner", application.owner())
                .with("resident", application.resident())
                .with("state", application.state())
                .with("data", application.data().toString())
                .with("title", application.title())
                .with("savedAt", application.savedAt())
                .change();
    }

    Optional<Application> findVisible(UUID id, Caller caller) {
        return seen(SELECT + " and id = :id " + MINE, caller).with("id", id).find(Applications::application);
    }

    /// The same, kept from others until the transaction ends.
    Optional<Application> take(UUID id, Caller caller) {
        return seen(SELECT + " and id = :id " + MINE + " for update", caller)
                .with("id", id)
                .find(Applications::application);
    }

    List<Application> page(ApplicationFilter filter, Caller caller) {
        return seen(SELECT + MINE + """
                                 and (cast(:round as uuid) is null or round_id = :round)
                                and (cast(:state as text) is null or state = :state)
                                and (not :mine or owner_id = :member or resident_id = :resident)
                                and (cast(:after as uuid) is null or id < :after)
                                order by id desc limit :limit
                                """, caller)
                .with("round", filter.round())
                .with("state", filter.state())
                .with("mine", filter.mine())
                .with("after", filter.after())
                .with("limit", filter.limit())
                .list(Applications::application);
    }

    private Sql.Statement seen(String text, Caller caller) {
        return sql.of(text)
                .with("member", caller.member())
                .with("resident", caller.resident())
                .with("staff", caller.may(Rights.SEEDFUND_APPLICATIONS_VIEW));
    }

    /// The company's newest in that round, in that state.
    Optional<Application> findOf(UUID round, UUID owner, Optional<UUID> resident, Application.State state) {
        return sql.of(SELECT + """
                                 and round_id = :round and state = :state
                                and coalesce(resident_id, owner_id) = coalesce(cast(:resident as uuid), :owner)
                                order by id desc limit 1
                                """)
                .with("round", round)
                .with("state", state)
                .with("resident", resident)
                .with("owner", owner)
                .find(Applications::application);
    }

    Optional<Application> findOfCase(UUID caseId) {
        return sql.of(SELECT + " and case_id = :case").with("case", caseId).find(Applications::application);
    }

    /// @return false when somebody saved in between
    boolean save(Application read, ObjectNode data, String title, UUID by) {
        return sql.of("""
                                update seedfund_application set data = cast(:data as json), title = :title,
                                    saved_at = :now, saved_by = :by, version = version + 1
                                where tenant_id = :tenant and id = :id and version = :version and state = 'DRAFT'
                                """)
                        .with("id", read.id())
                        .with("version", read.version())
                        .with("data", data.toString())
                        .with("title", title)
                        .with("by", by)
                        .with("now", clock.instant())
                        .change()
                == 1;
    }

    void submitted(UUID id, UUID caseId, Claim claim) {
        sql.of("""
                        update seedfund_application set state = 'SUBMITTED', case_id = :case, version = version + 1,
                            data = cast(:data as json), saved_at = :now
                        where tenant_id = :tenant and id = :id
                        """)
                .with("id", id)
                .with("case", caseId)
                .with("data", claim.form().toString())
                .with("now", clock.instant())
                .change();
        restate(id, claim);
    }

    /// What the lists and rules go by, after the form was handed in or put right.
    void restate(UUID id, Claim claim) {
        sql.of("""
                        update seedfund_application set uscc = :uscc, project = :project, instrument = :instrument,
                            asked = :asked, title = :project
                        where tenant_id = :tenant and id = :id
                        """)
                .with("id", id)
                .with("uscc", claim.uscc())
                .with("project", claim.project())
                .with("instrument", claim.instrument())
                .with("asked", claim.amount().map(Money::yuan))
                .change();
    }

    void withdraw(UUID id) {
        sql.of("""
                        update seedfund_application set state = 'WITHDRAWN', version = version + 1
                        where tenant_id = :tenant and id = :id
                        """).with("id", id).change();
    }

    void grant(UUID id, Money granted) {
        sql.of("update seedfund_application set granted = :granted where tenant_id = :tenant and id = :id")
                .with("id", id)
                .with("granted", granted.yuan())
                .change();
    }

    private static Application application(Row row) {
        return new Application(
                row.uuid("id"),
                row.uuid("round_id"),
                row.uuid("owner_id"),
                row.findUuid("resident_id"),
                Application.State.valueOf(row.text("state")),
                (ObjectNode) Trees.read(row.text("data")),
                row.text("title"),
                row.findText("uscc"),
                row.findDecimal("asked").map(Money::yuan),
                row.findDecimal("granted").map(Money::yuan),
                row.findUuid("case_id"),
                row.instant("saved_at"),
                row.integer("version"));
    }
}
