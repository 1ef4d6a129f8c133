package io.parkflow.platform.messages;

import io.parkflow.ground.text.Wording;

/// What messages are about, as people choose how to be told of it.
///
/// @param mail how mail goes where nobody has chosen
record Topic(String key, Wording name, Mode mail) {
    /// A task that waits is always shown: nobody can keep the bell from ringing for it.
    boolean alwaysRings() {
        return key.equals("tasks");
    }
}
