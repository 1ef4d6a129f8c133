package io.parkflow.platform.letters;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.docx.Remark;
import io.parkflow.ground.docx.Sheet;
import io.parkflow.ground.docx.Template;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// Puts a park's own templates in force. Letters that are out stay as they are.
@Singleton
final class TemplateDesk {
    static final int LARGEST = 5 * 1024 * 1024;

    private final Templates templates;
    private final Journal journal;

    TemplateDesk(Templates templates, Journal journal) {
        this.templates = templates;
        this.journal = journal;
    }

    /// @throws Rejected 422 with everything that keeps the file from being the template
    void replace(Kind kind, byte[] docx, UUID by) {
        if (Template.read(docx, kind.fields()) instanceof Template.Reading.Bad(List<Remark> remarks)) {
            throw Rejected.flawed(remarks.stream()
                    .map(remark ->
                            Flaw.at("/fileId", remark.code(), remark.args().toArray()))
                    .toList());
        }
        templates.replace(kind, docx, by);
        journal.record(fact("letters.template.replaced", kind));
    }

    /// @throws Rejected 409 when the standard is in force already
    void retire(Kind kind) {
        if (!templates.retire(kind)) {
            throw Rejected.conflict("letters.standard-already").can("replace");
        }
        journal.record(fact("letters.template.retired", kind));
    }

    private static Fact fact(String type, Kind kind) {
        return Fact.of(type, "park", Tenancy.current().id())
                .with("workflow", kind.workflow())
                .with("kind", kind.key());
    }

    /// The template in force with made-up values.
    Sheet tried(Kind kind) {
        return tried(templates.of(kind).template(), kind);
    }

    static Sheet tried(Template template, Kind kind) {
        return Sheet.of(template.fill(CommonFields.sample().and(kind.sample())));
    }
}
