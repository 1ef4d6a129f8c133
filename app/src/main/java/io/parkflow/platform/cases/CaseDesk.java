package io.parkflow.platform.cases;

import io.parkflow.engine.Workflows;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Catalog;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Opens cases, moves their state and closes them. Everything here joins the caller's transaction.
@Singleton
public final class CaseDesk {
    private static final String UNNUMBERED = "";

    private final Cases cases;
    private final Catalog catalog;
    private final Numbers numbers;
    private final Workflows workflows;
    private final Journal journal;
    private final Clock clock;

    CaseDesk(Cases cases, Catalog catalog, Numbers numbers, Workflows workflows, Journal journal, Clock clock) {
        this.cases = cases;
        this.catalog = catalog;
        this.numbers = numbers;
        this.workflows = workflows;
        this.journal = journal;
        this.clock = clock;
    }

    /// Enters a case; the workflow begins with [#begin], once its papers are there, and gets its number in the end.
    ///
    /// @param resident company it is about
    public Case open(Bundle bundle, String title, UUID starter, Optional<UUID> resident) {
        Case opened = fresh(bundle, title, starter, resident, clock.instant());
        cases.add(opened);
        return opened;
    }

    private static Case fresh(Bundle bundle, String title, UUID starter, Optional<UUID> resident, Instant now) {
        return new Case(
                Ids.next(),
                bundle.key(),
                bundle.version(),
                UNNUMBERED,
                title,
                State.SUBMITTED,
                starter,
                resident,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                1);
    }

    /// What a case of many is about.
    public record Entry(String title, UUID starter) {}

    /// Enters many cases of one kind at once and has each begun; they are numbered in the order given. No fact is told
    /// of any of them: whoever opens so many says what happened.
    ///
    /// @param start begins one, with [#begin]; the cases' own rows are there
    public List<Case> openAll(Bundle bundle, List<Entry> entries, BiConsumer<Integer, Case> start) {
        Instant now = clock.instant();
        List<Case> opened = entries.stream()
                .map(entry -> fresh(bundle, entry.title(), entry.starter(), Optional.empty(), now))
                .toList();
        if (opened.isEmpty()) {
            return opened;
        }
        cases.add(opened);
        workflows.together(() -> {
            for (int i = 0; i < opened.size(); i++) {
                int position = i;
                Case one = opened.get(i);
                holding(one, () -> {
                    start.accept(position, one);
                    return one;
                });
            }
        });
        numbers.takeAll(opened, bundle.number().kind());
        return opened;
    }

    /// The last thing of opening: the counter is locked from here to the commit, so nobody waits for more than that.
    ///
    /// @param paper it begins with
    /// @return the case with its number
    public Case number(Case opened, Optional<Submission> paper) {
        Bundle bundle = bundle(opened);
        Case numbered = numbers.take(opened, bundle.number().kind());
        AtHand.changed();
        Fact opening = Fact.ofCase(bundle.key() + ".case.opened", opened.id())
                .with("number", numbered.number())
                .with("workflow", bundle.key());
        journal.record(paper.map(given -> given.bind(opening)).orElse(opening));
        return numbered;
    }

    /// Of a case that begins without a paper.
    public Case number(Case opened) {
        return number(opened, Optional.empty());
    }

    /// @param routing values the workflow starts with; declared ones that are missing start empty
    public void begin(Case opened, Map<String, Object> routing) {
        Bundle bundle = bundle(opened);
        Map<String, Object> all = new LinkedHashMap<>();
        bundle.routing().keySet().forEach(name -> all.put(name, null));
        all.putAll(routing);
        workflows.start(opened.id(), bundle.processName(), all);
    }

    public Bundle bundle(Case matter) {
        return catalog.edition(matter.workflow(), matter.workflowVersion()).bundle();
    }

    /// @throws IllegalStateException when it is not there: only for ids the platform itself came by
    public Case known(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no case " + id));
    }

    public Optional<Case> find(UUID id) {
        return AtHand.find(id).or(() -> cases.find(id));
    }

    /// Does work on a case that was read already, so that it is not read again on the way.
    public <T> T holding(Case matter, Supplier<T> work) {
        return AtHand.run(matter, work);
    }

    /// @throws Rejected 404 when it is not there or not for this person's eyes
    public Case visible(UUID id, Viewer viewer) {
        return cases.findVisible(id, viewer).orElseThrow(Rejected::missing);
    }

    /// @param expectedAt when the wait that begins is expected to end, where no person's deadline says so
    public void move(UUID id, State state, Optional<Instant> expectedAt) {
        cases.move(id, state, expectedAt);
        AtHand.changed();
    }

    /// The applicant takes it back.
    public void withdraw(UUID id) {
        Case matter = known(id);
        cases.close(id, State.WITHDRAWN, "withdrawn", clock.instant());
        AtHand.changed();
        journal.record(Fact.ofCase(matter.workflow() + ".case.withdrawn", id));
        workflows.cancel(id, "withdrawn");
    }

    /// Ends a case from outside its workflow; its open tasks are closed.
    ///
    /// @param state it ends in
    /// @param fact  what has happened, with the words of whoever ended it
    public void end(Case matter, State state, Fact fact) {
        String outcome = state.name().toLowerCase(Locale.ROOT);
        cases.close(matter.id(), state, outcome, clock.instant());
        AtHand.changed();
        journal.record(fact);
        workflows.cancel(matter.id(), outcome);
    }

    /// Enters a matter that was closed before the park used the platform (存量导入); no workflow runs for it.
    ///
    /// @param at  when it was closed; its number counts in that year
    /// @param end key of the end it reached
    public Case archived(Bundle bundle, String title, UUID starter, Optional<UUID> resident, Instant at, String end) {
        Case old = new Case(
                Ids.next(),
                bundle.key(),
                bundle.version(),
                UNNUMBERED,
                title,
                State.SUBMITTED,
                starter,
                resident,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                1);
        cases.add(old);
        Bundle.End reached = Objects.requireNonNull(bundle.ends().get(end), end);
        cases.close(old.id(), State.valueOf(reached.state()), end, at);
        numbers.take(old, bundle.number().kind());
        return old;
    }

    /// Whether anybody has answered a task of the case.
    public boolean isHandled(UUID id) {
        return cases.isHandled(id);
    }

    /// @param end key of the end event the workflow reached
    public void ended(UUID id, String end) {
        Case matter = known(id);
        if (matter.state().isOver()) {
            return;
        }
        Bundle.End reached = bundle(matter).ends().get(end);
        State state = reached == null ? State.TERMINATED : State.valueOf(reached.state());
        cases.close(id, state, end, clock.instant());
        AtHand.changed();
        journal.record(Fact.ofCase(matter.workflow() + ".case.closed", id)
                .with("outcome", end)
                .with("state", state.name()));
    }
}
