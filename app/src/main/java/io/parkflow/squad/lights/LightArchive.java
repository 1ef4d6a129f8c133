package io.parkflow.squad.lights;

import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// Judges weeks that lie before the park used the platform, by what was brought in; then today.
@Singleton
public final class LightArchive {
    private final Judge judge;
    private final Projects projects;
    private final Moments moments;

    LightArchive(Judge judge, Projects projects, Moments moments) {
        this.judge = judge;
        this.projects = projects;
        this.moments = moments;
    }

    /// @param weeks how many that are over
    public void judge(int weeks) {
        LocalDate sunday = moments.today().with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        for (int back = weeks - 1; back >= 0; back--) {
            LocalDate day = sunday.minusWeeks(back);
            judge.judge(projects.admitted(moments.endOf(day)), day, moments.endOf(day));
        }
        judge.judge(projects.underWay());
    }
}
