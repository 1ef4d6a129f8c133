package io.parkflow.squad.orders;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.identity.Members;
import io.parkflow.platform.inbox.Turns;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What people see of orders, now and then.
@Singleton
final class OrderViews {
    private final Projects projects;
    private final Members members;
    private final Orders orders;
    private final Turns turns;

    OrderViews(Projects projects, Members members, Orders orders, Turns turns) {
        this.projects = projects;
        this.members = members;
        this.orders = orders;
        this.turns = turns;
    }

    @Serdeable
    record Person(UUID id, String name) {}

    /// @param issuedBy empty: a rule did
    @Serdeable
    record Line(
            UUID id,
            String number,
            Level level,
            Order.State state,
            Optional<UUID> projectId,
            Optional<String> projectName,
            String reason,
            Optional<Person> handler,
            Optional<Person> issuedBy,
            Instant issuedAt,
            Optional<LocalDate> newDate,
            int late,
            Optional<Instant> closedAt) {}

    /// @param moment empty: now
    List<Line> lines(List<Order> page, Optional<Instant> moment) {
        Map<UUID, Project> known = projects.all(
                page.stream().flatMap(order -> order.project().stream()).toList(), moment);
        Set<UUID> ids = new HashSet<>();
        page.forEach(order -> Stream.of(order.handler(), order.issuedBy(), order.closedBy())
                .flatMap(Optional::stream)
                .forEach(ids::add));
        Map<UUID, String> names = members.names(ids);
        return page.stream().map(order -> line(order, known, names)).toList();
    }

    private static Line line(Order order, Map<UUID, Project> known, Map<UUID, String> names) {
        return new Line(
                order.id(),
                order.number(),
                order.level(),
                order.state(),
                order.project(),
                order.project()
                        .flatMap(id -> Optional.ofNullable(known.get(id)))
                        .map(Project::name),
                order.reason(),
                person(order.handler(), names),
                person(order.issuedBy(), names),
                order.issuedAt(),
                order.newDate(),
                order.late(),
                order.closedAt());
    }

    private static Optional<Person> person(Optional<UUID> id, Map<UUID, String> names) {
        return id.map(known -> new Person(known, names.getOrDefault(known, "")));
    }

    /// @param raisedFrom the lower order whose place it took
    /// @param exemptions used for the same milestone
    /// @param taskId     the task it waits in, when that lies with the caller
    /// @param can        what the caller may answer it with
    @Serdeable
    record Sheet(
            Line order,
            UUID caseId,
            Optional<String> demand,
            Optional<UUID> raisedFrom,
            Optional<Instant> interviewedAt,
            Optional<Instant> repliedAt,
            Optional<String> replyCause,
            Optional<String> replyMeasures,
            Optional<String> exemptWhy,
            int exemptions,
            int returned,
            Optional<Person> closedBy,
            Optional<UUID> taskId,
            List<String> can,
            List<Turns.Actor> actors) {}

    /// @param moment empty: now; of then nobody can do anything
    Sheet sheet(Order order, Optional<Instant> moment) {
        Map<UUID, String> names = members.names(order.closedBy().stream().toList());
        Turns.Turn turn = moment.isPresent() ? Turns.Turn.NOBODYS : turns.of(order.caseId());
        return new Sheet(
                lines(List.of(order), moment).getFirst(),
                order.caseId(),
                order.demand(),
                order.raisedFrom(),
                order.interviewedAt(),
                order.repliedAt(),
                order.replyCause(),
                order.replyMeasures(),
                order.exemptWhy(),
                orders.exempted(order.subject(), moment),
                order.returned(),
                person(order.closedBy(), names),
                turn.taskId(),
                turn.can(),
                turn.actors());
    }
}
