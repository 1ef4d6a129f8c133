package io.parkflow.platform.review;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.draw.DrawDesk;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Draws the experts of the step that is assigned by lot, without anybody's hand in it. Routes `experts`.
///
/// With more than one such step in a workflow, the verb's place is called `draw-<step>`.
@Singleton
final class DrawExperts implements Verb {
    private static final String PREFIX = "draw-";

    private final CaseDesk cases;
    private final DrawDesk draws;
    private final Sheets sheets;

    DrawExperts(CaseDesk cases, DrawDesk draws, Sheets sheets) {
        this.cases = cases;
        this.draws = draws;
        this.sheets = sheets;
    }

    @Override
    public String name() {
        return "review.draw";
    }

    @Override
    public Set<String> sets() {
        return Set.of("experts");
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        Case matter = cases.known(call.caseId());
        Map<String, Step> steps = cases.bundle(matter).steps();
        String key = drawnStep(steps, call.step());
        Step step = Optional.ofNullable(steps.get(key)).orElseThrow(() -> unclear(call));
        Step.Draw wanted = Optional.ofNullable(step.assign().draw()).orElseThrow(() -> unclear(call));
        int panel = sheets.panel(call.caseId()) + 1;
        List<UUID> drawn = draws.draw(new DrawDesk.Purpose(matter, key, step, panel), wanted)
                .drawn();
        if (step.findRubric().isPresent()) {
            drawn.forEach(member -> sheets.ask(call.caseId(), panel, member));
        }
        return Map.of("experts", drawn.stream().map(UUID::toString).toList());
    }

    private static IllegalStateException unclear(VerbCall call) {
        return new IllegalStateException("no step is assigned by lot for " + call.step());
    }

    private static String drawnStep(Map<String, Step> steps, String place) {
        List<String> drawn = steps.entrySet().stream()
                .filter(entry -> entry.getValue().assign().draw() != null)
                .map(Map.Entry::getKey)
                .toList();
        return drawn.size() == 1
                ? drawn.getFirst()
                : place.startsWith(PREFIX) ? place.substring(PREFIX.length()) : place;
    }
}
