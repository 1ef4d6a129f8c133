package io.parkflow.platform.publicity;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The park's notices, newest first.
@Singleton
final class Notices {
    private static final String SELECT =
            "select id, case_id, content, digest, state, opened_at, ends_at from notice where tenant_id = :tenant";

    private final Sql sql;

    Notices(Sql sql) {
        this.sql = sql;
    }

    /// @return false when this very step has opened one before
    boolean add(Notice notice, String stepId) {
        return sql.of("""
                                insert into notice (tenant_id, id, case_id, step_id, content, digest, state, opened_at,
                                    ends_at)
                                values (:tenant, :id, :case, :step, cast(:content as json), :digest, :state, :openedAt,
                                    :endsAt)
                                on conflict on constraint notice_step do nothing
                                """)
                        .with("id", notice.id())
                        .with("case", notice.caseId())
                        .with("step", stepId)
                        .with("content", notice.content().toString())
                        .with("digest", notice.digest())
                        .with("state", notice.state())
                        .with("openedAt", notice.openedAt())
                        .with("endsAt", notice.endsAt())
                        .change()
                > 0;
    }

    Optional<Notice> find(UUID id) {
        return sql.of(SELECT + " and id = :id").with("id", id).find(Notice::of);
    }

    /// Shared, so that objections do not wait for each other but a closing waits for them.
    Optional<Notice> findHeld(UUID id) {
        return sql.of(SELECT + " and id = :id for share").with("id", id).find(Notice::of);
    }

    Optional<Notice> findNewestLocked(UUID caseId) {
        return sql.of(SELECT + " and case_id = :case order by id desc limit 1 for update")
                .with("case", caseId)
                .find(Notice::of);
    }

    List<Notice> page(Optional<UUID> after, int limit) {
        return sql.of(SELECT + " and (cast(:after as uuid) is null or id < :after) order by id desc limit :limit")
                .with("after", after)
                .with("limit", limit)
                .list(Notice::of);
    }

    void move(UUID id, Notice.State state) {
        sql.of("update notice set state = :state where tenant_id = :tenant and id = :id")
                .with("id", id)
                .with("state", state)
                .change();
    }
}
