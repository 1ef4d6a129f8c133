package io.parkflow.squad.projects;

import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.cases.SearchWords;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes projects and keeps what they were.
@Singleton
final class ProjectWriting {
    private static final String INSERT = "insert into project (tenant_id, " + ProjectRow.COLUMNS
            + ", contact_name, contact_phone, words, created_at) values (:tenant, " + ProjectRow.places()
            + ", :contactName, :contactPhone, :words, :since)";

    private static final String PAST = "insert into project_past (tenant_id, " + ProjectRow.COLUMNS
            + ", until) values (:tenant, " + ProjectRow.places() + ", :until)";

    private static final String KEEP = "insert into project_past (tenant_id, " + ProjectRow.COLUMNS
            + ", until) select tenant_id, " + ProjectRow.COLUMNS + ", :until from project"
            + " where tenant_id = :tenant and id = :id and version = :seen";

    private static final String UPDATE = "update project set words = :words, " + ProjectRow.settings()
            + " where tenant_id = :tenant and id = :id and version = :seen";

    private final Sql sql;
    private final Clock clock;

    ProjectWriting(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Numbers of the year, without gaps: the first of as many.
    int serials(int year, int count) {
        return sql.of("""
                                insert into project_serial as given (tenant_id, year, last)
                                values (:tenant, :year, :count)
                                on conflict on constraint project_serial_pk do update set last = given.last + :count
                                returning last
                                """).with("year", year).with("count", count).one(row -> row.integer("last")) - count + 1;
    }

    void add(Project project, Contact contact) {
        ProjectRow.fill(sql.of(INSERT), project)
                .with("contactName", contact.name())
                .with("contactPhone", contact.phone().map(io.parkflow.ground.identity.Phone::value))
                .with("words", SearchWords.of(project.name()))
                .later();
    }

    /// @param after of the version that follows
    /// @throws Rejected 412 when somebody was faster
    void replace(Project before, Project after) {
        sql.of(KEEP)
                .with("until", after.since())
                .with("id", before.id())
                .with("seen", before.version())
                .change();
        int changed = ProjectRow.fill(sql.of(UPDATE), after)
                .with("words", SearchWords.of(after.name()))
                .with("seen", before.version())
                .change();
        if (changed != 1) {
            throw Rejected.stale();
        }
    }

    /// Sends what waits, before it is more than the driver takes in one trip.
    void send() {
        sql.send();
    }

    /// A project with what it was, oldest first.
    void history(List<Project> versions) {
        add(versions.getLast(), Contact.NONE);
        for (int i = 0; i + 1 < versions.size(); i++) {
            ProjectRow.fill(sql.of(PAST), versions.get(i))
                    .with("until", versions.get(i + 1).since())
                    .later();
        }
    }

    void contact(UUID project, Contact contact) {
        sql.of("""
                        update project set contact_name = :name, contact_phone = :phone
                        where tenant_id = :tenant and id = :id
                        """)
                .with("id", project)
                .with("name", contact.name())
                .with("phone", contact.phone().map(io.parkflow.ground.identity.Phone::value))
                .change();
    }

    Contact contact(UUID project) {
        return sql.of("select contact_name, contact_phone from project where tenant_id = :tenant and id = :id")
                .with("id", project)
                .find(ProjectWriting::contact)
                .orElse(Contact.NONE);
    }

    private static Contact contact(Row row) {
        return new Contact(
                row.findText("contact_name"),
                row.findText("contact_phone").flatMap(io.parkflow.ground.identity.Phone::find));
    }

    void merged(UUID project, UUID into) {
        sql.of("update project set merged_into = :into where tenant_id = :tenant and id = :id")
                .with("id", project)
                .with("into", into)
                .change();
    }

    Optional<UUID> mergedInto(UUID project) {
        return sql.of("select merged_into from project where tenant_id = :tenant and id = :id")
                .with("id", project)
                .find(row -> row.findUuid("merged_into"))
                .flatMap(found -> found);
    }

    /// One that may be the same.
    record Candidate(UUID id, String code, String name, String uscc) {}

    /// Those of the same company, and those whose names share most pairs with these; merged and refused ones left out.
    List<Candidate> like(String uscc, List<String> words) {
        return sql.of("""
                        select id, code, name, owner_uscc from project
                        where tenant_id = :tenant and library not in ('MERGED', 'REFUSED')
                            and (owner_uscc = :uscc or words && cast(:words as text[]))
                        order by case when owner_uscc = :uscc then 0 else 1 end,
                            cardinality(array(select unnest(words) intersect select unnest(cast(:words as text[])))) desc,
                            id
                        limit 50
                        """).with("uscc", uscc).with("words", words).list(ProjectWriting::candidate);
    }

    /// Those of these companies.
    List<Candidate> ofOwners(List<String> codes) {
        return sql.of("""
                        select id, code, name, owner_uscc from project
                        where tenant_id = :tenant and library not in ('MERGED', 'REFUSED')
                            and owner_uscc = any(cast(:codes as text[]))
                        """).with("codes", codes).list(ProjectWriting::candidate);
    }

    private static Candidate candidate(Row row) {
        return new Candidate(row.uuid("id"), row.text("code"), row.text("name"), row.text("owner_uscc"));
    }
}
