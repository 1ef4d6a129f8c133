package io.parkflow.platform.inbox;

import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.Light;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Corrections;
import io.parkflow.platform.cases.PaperViews;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.platform.catalog.Step;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What people see of their tasks.
@Singleton
final class TaskViews {
    private final Page page;
    private final Items items;
    private final InboxCounts counts;
    private final Handled handled;
    private final Catalog catalog;
    private final CaseDesk desk;
    private final PaperViews papers;
    private final DraftViews drafts;
    private final Corrections corrections;
    private final Calendars calendars;
    private final Clock clock;
    private final LeftBehind leftBehind;
    private final Provider<Aside> aside;

    TaskViews(
            Page page,
            Items items,
            InboxCounts counts,
            Handled handled,
            Catalog catalog,
            CaseDesk desk,
            PaperViews papers,
            DraftViews drafts,
            Corrections corrections,
            Calendars calendars,
            Clock clock,
            LeftBehind leftBehind,
            Provider<Aside> aside) {
        this.page = page;
        this.items = items;
        this.counts = counts;
        this.handled = handled;
        this.catalog = catalog;
        this.desk = desk;
        this.papers = papers;
        this.drafts = drafts;
        this.corrections = corrections;
        this.calendars = calendars;
        this.clock = clock;
        this.leftBehind = leftBehind;
        this.aside = aside;
    }

    /// @param filter asks for one row more than the page holds
    Slice<TaskRow> page(TaskFilter filter, Locale locale) {
        Viewer viewer = Viewer.of(Caller.current());
        if (filter.view() == TaskView.done) {
            return slice(page.done(viewer, filter), filter, viewer, locale);
        }
        Page.Open open = page.open(keys(filter.view(), viewer), filter);
        Slice<TaskRow> slice = slice(open.lines(), filter, viewer, locale);
        return filter.isWhole() ? slice.outOf(open.total()) : slice;
    }

    private Slice<TaskRow> slice(List<Page.Line> lines, TaskFilter filter, Viewer viewer, Locale locale) {
        return Slice.of(lines, filter.limit() - 1, line -> place(line, filter.sort()))
                .map(line -> row(line, viewer, locale));
    }

    private Place place(Page.Line line, TaskFilter.Sort sort) {
        return switch (sort) {
            case newest -> Place.of(line.id());
            case due -> new Place(line.id(), line.dueAt(), Optional.empty());
            case light ->
                new Place(line.id(), line.dueAt(), Optional.of(light(line).orElse(Light.GREEN)));
        };
    }

    private Optional<Light> light(Page.Line line) {
        return line.dueAt().map(due -> Light.of(line.openedAt(), due, clock.instant(), calendars.current()));
    }

    Counts counts() {
        Viewer viewer = Viewer.of(Caller.current());
        return counts.of(
                keys(TaskView.todo, viewer), keys(TaskView.claimable, viewer), viewer.member(), viewer.resident());
    }

    static List<String> keys(TaskView view, Viewer viewer) {
        String me = Viewer.member(viewer.member());
        return switch (view) {
            case todo, done -> viewer.candidates();
            case mine -> List.of(me);
            case claimable ->
                viewer.candidates().stream().filter(key -> !key.equals(me)).toList();
        };
    }

    TaskSheet sheet(UUID id, Locale locale) {
        Viewer viewer = Viewer.of(Caller.current());
        Item item = items.find(id, viewer.candidates()).orElseThrow(() -> handled.refusal(id, viewer));
        Case matter = desk.known(item.caseId());
        Bundle bundle = desk.bundle(matter);
        Step step = aside.get().step(bundle, item);
        DraftViews.Filled filled = drafts.ofTask(item, matter, step);
        return new TaskSheet(
                row(line(item, matter), viewer, locale),
                handled.can(item, matter, step, viewer),
                choices(step, locale),
                step.findForm().map(form -> reference(matter, form)),
                papers.shown(matter, item.step(), step.shows(), locale).stream()
                        .map(TaskViews::paper)
                        .toList(),
                step.findRubric()
                        .map(rubric -> new TaskSheet.FormRef(matter.workflow(), rubric, matter.workflowVersion())),
                aside.get().findDraft(item).orElse(filled.data()),
                filled.files(),
                filled.prefilled(),
                filled.draft(),
                corrections
                        .findOpen(matter.id())
                        .filter(_ -> item.candidate().equals(Viewer.member(matter.starter())))
                        .map(asked -> new TaskSheet.Correction(asked.fields(), asked.message())),
                item.isHeld(),
                item.reason(),
                Unchanged.of(item, matter).number());
    }

    private static List<TaskSheet.Choice> choices(Step step, Locale locale) {
        return step.outcomes().entrySet().stream()
                .map(entry -> new TaskSheet.Choice(
                        entry.getKey(),
                        entry.getValue().label().in(locale),
                        entry.getValue().needs(),
                        Optional.ofNullable(entry.getValue().tone())))
                .toList();
    }

    private TaskSheet.FormRef reference(Case matter, String form) {
        int version =
                catalog.form(matter.workflow(), matter.workflowVersion(), form).version();
        return new TaskSheet.FormRef(matter.workflow(), form, version);
    }

    private static TaskSheet.Paper paper(PaperViews.Shown shown) {
        return new TaskSheet.Paper(
                new TaskSheet.FormRef(shown.workflow(), shown.form(), shown.version()),
                shown.title(),
                shown.step(),
                shown.data(),
                shown.before(),
                shown.files(),
                shown.by(),
                shown.at());
    }

    private Page.Line line(Item item, Case matter) {
        return new Page.Line(
                item.id(),
                item.caseId(),
                matter.number(),
                matter.title(),
                matter.workflow(),
                matter.workflowVersion(),
                item.step(),
                item.candidate(),
                item.openedAt(),
                item.dueAt(),
                Optional.empty(),
                Optional.empty(),
                item.kind().word(),
                item.target(),
                item.urgedAt(),
                false,
                Optional.empty(),
                leftBehind.findName(item));
    }

    private TaskRow row(Page.Line line, Viewer viewer, Locale locale) {
        Bundle bundle = catalog.edition(line.workflow(), line.workflowVersion()).bundle();
        return new TaskRow(
                line.id(),
                line.caseId(),
                line.number(),
                line.recused() ? Texts.of(locale, "tasks.recused", List.of()) : line.title(),
                new TaskRow.Ref(line.workflow(), bundle.name().in(locale)),
                line.target().orElse(line.step()),
                name(line, bundle, locale),
                line.openedAt(),
                line.dueAt(),
                light(line),
                line.dueAt().flatMap(calendars.current()::findProvisional),
                line.outcome(),
                line.outcome().map(outcome -> outcome(line, outcome, bundle, locale)),
                line.doneAt(),
                line.recused(),
                line.candidate().equals(Viewer.member(viewer.member())),
                line.kind(),
                line.urgedAt(),
                line.company().filter(_ -> !line.recused()),
                line.leftBy());
    }

    private static String outcome(Page.Line line, String key, Bundle bundle, Locale locale) {
        return Optional.ofNullable(bundle.steps().get(line.step()))
                .map(step -> step.outcomes().get(key))
                .map(outcome -> outcome.label().in(locale))
                .orElseGet(() -> Texts.of(locale, "work.outcome-" + key, List.of()));
    }

    private static String name(Page.Line line, Bundle bundle, Locale locale) {
        String step = line.target().orElse(line.step());
        return bundle.steps().containsKey(step)
                ? bundle.step(step).name().in(locale)
                : Texts.of(locale, "tasks.opening-paper", List.of());
    }
}
