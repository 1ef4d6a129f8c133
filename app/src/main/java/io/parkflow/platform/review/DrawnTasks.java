package io.parkflow.platform.review;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.draw.DrawDesk;
import io.parkflow.platform.forms.Field;
import io.parkflow.platform.forms.Kind;
import io.parkflow.platform.inbox.Handled;
import io.parkflow.platform.inbox.Item;
import io.parkflow.platform.inbox.Items;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Finds the task at which the caller may draw.
@Singleton
final class DrawnTasks {
    private final Items items;
    private final Handled handled;
    private final CaseDesk cases;
    private final Catalog catalog;
    private final Sheets sheets;

    DrawnTasks(Items items, Handled handled, CaseDesk cases, Catalog catalog, Sheets sheets) {
        this.items = items;
        this.handled = handled;
        this.cases = cases;
        this.catalog = catalog;
        this.sheets = sheets;
    }

    /// @throws Rejected 404 for a task that is not the caller's or names no experts, 409 when somebody was faster
    DrawnTask mine(UUID task) {
        Viewer viewer = Viewer.of(Caller.current());
        Item item = items.find(task, viewer.candidates()).orElseThrow(() -> handled.refusal(task, viewer));
        Case matter = cases.known(item.caseId());
        Step step = cases.bundle(matter).step(item.step());
        boolean names = item.kind() == Item.Kind.STEP
                && step.outcomes().values().stream()
                        .anyMatch(outcome ->
                                outcome.findVerb().filter(Appoint.NAME::equals).isPresent());
        if (!names) {
            throw Rejected.missing();
        }
        Kind.People rule = step.findForm()
                .map(form -> catalog.form(matter.workflow(), matter.workflowVersion(), form))
                .flatMap(form -> form.findField(DrawnTask.FIELD))
                .map(Field::kind)
                .filter(Kind.People.class::isInstance)
                .map(Kind.People.class::cast)
                .orElseThrow(Rejected::missing);
        int panel = sheets.panel(matter.id()) + 1;
        return new DrawnTask(new DrawDesk.Purpose(matter, item.step(), step, panel), rule);
    }
}
