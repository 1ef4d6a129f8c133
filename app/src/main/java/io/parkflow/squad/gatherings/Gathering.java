package io.parkflow.squad.gatherings;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.squad.projects.Stage;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A day on which projects are started or signed together.
record Gathering(UUID id, Kind kind, String title, LocalDate heldOn, Optional<String> place, State state) {

    enum Kind {
        /// 集中开工
        START(Stage.STARTED),
        /// 集中签约
        SIGNING(Stage.SIGNED);

        private final Stage stage;

        Kind(Stage stage) {
            this.stage = stage;
        }

        /// What a project of it comes to, once that is proved.
        Stage stage() {
            return stage;
        }
    }

    enum State {
        PLANNED,
        HELD,
        CANCELLED
    }

    static Gathering of(Row row) {
        return new Gathering(
                row.uuid("id"),
                Kind.valueOf(row.text("kind")),
                row.text("title"),
                row.date("held_on"),
                row.findText("place"),
                State.valueOf(row.text("state")));
    }
}
