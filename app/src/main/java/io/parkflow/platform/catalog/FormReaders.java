package io.parkflow.platform.catalog;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;

/// Who may read a form as it is drawn at a step: whoever works there, whoever begins with it, and who sees every case,
/// those before the committee, or keeps the catalogue.
@Singleton
final class FormReaders {
    static final String START = "start";

    private final AtWork atWork;

    FormReaders(AtWork atWork) {
        this.atWork = atWork;
    }

    /// @throws Rejected 404 when there is no such step, or it is not the caller's
    void check(Bundle bundle, String form, String step) {
        if (!step.equals(START) && !bundle.steps().containsKey(step)) {
            throw Rejected.missing();
        }
        Caller caller = Caller.current();
        boolean all =
                caller.may(Rights.CATALOG_MANAGE) || caller.may(Rights.CASES_VIEW) || caller.may(Rights.COMMITTEE_VIEW);
        if (!all && !(step.equals(START) ? begins(bundle, form, caller) : works(bundle, form, step, caller))) {
            throw Rejected.missing();
        }
    }

    /// A paper is also looked at without a step, by the one who answered with it.
    private boolean begins(Bundle bundle, String form, Caller caller) {
        return bundle.start().findForm().filter(form::equals).isPresent() && bundle.mayStart(caller.roles())
                || bundle.steps().entrySet().stream()
                        .filter(step ->
                                step.getValue().findForm().filter(form::equals).isPresent())
                        .anyMatch(step -> does(bundle, step.getKey(), caller));
    }

    private boolean works(Bundle bundle, String form, String key, Caller caller) {
        Step step = bundle.step(key);
        boolean there =
                step.findForm().filter(form::equals).isPresent() || step.shows().contains(form);
        return there && does(bundle, key, caller);
    }

    /// By role, by having begun, or because the work was given to this person: named, handed on, asked to help.
    private boolean does(Bundle bundle, String key, Caller caller) {
        Step.Assign assign = bundle.step(key).assign();
        boolean usual = assign.role() != null
                ? caller.roles().contains(assign.role())
                : assign.field() == null && bundle.mayStart(caller.roles());
        return usual || atWork.has(bundle.key(), key);
    }
}
