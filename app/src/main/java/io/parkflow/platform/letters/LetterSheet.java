package io.parkflow.platform.letters;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A letter as people see it.
///
/// @param sha256  of the file as it went out
/// @param address of its public page, which the code on the paper opens
/// @param can     `open` in the register for whoever may read more than its line, `void`
@Serdeable
record LetterSheet(
        UUID id,
        String workflow,
        String kind,
        String title,
        String number,
        String addressee,
        String issuer,
        Optional<UUID> caseId,
        Optional<String> caseNumber,
        Letter.State state,
        Instant issuedAt,
        Optional<String> issuedBy,
        Optional<Instant> voidedAt,
        Optional<String> reason,
        String sha256,
        String address,
        List<String> can) {

    /// The letters of a case.
    ///
    /// @param waiting letters that are about to go out, or could not
    /// @param offers  letters this caller may look at beforehand or issue by hand
    @Serdeable
    record OfCase(List<LetterSheet> items, List<Waiting> waiting, List<Offer> offers) {}

    @Serdeable
    record Waiting(String kind, String title, Order.State state) {}

    /// @param can `preview`, `issue`
    @Serdeable
    record Offer(String kind, String title, List<String> can) {}

    /// What anybody learns who holds the paper: nothing about a person, and not whom it went to.
    @Serdeable
    record Public(
            String number,
            String title,
            String issuer,
            Instant issuedAt,
            Letter.State state,
            Optional<Instant> voidedAt,
            String sha256) {
        static Public of(Letter letter) {
            return new Public(
                    letter.number(),
                    letter.title(),
                    letter.issuer(),
                    letter.issuedAt(),
                    letter.state(),
                    letter.voidedAt(),
                    letter.sha256());
        }
    }
}
