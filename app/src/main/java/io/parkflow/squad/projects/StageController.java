package io.parkflow.squad.projects;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// How many projects stand at each stage: the heads of the columns of a board whose cards the list of projects gives.
@Controller("/api/v1/squad/stages")
class StageController {
    private final Projects projects;
    private final Moments moments;

    StageController(Projects projects, Moments moments) {
        this.projects = projects;
        this.moments = moments;
    }

    @Serdeable
    record StageCount(Stage stage, int projects) {}

    @Get
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(
            operationId = "countStages",
            summary = "How many projects stand at each stage, from lead to archive, now or as of the end of a day")
    Slice<StageCount> count(
            @QueryValue Optional<String> q,
            @QueryValue Optional<Library> library,
            @QueryValue Optional<Course> course,
            @QueryValue Optional<Category> category,
            @QueryValue Optional<Level> level,
            @QueryValue Optional<String> space,
            @QueryValue Optional<String> track,
            @QueryValue Optional<UUID> member,
            @QueryValue Optional<String> asOf) {
        Map<Stage, Integer> counts = projects.stages(new ProjectFilter(
                q.filter(text -> !text.isBlank()),
                library,
                Optional.empty(),
                course,
                category,
                level,
                space.filter(text -> !text.isBlank()),
                track.filter(text -> !text.isBlank()),
                member,
                moments.asOf(asOf).map(moments::endOf),
                Optional.empty(),
                1));
        return Slice.all(Arrays.stream(Stage.values())
                .map(stage -> new StageCount(stage, counts.getOrDefault(stage, 0)))
                .toList());
    }
}
