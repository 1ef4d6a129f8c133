package io.parkflow.ground.identity;

import io.parkflow.ground.tenancy.Park;
import java.util.Optional;

/// A company that registers itself, with everything checked.
record Applicant(
        Park park,
        String companyName,
        Uscc uscc,
        String contactName,
        String phone,
        String email,
        Login login,
        String password,
        String privacyVersion) {
    Optional<String> usccDoubt() {
        return uscc instanceof Uscc.Doubtful doubtful
                ? Optional.of(doubtful.reason().name())
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "Applicant";
    }
}
