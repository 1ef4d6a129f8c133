package io.parkflow.engine.flowable;

import io.parkflow.engine.DueDates;
import io.parkflow.engine.VerbCall;
import io.parkflow.engine.Verbs;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.flowable.engine.delegate.DelegateExecution;

/// The only thing an expression of the engine can see. Public because the expression language asks for it.
@Singleton
public final class VerbDispatcher {
    private final Provider<Verbs> verbs;
    private final Provider<DueDates> dueDates;

    VerbDispatcher(Provider<Verbs> verbs, Provider<DueDates> dueDates) {
        this.verbs = verbs;
        this.dueDates = dueDates;
    }

    public void run(DelegateExecution execution, String verb) {
        VerbCall call = new VerbCall(
                caseId(execution),
                execution.getCurrentActivityId(),
                execution.getId() + ":" + execution.getCurrentActivityId(),
                execution.getVariables(),
                Optional.empty());
        execution.setVariables(verbs.get().run(verb, call));
    }

    public Date due(DelegateExecution execution, String deadline) {
        return Date.from(dueDates.get().due(caseId(execution), deadline));
    }

    private static UUID caseId(DelegateExecution execution) {
        return UUID.fromString(execution.getRootProcessInstanceId());
    }
}
