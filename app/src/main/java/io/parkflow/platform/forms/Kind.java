package io.parkflow.platform.forms;

import io.parkflow.ground.money.Unit;
import io.parkflow.ground.text.Wording;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// What a field holds. The vocabulary is closed; `wire` in [FormFile] is its name in a form file.
public sealed interface Kind {
    int ROWS = 200;

    /// One line of text, length in characters.
    record Line(int maxLength) implements Kind {}

    /// Text of several lines, length in characters.
    record Paragraph(int minLength, int maxLength) implements Kind {}

    record Whole(Bounds bounds) implements Kind {}

    /// @param scale decimals kept
    record Decimal(int scale, Bounds bounds, String unit) implements Kind {}

    /// Percent of a whole, two decimals.
    record Percent(Bounds bounds) implements Kind {}

    /// @param unit in which it is shown; bounds and value are in yuan
    record Amount(Unit unit, Bounds bounds) implements Kind {}

    /// @param past may not lie after today (in the park's zone)
    record Day(boolean past, Precision precision) implements Kind {}

    record YesNo() implements Kind {}

    record Choice(List<Option> options) implements Kind {}

    record Choices(List<Option> options) implements Kind {}

    /// One leaf of a tree, also of a dictionary.
    record Tree(List<Branch> branches) implements Kind {
        /// Values that may be chosen.
        public List<Option> leaves() {
            return branches.stream().flatMap(Branch::leaves).toList();
        }
    }

    /// A company of the park. Which one it is is checked where companies are known.
    record Company() implements Kind {}

    /// Counted from other answers, never written.
    ///
    /// @param scale decimals kept
    record Computed(Formula formula, int scale) implements Kind {}

    record CreditCode() implements Kind {}

    record PhoneNumber() implements Kind {}

    record EmailAddress() implements Kind {}

    record IdNumber() implements Kind {}

    record WebAddress() implements Kind {}

    record Table(SequencedMap<String, Field> columns, int minRows, int maxRows) implements Kind {
        public Table {
            columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
        }
    }

    /// @param accept media types; empty: any the park accepts
    record Attachment(List<String> accept, int maxMb) implements Kind {}

    record Attachments(List<String> accept, int maxMb, int maxFiles) implements Kind {}

    /// A member of the park. Who it is is checked where members are known.
    record Person(String role) implements Kind {}

    /// @param odd only an odd number of members
    record People(String role, int min, int max, boolean odd) implements Kind {}

    /// A declaration the person must agree to: the value is `true`, the text and its version are the form's.
    record Consent(String version, Wording text) implements Kind {}

    /// A text on the page; never a value.
    record Note() implements Kind {}

    record Option(String value, Wording label) {}

    record Branch(Option option, List<Branch> children) {
        Stream<Option> leaves() {
            return children.isEmpty() ? Stream.of(option) : children.stream().flatMap(Branch::leaves);
        }
    }
}
