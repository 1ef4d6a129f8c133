package io.parkflow.platform.delivery;

import jakarta.inject.Singleton;
import java.util.List;

/// Carries what is due in the bound park, one after the other, until nothing is.
@Singleton
public final class Handcart {
    private final Carrier carrier;

    Handcart(Carrier carrier) {
        this.carrier = carrier;
    }

    /// @return how many tries were made
    public int go() {
        int carried = 0;
        for (List<Parcel> due = carrier.claim(20); !due.isEmpty(); due = carrier.claim(20)) {
            due.forEach(carrier::carry);
            carried += due.size();
        }
        return carried;
    }
}
