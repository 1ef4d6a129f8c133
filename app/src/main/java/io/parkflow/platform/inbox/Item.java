package io.parkflow.platform.inbox;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.platform.cases.Viewer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// One open task, or a row beside it by which somebody helps with it.
///
/// @param id          time-ordered; for a step's own row also the engine's
/// @param candidate   `m:<member>`, `r:<role>`, or [#NOBODY] while it waits for helpers
/// @param claimedFrom the group it was taken from, when somebody claimed it
/// @param task        the step's own row, for one that helps
/// @param helpers     open and planned rows that help with this one
/// @param heldFor     key it goes back to, while it waits
/// @param target      step whose paper is done anew, `start` for the opening one
/// @param askedBy     who asked for help
/// @param reason      what for
/// @param handedAt    when it last changed hands
/// @param round       what the answers of a step that many give have in common
/// @param asked       whom the step names, wherever it lies now; a duty that others hand over is asked anew
/// @param leftMinutes working minutes that were left when the case was suspended
public record Item(
        UUID id,
        UUID caseId,
        String workflow,
        String step,
        String candidate,
        Optional<String> claimedFrom,
        Instant openedAt,
        Optional<Instant> dueAt,
        Kind kind,
        Optional<UUID> task,
        int helpers,
        Optional<String> heldFor,
        Optional<String> target,
        Optional<UUID> askedBy,
        Optional<String> reason,
        Optional<Instant> handedAt,
        Optional<Integer> leftMinutes,
        Optional<Instant> urgedAt,
        Optional<UUID> round,
        Optional<UUID> asked) {

    /// Key of what waits for helpers.
    public static final String NOBODY = "w:";

    static final String COLUMNS = """
            tenant_id, id, case_id, workflow, step, candidate, claimed_from, opened_at, due_at, kind, task_id, helpers,
            held_for, target, asked_by, reason, handed_at, left_minutes, urged_at, round, asked_id
            """;

    /// Why a row stands in the inbox.
    public enum Kind {
        STEP,
        BEFORE,
        BESIDE,
        AFTER,
        DELEGATED,
        REWORK;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isCountersign() {
            return switch (this) {
                case BEFORE, BESIDE, AFTER -> true;
                case STEP, DELEGATED, REWORK -> false;
            };
        }
    }

    static Item step(
            UUID id,
            UUID caseId,
            String workflow,
            String step,
            String candidate,
            Optional<String> claimedFrom,
            Instant openedAt,
            Optional<Instant> dueAt,
            Optional<UUID> round,
            Optional<UUID> asked) {
        return new Item(
                id,
                caseId,
                workflow,
                step,
                candidate,
                claimedFrom,
                openedAt,
                dueAt,
                Kind.STEP,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                round,
                asked);
    }

    /// A row by which somebody helps with this one.
    ///
    /// @param key   member or group
    /// @param paper step whose paper is done anew
    public Item helping(
            UUID helpId, Kind how, String key, UUID by, Optional<String> why, Optional<String> paper, Instant now) {
        boolean later = how == Kind.AFTER;
        return new Item(
                helpId,
                caseId,
                workflow,
                step,
                later ? NOBODY : key,
                Optional.empty(),
                now,
                dueAt,
                how,
                Optional.of(id),
                0,
                later ? Optional.of(key) : Optional.empty(),
                paper,
                Optional.of(by),
                why,
                Optional.of(now),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean isHeld() {
        return candidate.equals(NOBODY);
    }

    /// Whose it is, also while it waits.
    public String owner() {
        return heldFor.orElse(candidate);
    }

    /// Step whose paper it works on.
    String paper() {
        // `start:again` is the opening paper too
        return target.map(paper -> paper.split(":", 2)[0]).orElse(step);
    }

    public boolean isOf(UUID member) {
        return owner().equals(Viewer.member(member));
    }

    /// In other hands; the group it came from stays known.
    public Item to(String key, Optional<String> from) {
        return changed(key, from, helpers, Optional.empty(), asked);
    }

    /// The duty is this person's now, whoever stands in for them; nobody's in particular when it went to a group.
    Item askedOf(UUID member) {
        Optional<UUID> named = Optional.of(member).filter(_ -> owner().startsWith("m:"));
        return changed(candidate, claimedFrom, helpers, heldFor, named);
    }

    /// Whoever it lies with, or waits for, is somebody else now: the duty is theirs.
    public Item handedOver(String key) {
        return isHeld()
                ? changed(candidate, claimedFrom, helpers, Optional.of(key), Optional.empty())
                : changed(key, claimedFrom, helpers, Optional.empty(), Optional.empty());
    }

    public Item held(int more) {
        return changed(NOBODY, claimedFrom, helpers + more, Optional.of(owner()), asked);
    }

    public Item freed(int less) {
        return changed(owner(), claimedFrom, helpers - less, Optional.empty(), asked);
    }

    public Item helped(int more) {
        return changed(candidate, claimedFrom, helpers + more, heldFor, asked);
    }

    private Item changed(
            String key, Optional<String> from, int helping, Optional<String> goesBack, Optional<UUID> named) {
        return new Item(
                id,
                caseId,
                workflow,
                step,
                key,
                from,
                openedAt,
                dueAt,
                kind,
                task,
                helping,
                goesBack,
                target,
                askedBy,
                reason,
                handedAt,
                leftMinutes,
                urgedAt,
                round,
                named);
    }

    static Item of(Row row) {
        return new Item(
                row.uuid("id"),
                row.uuid("case_id"),
                row.text("workflow"),
                row.text("step"),
                row.text("candidate"),
                row.findText("claimed_from"),
                row.instant("opened_at"),
                row.findInstant("due_at"),
                Kind.valueOf(row.text("kind").toUpperCase(java.util.Locale.ROOT)),
                row.findUuid("task_id"),
                row.integer("helpers"),
                row.findText("held_for"),
                row.findText("target"),
                row.findUuid("asked_by"),
                row.findText("reason"),
                row.findInstant("handed_at"),
                row.findInteger("left_minutes"),
                row.findInstant("urged_at"),
                row.findUuid("round"),
                row.findUuid("asked_id"));
    }
}
