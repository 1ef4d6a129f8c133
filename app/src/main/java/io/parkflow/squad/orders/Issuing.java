package io.parkflow.squad.orders;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Member;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.cases.Submissions;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Issues orders. Of one thing there is one open order: a graver one takes its place, a lesser one is not issued.
@Singleton
public final class Issuing {
    static final String WORKFLOW = "supervision-order";

    private final Orders orders;
    private final OrderWriting writing;
    private final Projects projects;
    private final Members members;
    private final Catalog catalog;
    private final CaseDesk cases;
    private final Submissions submissions;
    private final Journal journal;
    private final Clock clock;

    Issuing(
            Orders orders,
            OrderWriting writing,
            Projects projects,
            Members members,
            Catalog catalog,
            CaseDesk cases,
            Submissions submissions,
            Journal journal,
            Clock clock) {
        this.orders = orders;
        this.writing = writing;
        this.projects = projects;
        this.members = members;
        this.catalog = catalog;
        this.cases = cases;
        this.submissions = submissions;
        this.journal = journal;
        this.clock = clock;
    }

    /// An order somebody gives on their own account, each a thing of its own. In the caller's transaction; whoever is
    /// responsible for the request is the one who issues it.
    ///
    /// @param handler who answers; empty: the project's chief
    public Order byHand(UUID project, Level level, String reason, Optional<String> demand, Optional<UUID> handler) {
        String key = "manual:" + Ids.next();
        Cause cause = new Cause(key, key, level, Optional.of(project), reason, handler);
        return issue(cause, demand, Optional.of(Caller.current().member())).orElseThrow();
    }

    /// In the caller's transaction.
    ///
    /// @param by empty: a rule does
    /// @return nothing when there is one of that level already, or nobody in the park could look after it
    Optional<Order> issue(Cause cause, Optional<String> demand, Optional<UUID> by) {
        Optional<Order> open = orders.heldOpen(cause);
        if (open.filter(there -> there.level().compareTo(cause.level()) >= 0).isPresent()) {
            return Optional.empty();
        }
        Optional<UUID> starter = by.or(this::office);
        if (starter.isEmpty()) {
            return Optional.empty();
        }
        open.ifPresent(lower -> replace(lower, cause.level()));
        return Optional.of(start(cause, demand, by, starter.get(), open.map(Order::id)));
    }

    /// The supervisor in whose name rules act.
    private Optional<UUID> office() {
        return Stream.of("SUPERVISOR", "DISPATCH_OFFICE")
                .flatMap(role -> members.holding(role).stream())
                .map(Member::id)
                .findFirst();
    }

    private void replace(Order lower, Level level) {
        Order raised = writing.close(lower, Order.State.RAISED, Optional.empty(), clock.instant());
        Fact fact = OrderDesk.fact("supervision.raised", lower)
                .with("to", level.name())
                .with("changes", raised.fields().changes(lower.fields()));
        Case matter = cases.known(lower.caseId());
        if (matter.state().isOver()) {
            journal.record(fact);
        } else {
            cases.end(matter, State.TERMINATED, fact);
        }
    }

    private Order start(
            Cause cause, Optional<String> demand, Optional<UUID> by, UUID starter, Optional<UUID> raisedFrom) {
        Optional<Project> project = cause.project().flatMap(projects::find);
        Optional<UUID> handler = cause.handler()
                .or(() -> project.flatMap(there -> there.people().chief()))
                .or(() -> project.flatMap(there -> there.people().officer()));
        Bundle bundle = catalog.current(WORKFLOW).bundle();
        String name = project.map(Project::name).orElse("");
        Case opened = cases.open(bundle, title(cause, name), starter, Optional.empty());
        cases.holding(opened, () -> {
            ObjectNode paper = Trees.empty()
                    .put("level", cause.level().name())
                    .put("project", name)
                    .put("reason", cause.reason());
            demand.ifPresent(text -> paper.put("demand", text));
            submissions.add(
                    opened.id(),
                    "start",
                    "order",
                    catalog.form(bundle.key(), bundle.version(), "order").version(),
                    paper,
                    starter);
            cases.begin(opened, routing(cause, handler, project));
            return opened;
        });
        Case numbered = cases.number(opened);
        Order order = writing.add(new Order(
                Ids.next(),
                numbered.number(),
                cause.level(),
                Order.State.OPEN,
                cause.key(),
                cause.subject(),
                cause.project(),
                opened.id(),
                cause.reason(),
                demand,
                handler,
                by,
                clock.instant(),
                raisedFrom,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        journal.record(OrderDesk.fact("supervision.issued", order)
                .with("reason", order.reason())
                .with("changes", order.fields().all()));
        return order;
    }

    private static String title(Cause cause, String project) {
        String word = switch (cause.level()) {
            case BLUE -> "蓝色提醒";
            case YELLOW -> "黄色督办";
            case RED -> "红色督办";
        };
        return project.isEmpty() ? word : word + "：" + project;
    }

    private static Map<String, Object> routing(Cause cause, Optional<UUID> handler, Optional<Project> project) {
        Map<String, Object> routing = new HashMap<>();
        routing.put(
                "next",
                switch (cause.level()) {
                    case BLUE -> "confirm";
                    case YELLOW -> "reply";
                    case RED -> "interview";
                });
        handler.ifPresent(id -> routing.put("handler", id.toString()));
        // nobody holds an interview with themselves: it goes up
        project.flatMap(there -> there.people().leader())
                .filter(leader -> handler.filter(leader::equals).isEmpty())
                .ifPresent(id -> routing.put("leader", id.toString()));
        return routing;
    }

    /// Those of them that have no order of their level yet, and none that is open for the same thing.
    List<Cause> fresh(List<Cause> causes) {
        Map<String, Level> known = orders.gravest(
                causes.stream().map(Cause::key).distinct().toList(),
                causes.stream().map(Cause::subject).distinct().toList());
        return causes.stream()
                .filter(cause -> Stream.of(cause.key(), Orders.OPEN + cause.subject())
                        .flatMap(name -> Optional.ofNullable(known.get(name)).stream())
                        .noneMatch(level -> level.compareTo(cause.level()) >= 0))
                .toList();
    }
}
