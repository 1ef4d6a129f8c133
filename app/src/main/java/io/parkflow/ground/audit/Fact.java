package io.parkflow.ground.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Something that has happened, as it is told to the timeline, the audit trail and the outside.
///
/// Never carries form content or personal data: ids, codes, amounts and the words of a decision only.
///
/// @param type        `<room>.<noun>.<past>`, for example `seedfund.application.accepted`
/// @param subjectKind what it happened to, for example `case`, `round`, `member`
/// @param caseId      the case on whose timeline it stands, if any
/// @param actor       member who did it; empty: the system
/// @param comment     the words of the actor, if any
/// @param detail      values of the event, JSON types only
public record Fact(
        String type,
        String subjectKind,
        UUID subjectId,
        Optional<UUID> caseId,
        Optional<String> step,
        Optional<UUID> actor,
        Optional<String> actorRole,
        Optional<String> comment,
        Map<String, Object> detail) {

    public static Fact of(String type, String subjectKind, UUID subjectId) {
        return new Fact(
                type,
                subjectKind,
                subjectId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    public static Fact ofCase(String type, UUID caseId) {
        return of(type, "case", caseId).inCase(caseId);
    }

    public Fact inCase(UUID id) {
        return new Fact(type, subjectKind, subjectId, Optional.of(id), step, actor, actorRole, comment, detail);
    }

    public Fact at(String stepKey) {
        return new Fact(type, subjectKind, subjectId, caseId, Optional.of(stepKey), actor, actorRole, comment, detail);
    }

    public Fact by(UUID member, String role) {
        return new Fact(
                type, subjectKind, subjectId, caseId, step, Optional.of(member), Optional.of(role), comment, detail);
    }

    public Fact saying(Optional<String> words) {
        return new Fact(type, subjectKind, subjectId, caseId, step, actor, actorRole, words, detail);
    }

    public Fact with(String name, Object value) {
        Map<String, Object> grown = new LinkedHashMap<>(detail);
        grown.put(name, value);
        return new Fact(type, subjectKind, subjectId, caseId, step, actor, actorRole, comment, grown);
    }
}
