package io.parkflow.platform.catalog;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.text.Trees;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Drafts, versions and activations as the one who keeps the catalogue sees them.
@Singleton
final class ForkViews {
    private final Catalog catalog;
    private final StandardVersions standard;
    private final OwnVersions own;
    private final Activations activations;
    private final Members members;

    ForkViews(Catalog catalog, StandardVersions standard, OwnVersions own, Activations activations, Members members) {
        this.catalog = catalog;
        this.standard = standard;
        this.own = own;
        this.activations = activations;
        this.members = members;
    }

    /// @param editing     under which whoever has it open is told of others
    /// @param origin      label of the version it was copied from
    /// @param parts       forms, rubrics and rules by `forms/<key>` and so on
    /// @param systemFields form → fields that must stay
    /// @param version     goes with the `ETag`
    @Serdeable
    record DraftSheet(
            String key,
            UUID editing,
            String origin,
            int standardVersion,
            Map<String, Object> bundle,
            String drawing,
            Map<String, Object> parts,
            Map<String, List<String>> systemFields,
            String changedBy,
            Instant changedAt,
            int version,
            List<String> can) {}

    /// @param part  `bundle`, `drawing`, `forms/<key>`, `rubrics/<key>`, `rules/<key>`
    /// @param severity `error` or `warning`
    @Serdeable
    record Found(
            String part,
            String at,
            String code,
            String message,
            @Schema(allowableValues = {"error", "warning"}) String severity) {}

    @Serdeable
    record Checked(boolean publishable, List<Found> findings) {}

    /// @param origin `standard` or `park`
    @Serdeable
    record Version(
            int version,
            String label,
            @Schema(allowableValues = {"standard", "park"}) String origin,
            boolean active,
            Optional<String> checksum,
            Optional<String> note,
            Optional<String> publishedBy,
            Optional<Instant> publishedAt) {}

    /// @param version empty: followed the standard library
    @Serdeable
    record Activated(
            int position,
            Optional<Integer> version,
            String label,
            @Schema(allowableValues = {"standard", "park"}) String origin,
            Optional<String> note,
            Optional<String> by,
            Optional<Instant> at) {}

    @Serdeable
    record Content(
            String key,
            int version,
            String label,
            Map<String, Object> bundle,
            String drawing,
            Map<String, Object> parts) {}

    DraftSheet draft(Draft draft) {
        Edition base = catalog.alone(draft.key(), draft.origin().standard());
        Map<String, List<String>> system = new LinkedHashMap<>();
        base.bundle()
                .forms()
                .forEach(form -> system.put(
                        "forms/" + form,
                        List.copyOf(SystemFields.of(
                                base.bundle(),
                                form,
                                base.findPart("forms", form).orElseThrow()))));
        return new DraftSheet(
                draft.key(),
                OpenFork.id(draft.key()),
                draft.origin().label(),
                draft.origin().standard(),
                Trees.map(draft.bundle()),
                draft.drawing(),
                Trees.map(draft.body().path("parts")),
                system,
                name(draft.by()),
                draft.at(),
                draft.version(),
                List.of("save", "check", "publish", "discard"));
    }

    static Checked checked(DraftCheck.Result result, Locale locale) {
        return new Checked(
                result.publishable(),
                result.remarks().stream()
                        .map(remark -> new Found(
                                remark.part(),
                                remark.at(),
                                remark.code(),
                                remark.message(locale),
                                remark.grave() ? "error" : "warning"))
                        .toList());
    }

    Content content(String key, int version) {
        var body = Trees.read(catalog.body(key, version));
        return new Content(
                key,
                version,
                new VersionNumber(version).label(),
                Trees.map(body.path("bundle")),
                body.path("drawing").asText(),
                Trees.map(body.path("parts")));
    }

    /// The park's own, newest first, then the standard library's.
    ///
    /// @param active number of the one new cases begin with
    List<Version> versions(String key, int active) {
        List<OwnVersion> published = own.of(key);
        Map<UUID, String> names =
                members.names(published.stream().map(OwnVersion::by).toList());
        List<Version> all = new ArrayList<>();
        for (OwnVersion version : published) {
            all.add(new Version(
                    version.number().value(),
                    version.number().label(),
                    Edition.PARK,
                    version.number().value() == active,
                    Optional.of(version.checksum()),
                    version.note(),
                    Optional.of(names.getOrDefault(version.by(), "")),
                    Optional.of(version.at())));
        }
        for (int number = standard.findNewest(key).orElse(0); number > 0; number--) {
            if (standard.find(key, number).isPresent()) {
                all.add(new Version(
                        number,
                        String.valueOf(number),
                        Edition.STANDARD,
                        number == active,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        return List.copyOf(all);
    }

    List<Activated> activations(String key) {
        List<Activation> lines = activations.of(key);
        Map<UUID, String> names =
                members.names(lines.stream().map(Activation::by).toList());
        return lines.stream()
                .map(line -> activated(line, names.getOrDefault(line.by(), "")))
                .toList();
    }

    /// Nothing was ever activated: the standard library is followed.
    static Activated following() {
        return new Activated(
                0, Optional.empty(), "", Edition.STANDARD, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Activated activated(Activation line) {
        return activated(line, name(line.by()));
    }

    private static Activated activated(Activation line, String name) {
        Optional<VersionNumber> number = line.version().map(VersionNumber::new);
        return new Activated(
                line.position(),
                line.version(),
                number.map(VersionNumber::label).orElse(""),
                number.filter(VersionNumber::isOwn).isPresent() ? Edition.PARK : Edition.STANDARD,
                line.note(),
                Optional.of(name),
                Optional.of(line.at()));
    }

    private String name(UUID member) {
        return members.names(List.of(member)).getOrDefault(member, "");
    }
}
