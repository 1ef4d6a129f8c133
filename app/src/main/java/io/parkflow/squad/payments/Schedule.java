package io.parkflow.squad.payments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is to be paid for a project, the first due first.
///
/// @param version 0: nobody has planned yet
record Schedule(UUID project, int version, List<Payment> payments) {
    Schedule {
        payments = List.copyOf(payments);
    }

    Optional<Payment> find(UUID payment) {
        return payments.stream().filter(each -> each.id().equals(payment)).findFirst();
    }

    boolean isPlannedAs(List<Payment> others) {
        return payments.size() == others.size()
                && others.stream()
                        .allMatch(other ->
                                find(other.id()).filter(other::isPlannedAs).isPresent());
    }
}
