package io.parkflow.platform.inbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Submission;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.platform.drafts.Drafts;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Begins cases of workflows that have no room of their own, and the workflow of those that have.
@Singleton
public final class StartDesk {
    private final Catalog catalog;
    private final CaseDesk desk;
    private final Papers papers;
    private final Drafts drafts;

    StartDesk(Catalog catalog, CaseDesk desk, Papers papers, Drafts drafts) {
        this.catalog = catalog;
        this.desk = desk;
        this.papers = papers;
        this.drafts = drafts;
    }

    /// @throws Rejected 403 when the caller's roles may not begin it, 409 when it is begun in a room of its own
    public Case start(String workflow, String title, ObjectNode data) {
        return start(startable(workflow), title, data, Map.of());
    }

    /// With what was typed before, which goes in the same commit.
    ///
    /// @param draft of the caller's own
    /// @throws Rejected 409 when that was handed in or thrown away elsewhere meanwhile
    Case start(String workflow, String title, ObjectNode data, UUID draft) {
        Bundle bundle = startable(workflow);
        if (!drafts.drop(draft, Caller.current().member())) {
            throw Rejected.conflict("tasks.draft-gone").can("start");
        }
        return start(bundle, title, data, Map.of());
    }

    /// @throws Rejected 403 when the caller's roles may not begin it, 409 when it is begun in a room of its own
    Bundle startable(String workflow) {
        Bundle bundle = catalog.current(workflow).bundle();
        if (!bundle.mayStart(Caller.current().roles())) {
            throw Rejected.forbidden("tasks.cannot-start");
        }
        if (!bundle.start().isGeneral()) {
            throw Rejected.conflict("tasks.not-here").can(workflow);
        }
        return bundle;
    }

    /// For rooms: enters the case, keeps its opening paper and begins the workflow.
    ///
    /// @param routing values beyond those the bundle takes from the form
    /// @throws Rejected 422 with every flaw of the form
    public Case start(Bundle bundle, String title, ObjectNode data, Map<String, Object> routing) {
        Caller caller = Caller.current();
        Case opened = desk.open(bundle, title, caller.member(), caller.resident());
        return desk.holding(opened, () -> begin(opened, bundle, data, routing));
    }

    private Case begin(Case opened, Bundle bundle, ObjectNode data, Map<String, Object> routing) {
        UUID starter = Caller.current().member();
        Map<String, Object> all = new LinkedHashMap<>(routing);
        Optional<Submission> paper =
                bundle.start().findForm().map(form -> papers.handInFirst(opened, form, data, starter));
        paper.ifPresent(given -> bundle.start()
                .routes()
                .forEach(
                        (field, name) -> all.put(name, Routed.value(given.data().path(field)))));
        desk.begin(opened, all);
        return desk.number(opened, paper);
    }
}
