package io.parkflow.platform.work;

import io.parkflow.ground.text.Wording;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.inbox.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a step looks to somebody who helps with it: the same papers, other answers.
final class HelpSteps {
    static final String AGREE = "agree";
    static final String OBJECT = "object";
    static final String DONE = "done";
    static final String DECLINE = "decline";
    static final String RESUBMIT = "resubmit";
    static final String START = "start";

    private HelpSteps() {}

    static Step of(Bundle bundle, Item item) {
        Step step = bundle.step(item.step());
        return switch (item.kind()) {
            case STEP -> step;
            case BEFORE, BESIDE, AFTER -> step.answering(step.name(), null, opinions());
            case DELEGATED -> step.answering(step.name(), step.form(), services());
            case REWORK -> rework(bundle, step, target(item));
        };
    }

    /// Step whose paper is done anew.
    static String target(Item item) {
        String target = item.target().orElse(START);
        return target.endsWith(Returning.AGAIN) ? START : target;
    }

    private static Step rework(Bundle bundle, Step step, String target) {
        @Nullable
        String form = target.equals(START)
                ? bundle.start().form()
                : bundle.step(target).form();
        return step.answering(step.name(), form, Map.of(RESUBMIT, offer("重新提交", "Hand in again", "good", false)));
    }

    private static Map<String, Step.Outcome> opinions() {
        Map<String, Step.Outcome> offered = new LinkedHashMap<>();
        offered.put(AGREE, offer("同意", "Agree", "good", false));
        offered.put(OBJECT, offer("不同意", "Object", "bad", true));
        return offered;
    }

    private static Map<String, Step.Outcome> services() {
        Map<String, Step.Outcome> offered = new LinkedHashMap<>();
        offered.put(DONE, offer("办完交回", "Done, hand back", "good", false));
        offered.put(DECLINE, offer("不能办，退回", "Decline", "bad", true));
        return offered;
    }

    private static Step.Outcome offer(String chinese, String english, String tone, boolean comment) {
        return new Step.Outcome(
                new Wording(Map.of(Wording.CHINESE, chinese, Wording.ENGLISH, english)),
                null,
                comment ? List.of("comment") : List.of(),
                tone,
                null);
    }
}
