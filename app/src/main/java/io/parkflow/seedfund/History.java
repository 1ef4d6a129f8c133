package io.parkflow.seedfund;

/// What the park knows of a company before this application.
///
/// @param again   handed in already in this call
/// @param running another application is under way
/// @param granted was supported before
/// @param untrue  support was revoked, or refused for grave untruth
/// @param vetoed  the committee voted the same project down within six months
record History(boolean again, boolean running, boolean granted, boolean untrue, boolean vetoed) {
    static final History NONE = new History(false, false, false, false, false);
}
