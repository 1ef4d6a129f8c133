package io.parkflow.platform.letters;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parkflow.ground.docx.Template;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.StoredFile;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Sha256;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What letters look like: the park's own template where it has one, else the standard library's.
@Singleton
final class Templates {
    /// A park's own; every version stays.
    ///
    /// @param retired true: the park went back to the standard
    record Own(String workflow, String kind, int version, UUID file, String sha256, Instant since, boolean retired) {
        String name() {
            return workflow + "/" + kind;
        }
    }

    /// @param origin how a letter remembers it: `standard/1` or `park/3`
    record Chosen(Template template, String origin) {}

    private final Sql sql;
    private final FileDesk files;
    private final Kinds kinds;
    private final Clock clock;
    private final Cache<String, Template> read =
            Caffeine.newBuilder().maximumSize(300).build();

    Templates(Sql sql, FileDesk files, Kinds kinds, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.kinds = kinds;
        this.clock = clock;
    }

    Chosen of(Kind kind) {
        return findOwn(kind)
                .flatMap(own -> good(kind, bytes(own)).map(template -> new Chosen(template, "park/" + own.version())))
                .orElseGet(() -> new Chosen(standard(kind), "standard/" + kind.version()));
    }

    /// A park's template that names what a new version of the workflow no longer offers is passed over.
    private Optional<Template> good(Kind kind, byte[] docx) {
        String key = Sha256.of(docx) + kind.workflow() + kind.version() + kind.key();
        Template known = read.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        return switch (Template.read(docx, kind.fields())) {
            case Template.Reading.Good(Template template) -> {
                read.put(key, template);
                yield Optional.of(template);
            }
            case Template.Reading.Bad _ -> Optional.empty();
        };
    }

    private Template standard(Kind kind) {
        return good(kind, kinds.standard(kind))
                .orElseThrow(() -> new IllegalStateException("standard letter " + kind.key() + " is no template"));
    }

    /// The file itself, to be changed in a word processor.
    byte[] file(Kind kind) {
        return findOwn(kind).map(this::bytes).orElseGet(() -> kinds.standard(kind));
    }

    private byte[] bytes(Own own) {
        return bytes(Objects.requireNonNull(files.all(Set.of(own.file())).get(own.file()), "the file of a template"));
    }

    byte[] bytes(StoredFile file) {
        try {
            return Files.readAllBytes(files.bytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Own> findOwn(Kind kind) {
        return Optional.ofNullable(own().get(kind.workflow() + "/" + kind.key()));
    }

    /// The park's own in force, by workflow and kind.
    Map<String, Own> own() {
        return sql.of("""
                        select distinct on (workflow, kind) workflow, kind, version, file_id, sha256, uploaded_at,
                            retired_at is not null as retired
                        from letter_template where tenant_id = :tenant order by workflow, kind, version desc
                        """).list(Templates::own).stream()
                .filter(own -> !own.retired())
                .collect(Collectors.toMap(Own::name, own -> own));
    }

    void replace(Kind kind, byte[] docx, UUID by) {
        StoredFile kept = files.make(kind.key() + ".docx", docx);
        sql.of("""
                        insert into letter_template (tenant_id, id, workflow, kind, version, file_id, sha256,
                            uploaded_by, uploaded_at)
                        select :tenant, :id, :workflow, :kind, 1 + coalesce(max(version), 0), :file, :sha256, :by, :now
                        from letter_template
                        where tenant_id = :tenant and workflow = :workflow and kind = :kind
                        """)
                .with("id", Ids.next())
                .with("workflow", kind.workflow())
                .with("kind", kind.key())
                .with("file", kept.id())
                .with("sha256", kept.sha256())
                .with("by", by)
                .with("now", clock.instant())
                .change();
    }

    /// @return false when the standard is in force already
    boolean retire(Kind kind) {
        return sql.of("""
                                update letter_template set retired_at = :now
                                where tenant_id = :tenant and workflow = :workflow and kind = :kind
                                    and retired_at is null
                                """)
                        .with("workflow", kind.workflow())
                        .with("kind", kind.key())
                        .with("now", clock.instant())
                        .change()
                > 0;
    }

    private static Own own(Row row) {
        return new Own(
                row.text("workflow"),
                row.text("kind"),
                row.integer("version"),
                row.uuid("file_id"),
                row.text("sha256"),
                row.instant("uploaded_at"),
                row.flag("retired"));
    }
}
