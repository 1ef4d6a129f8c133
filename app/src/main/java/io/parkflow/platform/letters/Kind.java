package io.parkflow.platform.letters;

import io.parkflow.ground.docx.Values;
import io.parkflow.ground.docx.Vocabulary;
import io.parkflow.ground.text.Wording;
import java.util.List;
import java.util.Set;

/// A letter a workflow may send, as its bundle declares it.
///
/// @param number word in the number, for example `种受` in 渝高新种受〔2026〕3号
/// @param on     types of the facts it goes out on
/// @param by     roles that may issue it again and void it
/// @param fields what its template may name
/// @param sample what the template is tried with
record Kind(
        String workflow,
        int version,
        String key,
        Wording name,
        String number,
        List<String> on,
        Set<String> by,
        Vocabulary fields,
        Values sample) {
    Kind {
        on = List.copyOf(on);
        by = Set.copyOf(by);
    }
}
