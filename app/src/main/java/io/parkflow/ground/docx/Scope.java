package io.parkflow.ground.docx;

import io.parkflow.ground.docx.Vocabulary.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What names mean at a point of a template, and the notebook for what is wrong.
final class Scope {
    private final Vocabulary vocabulary;
    private final List<Remark> remarks;
    private final List<Found> lists = new ArrayList<>();

    Scope(Vocabulary vocabulary, List<Remark> remarks) {
        this.vocabulary = vocabulary;
        this.remarks = remarks;
    }

    void enter(Found list) {
        lists.add(list);
    }

    void leave() {
        lists.removeLast();
    }

    Optional<Found> known(String name, Place place) {
        Optional<Found> found = vocabulary.find(lists, name);
        if (found.isEmpty()) {
            say("docx.unknown-field", place, name);
        }
        return found;
    }

    void say(String code, Place place, Object... args) {
        remarks.add(new Remark(code, List.of(args), place));
    }
}
