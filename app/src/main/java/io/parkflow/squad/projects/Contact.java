package io.parkflow.squad.projects;

import io.parkflow.ground.identity.Phone;
import java.util.Optional;

/// Whom to call at the company. Personal data: never in an event, a log or the past, so [#toString] leaves it out.
record Contact(Optional<String> name, Optional<Phone> phone) {
    static final Contact NONE = new Contact(Optional.empty(), Optional.empty());

    /// 王*: the first character stays.
    Optional<String> maskedName() {
        return name.map(full -> full.substring(0, full.offsetByCodePoints(0, 1)) + "*");
    }

    @Override
    public String toString() {
        return "Contact[]";
    }
}
