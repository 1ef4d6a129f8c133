package io.parkflow.platform.committee;

import java.util.Optional;

/// Votes on one item, counted.
///
/// @param seats    members in office
/// @param present  there and not recused
/// @param chair    what the chair voted, if anything
record Poll(int seats, int recused, int present, int yes, int conditional, int abstain, int no, Optional<Vote> chair) {
    Poll {
        if (recused < 0 || recused > seats || present < 0 || present > seats - recused) {
            throw new IllegalArgumentException("more people than seats");
        }
        if (Math.min(Math.min(yes, conditional), Math.min(abstain, no)) < 0
                || yes + conditional + abstain + no > present) {
            throw new IllegalArgumentException("more votes than people");
        }
    }
}
