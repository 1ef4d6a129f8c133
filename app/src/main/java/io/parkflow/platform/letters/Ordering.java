package io.parkflow.platform.letters;

import io.parkflow.ground.outbox.Listener;
import io.parkflow.ground.outbox.Told;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Orders the letters that go out on a fact. Only a row is written here; drawing up a letter must not hold up what
/// else listens. What a park brought along from before sends nothing.
@Singleton
final class Ordering implements Listener {
    private final Kinds kinds;
    private final Orders orders;
    private final List<LetterSource> sources;
    private final CaseDesk cases;
    private final Clock clock;

    Ordering(Kinds kinds, Orders orders, List<LetterSource> sources, CaseDesk cases, Clock clock) {
        this.kinds = kinds;
        this.orders = orders;
        this.sources = List.copyOf(sources);
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void heard(List<Told> facts) {
        facts.forEach(this::heard);
    }

    private void heard(Told fact) {
        boolean past = Boolean.TRUE.equals(fact.detail().get("imported"));
        if (past || fact.type().startsWith("letters.")) {
            return;
        }
        if (kinds.all().stream().anyMatch(kind -> kind.on().contains(fact.type()))) {
            fact.caseId()
                    .ifPresentOrElse(
                            id -> cases.find(id).ifPresent(matter -> ofCase(fact, matter)), () -> ofHouse(fact));
        }
    }

    private void ofCase(Told fact, Case matter) {
        kinds.of(matter.workflow(), matter.workflowVersion()).stream()
                .filter(kind -> kind.on().contains(fact.type()))
                .forEach(kind -> orders.add(fact.id(), kind, Optional.of(matter.id()), clock.instant()));
    }

    /// A fact that is about no single case, such as a meeting: whoever knows something about it for a workflow's
    /// letter makes it that workflow's.
    private void ofHouse(Told fact) {
        kinds.all().stream()
                .filter(kind -> kind.on().contains(fact.type()))
                .filter(kind -> sources.stream()
                        .anyMatch(source -> source.values(occasion(fact, kind)).isPresent()))
                .forEach(kind -> orders.add(fact.id(), kind, Optional.empty(), clock.instant()));
    }

    private static Occasion occasion(Told fact, Kind kind) {
        return new Occasion(
                kind.workflow(),
                kind.key(),
                fact.id(),
                fact.type(),
                fact.at(),
                fact.subjectId(),
                Optional.empty(),
                fact.step(),
                Optional.empty(),
                fact.detail());
    }
}
