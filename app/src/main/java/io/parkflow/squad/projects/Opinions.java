package io.parkflow.squad.projects;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the departments said in joint reviews.
@Singleton
final class Opinions {
    enum Word {
        ASKED,
        AGREE,
        CONDITIONAL,
        OBJECT,
        /// Nothing was heard in time, which counts as no objection.
        SILENT
    }

    record Opinion(UUID member, Word word, Optional<String> words, Optional<String> answer) {}

    private final Sql sql;
    private final Clock clock;

    Opinions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void ask(UUID caseId, Collection<UUID> members) {
        sql.of("""
                        insert into project_opinion (tenant_id, case_id, member_id, opinion, at)
                        select :tenant, :case, asked, 'ASKED', :now from unnest(cast(:members as uuid[])) as asked
                        on conflict on constraint project_opinion_pk
                            do update set opinion = 'ASKED', words = null, answer = null, at = excluded.at
                        """)
                .with("case", caseId)
                .with("members", List.copyOf(members))
                .with("now", clock.instant())
                .change();
    }

    void say(UUID caseId, UUID member, Word word, Optional<String> words) {
        sql.of("""
                        insert into project_opinion (tenant_id, case_id, member_id, opinion, words, at)
                        values (:tenant, :case, :member, :word, :words, :now)
                        on conflict on constraint project_opinion_pk
                            do update set opinion = excluded.opinion, words = excluded.words, at = excluded.at
                        """)
                .with("case", caseId)
                .with("member", member)
                .with("word", word.name())
                .with("words", words)
                .with("now", clock.instant())
                .change();
    }

    /// @return who had said nothing
    List<UUID> silence(UUID caseId) {
        return sql.of("""
                        update project_opinion set opinion = 'SILENT', at = :now
                        where tenant_id = :tenant and case_id = :case and opinion = 'ASKED' returning member_id
                        """).with("case", caseId).with("now", clock.instant()).list(row -> row.uuid("member_id"));
    }

    void answer(UUID caseId, UUID member, String answer) {
        sql.of("""
                        update project_opinion set answer = :answer
                        where tenant_id = :tenant and case_id = :case and member_id = :member
                        """)
                .with("case", caseId)
                .with("member", member)
                .with("answer", answer)
                .change();
    }

    List<Opinion> of(UUID caseId) {
        return sql.of("""
                        select member_id, opinion, words, answer from project_opinion
                        where tenant_id = :tenant and case_id = :case order by member_id
                        """).with("case", caseId).list(Opinions::opinion);
    }

    private static Opinion opinion(Row row) {
        return new Opinion(
                row.uuid("member_id"),
                Word.valueOf(row.text("opinion")),
                row.findText("words"),
                row.findText("answer"));
    }

    /// How often the office has asked for more.
    int supplements(UUID caseId) {
        return sql.of("""
                        select cast(count(*) as integer) as n from event
                        where tenant_id = :tenant and case_id = :case and type = 'squad-setup.check.supplement'
                        """).with("case", caseId).one(row -> row.integer("n"));
    }
}
