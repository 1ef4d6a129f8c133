package io.parkflow.platform.inbox;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.calendar.Light;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.text.Trees;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@Controller("/api/v1/tasks")
class TaskController {
    private final TaskDesk desk;
    private final Unchanged unchanged;
    private final TaskViews views;
    private final Choices choices;

    TaskController(TaskDesk desk, Unchanged unchanged, TaskViews views, Choices choices) {
        this.desk = desk;
        this.unchanged = unchanged;
        this.views = views;
        this.choices = choices;
    }

    @Get
    @View
    @Allowed
    @Operation(operationId = "listTasks", summary = "My tasks, in the order and as far as asked for")
    Slice<TaskRow> list(
            HttpRequest<?> request,
            @QueryValue Optional<TaskView> view,
            @QueryValue Optional<String> workflow,
            @QueryValue Optional<String> step,
            @QueryValue Optional<Shade> light,
            @QueryValue Optional<UUID> resident,
            @QueryValue Optional<String> q,
            @QueryValue Optional<TaskFilter.Sort> sort,
            @QueryValue Optional<String> cursor,
            @QueryValue Optional<Integer> limit) {
        return views.page(
                new TaskFilter(
                        view.orElse(TaskView.todo),
                        workflow,
                        step,
                        light.map(Shade::light),
                        resident,
                        q.filter(words -> !words.isBlank()),
                        sort.orElse(TaskFilter.Sort.newest),
                        cursor.map(Place::read),
                        Slice.limit(limit) + 1),
                Texts.spoken(request));
    }

    /// A light as it stands in addresses.
    enum Shade {
        green,
        yellow,
        red;

        Light light() {
            return Light.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    @Get("/counts")
    @View
    @Allowed
    @Operation(operationId = "countTasks", summary = "How many tasks wait for me, exactly")
    Counts counts() {
        return views.counts();
    }

    @Get("/choices")
    @View
    @Allowed
    @Operation(
            operationId = "listTaskChoices",
            summary = "The workflows and steps my tasks of a view can be narrowed to")
    Slice<Choices.Matter> choices(HttpRequest<?> request, @QueryValue Optional<TaskView> view) {
        return Slice.all(choices.of(view.orElse(TaskView.todo), Texts.spoken(request)));
    }

    @Get("/{id}")
    @View
    @Allowed
    @Operation(operationId = "getTask", summary = "A task with its form, what is laid beside it and its outcomes")
    HttpResponse<TaskSheet> one(HttpRequest<?> request, UUID id) {
        TaskSheet sheet = views.sheet(id, Texts.spoken(request));
        return Version.on(sheet, sheet.version());
    }

    @Post("/{id}/completion")
    @Change
    @Allowed
    @Operation(operationId = "completeTask", summary = "Answer a task with one of its outcomes")
    HttpResponse<Completed> complete(UUID id, @Body Completion completion, @Header("If-Match") Optional<String> seen) {
        unchanged.require(Version.find(seen), id);
        desk.complete(id, completion.chosen(), completion.findComment(), Trees.of(completion.fields()));
        return HttpResponse.ok(new Completed(id, completion.chosen()));
    }
}
