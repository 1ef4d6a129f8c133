package io.parkflow.platform.delivery;

/// A way outside. Called inside the park and outside every transaction.
public interface Channel {
    /// The word deliveries name it by, for example `mail`.
    String name();

    /// Must come back within the time a claim lasts, see [Deliveries#LEASE].
    Fate send(Parcel parcel);
}
