package io.parkflow.platform.cases;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Controller("/api/v1/cases")
class CaseController {
    private final CaseDesk desk;
    private final Cases cases;
    private final CaseViews views;
    private final Timeline timeline;
    private final PaperViews papers;

    CaseController(CaseDesk desk, Cases cases, CaseViews views, Timeline timeline, PaperViews papers) {
        this.desk = desk;
        this.cases = cases;
        this.views = views;
        this.timeline = timeline;
        this.papers = papers;
    }

    @Get
    @View
    @Allowed
    @Operation(operationId = "listCases", summary = "Cases I may see, newest first")
    Slice<CaseSheet> list(
            HttpRequest<?> request,
            @QueryValue Optional<String> workflow,
            @QueryValue Optional<State> state,
            @QueryValue Optional<String> q,
            @QueryValue Optional<Boolean> mine,
            @QueryValue Optional<UUID> cursor,
            @QueryValue Optional<Integer> limit) {
        Viewer viewer = viewer();
        int size = Slice.limit(limit);
        CaseFilter filter = new CaseFilter(workflow, state, q, mine.orElse(false), cursor, size + 1);
        return Slice.of(cases.page(filter, viewer), size, Case::id)
                .map(matter -> views.sheet(matter, viewer, Texts.spoken(request)));
    }

    @Get("/{id}")
    @View
    @Allowed
    @Operation(operationId = "getCase", summary = "Where a case is, who acts next and until when")
    CaseSheet one(HttpRequest<?> request, UUID id) {
        return views.sheet(desk.visible(id, viewer()), viewer(), Texts.spoken(request));
    }

    @Get("/{id}/timeline")
    @View
    @Allowed
    @Operation(operationId = "getTimeline", summary = "What has happened in a case")
    List<CaseSheet.Line> timeline(HttpRequest<?> request, UUID id) {
        Case matter = desk.visible(id, viewer());
        return timeline.of(matter, desk.bundle(matter), viewer(), Texts.spoken(request));
    }

    @Get("/{id}/submissions")
    @View
    @Allowed
    @Operation(operationId = "listSubmissions", summary = "The papers of a case this caller may see")
    List<CaseSheet.Paper> submissions(HttpRequest<?> request, UUID id) {
        return papers.all(desk.visible(id, viewer()), viewer(), Texts.spoken(request)).stream()
                .map(shown -> new CaseSheet.Paper(
                        shown.workflow(),
                        shown.form(),
                        shown.version(),
                        shown.title(),
                        shown.step(),
                        shown.data(),
                        shown.files(),
                        shown.by(),
                        shown.at()))
                .toList();
    }

    private static Viewer viewer() {
        return Viewer.of(Caller.current());
    }
}
