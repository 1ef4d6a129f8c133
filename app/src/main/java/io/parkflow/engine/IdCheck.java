package io.parkflow.engine;

/// Every id is well formed and stands once in the document.
final class IdCheck {
    private IdCheck() {}

    static void check(Xml at, Report report) {
        at.find("id").ifPresent(id -> check(id, at, report));
        at.children().forEach(child -> check(child, report));
    }

    private static void check(String id, Xml at, Report report) {
        if (!Names.isId(id)) {
            report.refuse(at, "id.shape", id);
        } else if (!report.place(id, at)) {
            report.refuse(at, "id.twice", id);
        }
    }
}
