package io.parkflow.squad.projects;

import io.parkflow.ground.identity.Member;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who may have a part in a project, and the slips by which parts went from hand to hand.
@Singleton
final class PeopleDesk {
    private final Members members;
    private final Sql sql;

    PeopleDesk(Members members, Sql sql) {
        this.members = members;
        this.sql = sql;
    }

    /// @param openMatters what is still to be done
    record Slip(
            UUID id,
            Part part,
            Optional<UUID> from,
            UUID to,
            String reason,
            Optional<String> openMatters,
            Instant at,
            Optional<UUID> by) {}

    /// @throws Rejected 422 when that person cannot have the part
    void require(String pointer, Part part, UUID member) {
        unfit(pointer, part, member).ifPresent(flaw -> {
            throw Rejected.flawed(List.of(flaw));
        });
    }

    /// Why that person cannot have the part.
    Optional<Flaw> unfit(String pointer, Part part, UUID member) {
        boolean fit = members.find(member)
                .filter(Member::active)
                .filter(found -> members.roles(found.id()).contains(part.role()))
                .isPresent();
        return fit ? Optional.empty() : Optional.of(Flaw.at(pointer, "projects.not-fit", part.role()));
    }

    /// Who reports is not who reviews, who plans is not who approves the plan: what is wrong with one part beside the
    /// others.
    static List<Flaw> clashes(String pointer, Part part, People people) {
        List<Flaw> flaws = new ArrayList<>();
        if (part != Part.LEADER && isSame(people.officer(), people.chief())) {
            flaws.add(Flaw.at(pointer, "projects.officer-is-chief"));
        }
        if (part != Part.OFFICER && isSame(people.chief(), people.leader())) {
            flaws.add(Flaw.at(pointer, "projects.chief-is-leader"));
        }
        return flaws;
    }

    private static boolean isSame(Optional<UUID> one, Optional<UUID> other) {
        return one.isPresent() && one.equals(other);
    }

    void keep(UUID project, Slip slip) {
        sql.of("""
                        insert into project_handover (tenant_id, id, project_id, part, from_id, to_id, reason,
                            open_matters, at, by_id)
                        values (:tenant, :id, :project, :part, :from, :to, :reason, :open, :at, :by)
                        """)
                .with("id", slip.id())
                .with("project", project)
                .with("part", slip.part().name())
                .with("from", slip.from())
                .with("to", slip.to())
                .with("reason", slip.reason())
                .with("open", slip.openMatters())
                .with("at", slip.at())
                .with("by", slip.by())
                .change();
    }

    static UUID next() {
        return Ids.next();
    }

    /// Newest first.
    List<Slip> slips(UUID project) {
        return sql.of("""
                        select id, part, from_id, to_id, reason, open_matters, at, by_id from project_handover
                        where tenant_id = :tenant and project_id = :project order by id desc limit 200
                        """).with("project", project).list(PeopleDesk::slip);
    }

    private static Slip slip(Row row) {
        return new Slip(
                row.uuid("id"),
                Part.valueOf(row.text("part")),
                row.findUuid("from_id"),
                row.uuid("to_id"),
                row.text("reason"),
                row.findText("open_matters"),
                row.instant("at"),
                row.findUuid("by_id"));
    }
}
