package io.parkflow.platform.messages;

import io.parkflow.ground.text.Wording;
import io.parkflow.platform.delivery.Patterns;
import java.util.List;

/// Which events are told to whom in which words.
///
/// @param on      patterns of event types
/// @param urgent  quiet hours do not hold it up
/// @param answers tells of a task that waits; a mail carries a link for each answer that needs no form
/// @param told    false: the park does not want it told
record Rule(
        String key,
        List<String> on,
        Topic topic,
        List<Audience> to,
        boolean urgent,
        boolean answers,
        Wording title,
        Wording body,
        boolean told) {
    Rule {
        on = List.copyOf(on);
        to = List.copyOf(to);
    }

    boolean hears(String type) {
        return told && Patterns.anyMatches(on, type);
    }

    Rule saying(Wording ownTitle, Wording ownBody, boolean isTold) {
        return new Rule(key, on, topic, to, urgent, answers, ownTitle, ownBody, isTold);
    }
}
