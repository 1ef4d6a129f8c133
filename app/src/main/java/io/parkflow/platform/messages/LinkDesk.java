package io.parkflow.platform.messages;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Standing;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.inbox.TaskDesk;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Answers one task by a link in a mail: once, for three days, as the person it was sent to and with what that person
/// may do now.
@Singleton
final class LinkDesk {
    private final Links links;
    private final LinkToken tokens;
    private final Matter.Source matters;
    private final Standing standing;
    private final TaskDesk tasks;
    private final Journal journal;
    private final Sql sql;
    private final Clock clock;

    LinkDesk(
            Links links,
            LinkToken tokens,
            Matter.Source matters,
            Standing standing,
            TaskDesk tasks,
            Journal journal,
            Sql sql,
            Clock clock) {
        this.links = links;
        this.tokens = tokens;
        this.matters = matters;
        this.standing = standing;
        this.tasks = tasks;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    /// What stands in a mail.
    record Button(String label, String token) {
        @Override
        public String toString() {
            return "Button[" + label + "]";
        }
    }

    /// What a link would do.
    record Asked(Links.Link link, Matter matter, Matter.Open task, Step.Outcome outcome) {}

    /// Links for every answer of the task a message is about, where an answer is all it takes.
    List<Button> buttons(Message message, Locale locale) {
        List<Button> buttons = new ArrayList<>();
        if (message.aboutKind().equals("task")) {
            waiting(message.caseId().orElseThrow(), message.aboutId(), message.member())
                    .ifPresent(task -> matters.find(message.caseId().get())
                            .map(matter -> matter.bundle().step(task.step()))
                            .filter(LinkDesk::isPlain)
                            .ifPresent(step -> step.outcomes()
                                    .forEach((key, outcome) -> buttons.add(
                                            button(message, key, outcome.label().in(locale))))));
        }
        return List.copyOf(buttons);
    }

    private static boolean isPlain(Step step) {
        return step.findForm().isEmpty() && step.findRubric().isEmpty();
    }

    private Button button(Message message, String outcome, String label) {
        String token = tokens.next();
        links.add(tokens.findHash(token).orElseThrow(), message.member(), message.aboutId(), outcome);
        return new Button(label, token);
    }

    private Optional<Matter.Open> waiting(UUID caseId, UUID task, UUID member) {
        return standing.findActive(member)
                .map(Viewer::of)
                .flatMap(viewer -> matters.open(caseId).stream()
                        .filter(open -> open.plain()
                                && open.id().equals(task)
                                && viewer.candidates().contains(open.candidate()))
                        .findFirst());
    }

    /// Looks, and changes nothing.
    ///
    /// @throws Rejected 404 not a link of this park, 409 used, expired, or the task was answered in another way
    Asked asked(String token) {
        Links.Link link = tokens.findHash(token).flatMap(links::findByHash).orElseThrow(Rejected::missing);
        if (link.usedAt().isPresent()) {
            throw Rejected.conflict("messages.link-used").can("login");
        }
        if (link.isOver(clock.instant())) {
            throw Rejected.conflict("messages.link-expired").can("login");
        }
        return caseOf(link.task())
                .flatMap(caseId -> waiting(caseId, link.task(), link.member())
                        .flatMap(task -> matters.find(caseId).map(matter -> asked(link, matter, task))))
                .orElseThrow(() -> Rejected.conflict("messages.link-answered").can("login"));
    }

    private static Asked asked(Links.Link link, Matter matter, Matter.Open task) {
        Step.Outcome outcome = matter.bundle().step(task.step()).outcomes().get(link.outcome());
        if (outcome == null) {
            throw Rejected.conflict("messages.link-answered").can("login");
        }
        return new Asked(link, matter, task, outcome);
    }

    private Optional<UUID> caseOf(UUID task) {
        return sql.of("select case_id from inbox_item where tenant_id = :tenant and id = :task")
                .with("task", task)
                .find(row -> row.uuid("case_id"));
    }

    /// Answers, in the caller's transaction: the link is used up exactly when the task is done.
    ///
    /// @throws Rejected as [#asked], and whatever answering a task may be refused for
    void answer(String token, Optional<String> comment) {
        Asked asked = asked(token);
        if (!links.use(asked.link().id())) {
            throw Rejected.conflict("messages.link-used").can("login");
        }
        standing.inNameOf(asked.link().member(), () -> {
            journal.record(Fact.of("messages.link.used", "link", asked.link().id())
                    .inCase(asked.matter().id())
                    .at(asked.task().step()));
            try {
                tasks.complete(asked.link().task(), asked.link().outcome(), comment, Trees.empty());
            } catch (Rejected refused) {
                throw refused.orCan("login");
            }
            return asked;
        });
    }
}
