package io.parkflow.squad.weekly;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.projects.Part;
import io.parkflow.squad.projects.Passing;
import io.parkflow.squad.projects.Underway;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Reports that are not accepted yet. Who reviews follows from all three parts.
@Singleton
final class ReportsUnderway implements Underway {
    private final Sql sql;

    ReportsUnderway(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Matter> follow(Passing passing) {
        return sql.of("""
                        select r.case_id from squad_report r
                        join matter m on m.tenant_id = r.tenant_id and m.id = r.case_id and m.closed_at is null
                        where r.tenant_id = :tenant and r.project_id = :project and r.state <> 'ACCEPTED'
                        order by r.id
                        """).with("project", passing.project()).list(row -> row.uuid("case_id")).stream()
                .flatMap(report -> Stream.concat(reporting(report, passing), reviewing(report, passing)))
                .toList();
    }

    private static Stream<Matter> reporting(UUID report, Passing passing) {
        return Stream.of(passing)
                .filter(each -> each.part() == Part.OFFICER)
                .map(each -> new Matter(report, List.of(each.place()), each));
    }

    private static Stream<Matter> reviewing(UUID report, Passing passing) {
        Optional<UUID> before = Opening.reviewer(passing.before());
        return Opening.reviewer(passing.after())
                .filter(after -> before.filter(after::equals).isEmpty())
                .map(after -> new Matter(report, List.of("chief"), before, after))
                .stream();
    }
}
