package io.parkflow.platform.letters;

import io.parkflow.ground.tenancy.ParkTime;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The park's letters, newest first.
@Singleton
final class Letters {
    private static final String SELECT = "select " + Letter.COLUMNS + " from letter l where l.tenant_id = :tenant ";

    private final Sql sql;
    private final ParkTime time;

    Letters(Sql sql, ParkTime time) {
        this.sql = sql;
        this.time = time;
    }

    void add(Letter letter) {
        sql.of("""
                        insert into letter (tenant_id, id, workflow, kind, case_id, cause_id, number, title, issuer,
                            addressee, file_id, sha256, code, template, issued_at, issued_by, state)
                        values (:tenant, :id, :workflow, :kind, :case, :cause, :number, :title, :issuer,
                            :addressee, :file, :sha256, :code, :template, :at, :by, 'VALID')
                        """)
                .with("id", letter.id())
                .with("workflow", letter.workflow())
                .with("kind", letter.kind())
                .with("case", letter.caseId())
                .with("cause", letter.cause())
                .with("number", letter.number())
                .with("title", letter.title())
                .with("issuer", letter.issuer())
                .with("addressee", letter.addressee())
                .with("file", letter.file())
                .with("sha256", letter.sha256())
                .with("code", letter.code())
                .with("template", letter.template())
                .with("at", letter.issuedAt())
                .with("by", letter.issuedBy())
                .change();
    }

    Optional<Letter> find(UUID id) {
        return sql.of(SELECT + "and l.id = :id").with("id", id).find(Letter::of);
    }

    Optional<Letter> findByCode(String code) {
        return sql.of(SELECT + "and l.code = :code").with("code", code).find(Letter::of);
    }

    List<Letter> of(UUID caseId) {
        return sql.of(SELECT + "and l.case_id = :case order by l.id desc")
                .with("case", caseId)
                .list(Letter::of);
    }

    boolean isOut(UUID cause, String kind) {
        return sql.of("""
                        select exists (select from letter
                            where tenant_id = :tenant and cause_id = :cause and kind = :kind and state = 'VALID') as out
                        """).with("cause", cause).with("kind", kind).one(row -> row.flag("out"));
    }

    /// @return false when it is void already
    boolean declareVoid(UUID id, Instant at, UUID by, String reason) {
        return sql.of("""
                                update letter set state = 'VOID', voided_at = :at, voided_by = :by, void_reason = :reason
                                where tenant_id = :tenant and id = :id and state = 'VALID'
                                """)
                        .with("id", id)
                        .with("at", at)
                        .with("by", by)
                        .with("reason", reason)
                        .change()
                > 0;
    }

    /// A line of the register.
    ///
    /// @param by name of the one who issued it by hand
    record Line(Letter letter, Optional<String> caseNumber, Optional<String> by) {
        static Line of(Row row) {
            return new Line(Letter.of(row), row.findText("case_number"), row.findText("by_name"));
        }
    }

    /// Letters of cases that this member keeps out of are not there.
    List<Line> page(Register asked, UUID member) {
        Optional<Instant> from = asked.year().map(this::newYear);
        Optional<Instant> to = asked.year().map(year -> newYear(year + 1));
        return sql.of("select " + Letter.COLUMNS + """
                                , c.number as case_number, m.name as by_name from letter l
                                left join matter c on c.tenant_id = l.tenant_id and c.id = l.case_id
                                left join member m on m.tenant_id = l.tenant_id and m.id = l.issued_by
                                where l.tenant_id = :tenant
                                    and (cast(:kind as text) is null or l.kind = :kind)
                                    and (cast(:state as text) is null or l.state = :state)
                                    and (cast(:from as timestamptz) is null or l.issued_at >= :from)
                                    and (cast(:to as timestamptz) is null or l.issued_at < :to)
                                    and (cast(:words as text) is null or l.number like :words or l.title like :words
                                        or l.addressee like :words)
                                    and (cast(:after as uuid) is null or l.id < :after)
                                    and not exists (select from recusal r where r.tenant_id = l.tenant_id
                                        and r.case_id = l.case_id and r.member_id = :member)
                                order by l.id desc limit :limit
                                """)
                .with("kind", asked.kind())
                .with("state", asked.state())
                .with("from", from)
                .with("to", to)
                .with("words", asked.pattern())
                .with("after", asked.after())
                .with("member", member)
                .with("limit", asked.limit())
                .list(Line::of);
    }

    private Instant newYear(int year) {
        return time.start(LocalDate.of(year, 1, 1));
    }
}
