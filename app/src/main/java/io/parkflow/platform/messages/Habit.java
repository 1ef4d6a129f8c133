package io.parkflow.platform.messages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.text.Trees;
import java.time.LocalTime;
import java.util.Optional;

/// How one person wants to be told.
///
/// @param choices  topic → channel → mode; what is missing is as the topic says
/// @param quiet    own quiet hours instead of the park's
/// @param language of mails, `zh-CN` or `en`
/// @param version  zero: nothing was chosen yet
record Habit(ObjectNode choices, Optional<QuietHours> quiet, String language, int version) {
    static final Habit NONE = new Habit(Trees.empty(), Optional.empty(), "zh-CN", 0);

    Mode mail(Topic topic) {
        return Mode.find(choices.path(topic.key()).path("mail").asText()).orElse(topic.mail());
    }

    boolean rings(Topic topic) {
        return topic.alwaysRings()
                || Mode.find(choices.path(topic.key()).path("app").asText()).orElse(Mode.NOW) != Mode.OFF;
    }

    static Optional<QuietHours> quiet(Optional<String> from, Optional<String> to) {
        return from.flatMap(start -> to.map(end -> new QuietHours(LocalTime.parse(start), LocalTime.parse(end))));
    }
}
