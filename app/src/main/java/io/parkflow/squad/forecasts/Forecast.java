package io.parkflow.squad.forecasts;

import io.parkflow.squad.projects.Library;
import io.parkflow.squad.projects.PartialDate;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The forecast of a month.
record Forecast(UUID id, YearMonth month, Instant madeAt) {

    /// What a project is meant to do.
    enum Kind {
        /// 拟开工
        START,
        /// 拟竣工
        FINISH;

        boolean fits(Stage stage) {
            return switch (this) {
                case START -> stage.isBefore(Stage.STARTED);
                case FINISH -> !stage.isBefore(Stage.STARTED) && stage.isBefore(Stage.FINISHED);
            };
        }

        Optional<PartialDate> planned(Project project) {
            return switch (this) {
                case START -> project.targets().start();
                case FINISH -> project.targets().finish();
            };
        }

        Optional<LocalDate> came(Project project) {
            return switch (this) {
                case START -> project.targets().started();
                case FINISH -> project.targets().finished();
            };
        }
    }

    /// What became of it.
    enum Fate {
        /// The month is not over.
        AHEAD,
        /// It came before the month was over.
        CAME,
        /// It came after all.
        LATE,
        /// The month is over.
        MISSED,
        /// It was taken off again.
        STRUCK
    }

    /// @param library, stage as they were when it was foretold
    /// @param namedBy  empty: the register did
    record Line(
            UUID id,
            UUID project,
            Kind kind,
            Optional<PartialDate> planned,
            Library library,
            Stage stage,
            Optional<UUID> namedBy,
            Optional<String> note,
            Instant at,
            Optional<String> struckWhy) {

        Fate fate(Project project, YearMonth month, LocalDate today) {
            if (struckWhy.isPresent()) {
                return Fate.STRUCK;
            }
            return kind.came(project)
                    .map(on -> on.isAfter(month.atEndOfMonth()) ? Fate.LATE : Fate.CAME)
                    .orElse(today.isAfter(month.atEndOfMonth()) ? Fate.MISSED : Fate.AHEAD);
        }
    }

    /// 谋划, 储备 or in the library: what its target date puts into the month. A date known by the quarter or the year
    /// counts by the last month of it.
    static List<Kind> foretold(Project project, YearMonth month) {
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            boolean then = kind.planned(project)
                    .map(date -> YearMonth.from(date.last()))
                    .filter(month::equals)
                    .isPresent();
            if (then && kind.fits(project.stage())) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
